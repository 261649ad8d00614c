using System.Net;
using System.Text.Json;

namespace Geo.Web.Tests.Access;

/// <summary>Who may do what, and how it is written down.</summary>
public sealed class RoleTests
{
    const string Scenarios = "api/studies/tiny/scenarios";

    // Restated, not read from the server: a new route is a decision about who may use it.
    static readonly string[] s_routes =
    [
        "GET /livez everybody", "GET /readyz everybody", "GET /api/session everybody", "POST /api/sign-in everybody",
        "POST /api/sign-out viewer", "GET /version viewer", "GET /openapi.json viewer", "GET /api/studies viewer", "GET /api/studies/{study} viewer",
        .. new[] { "scorecard", "units", "outline", "facilities", "places", "points", "tables", "why", "search", "ground/terrain", "ground/terrain.png", "ground/roads" }.Select(name => $"GET /api/studies/{{study}}/{name} viewer"),
        .. new[] { "", "/gaps", "/service-areas", "/rings", "/distances", "/map.svg" }.Select(name => $"GET /api/studies/{{study}}/standards/{{id}}{name} viewer"),
        .. new[] { "", "/{name}", "/{name}/difference", "/{name}/scenario.yaml" }.Select(name => $"GET /api/studies/{{study}}/scenarios{name} viewer"),
        .. new[] { "", "/conformance", "/collections", "/collections/{collection}", "/collections/{collection}/items", "/collections/{collection}/items/{feature}" }.Select(name => $"GET /ogc/{{study}}{name} viewer"),
        "POST /api/studies/{study}/scenarios planner", "DELETE /api/studies/{study}/scenarios/{name} planner", "POST /api/studies/{study}/scenarios/{name}/edits planner",
        "PUT /api/studies/{study}/scenarios/{name}/title planner", "PUT /api/studies/{study}/scenarios/{name}/cursor planner", "POST /api/studies/{study}/scenarios/{name}/trial planner",
        .. new[] { "", "/{job}", "/{job}/outputs/{file}" }.Select(name => $"GET /api/studies/{{study}}/jobs{name} viewer"),
        "POST /api/studies/{study}/suggestions planner", "POST /api/studies/{study}/jobs planner", "DELETE /api/studies/{study}/jobs/{job} planner",
        "POST /api/studies/{study}/intakes planner", "POST /api/studies/{study}/intakes/{intake}/kept planner", "DELETE /api/studies/{study}/intakes/{intake} planner",
        .. new[] { "", "/rejected.csv" }.Select(name => $"GET /api/studies/{{study}}/intakes/{{intake}}{name} planner"),
        "GET /basemap/{z}/{x}/{y} viewer", "GET /tiles/{study}/tilejson.json viewer", "GET /tiles/{study}/{z}/{x}/{y}.mvt viewer",
        "GET /metrics administrator", "GET /api/audit administrator",
    ];

    [Fact]
    public async Task Every_route_has_its_role()
    {
        await using var server = await NetworkServer.Start();
        Assert.Equal(s_routes.Order(StringComparer.Ordinal), server.Server.Routes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_route_is_described_and_every_description_is_a_route()
    {
        await using var server = await NetworkServer.Start();
        using var viewer = await server.SignedIn("陈");
        var described = (await viewer.Json("openapi.json")).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(verb => $"{verb.Name.ToUpperInvariant()} {path.Name}"));
        var routes = server.Server.Routes.Select(route => route[..route.LastIndexOf(' ')]);
        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_viewer_looks_a_planner_writes_an_administrator_sees_who_did_what()
    {
        await using var server = await NetworkServer.Start();
        using var viewer = await server.SignedIn("陈");
        using var planner = await server.SignedIn("bo");
        using var administrator = await server.SignedIn("ann");
        const string Plan = """{"name": "north"}""";

        Assert.False((await viewer.Json("api/session")).GetProperty("writable").GetBoolean());
        await Problems.Check(await viewer.Write(HttpMethod.Post, Scenarios, Plan), 403, "role-insufficient");
        using (var file = new HttpRequestMessage(HttpMethod.Post, Scenarios) { Content = new StringContent("geo: 1\nscenario: a\ntitle: a\nstudy: tiny\n", System.Text.Encoding.UTF8, "application/yaml") })
        {
            file.Headers.Add("X-Geo-Token", (await viewer.Json("api/session")).GetProperty("token").GetString());
            await Problems.Check(await viewer.Send(file), 403, "role-insufficient");
        }

        await Problems.Check(await viewer.Get("api/audit"), 403, "role-insufficient");
        await Problems.Check(await planner.Get("api/audit"), 403, "role-insufficient");
        await Problems.Check(await planner.Get("metrics"), 403, "role-insufficient");

        using (var made = await planner.Write(HttpMethod.Post, Scenarios, Plan)) Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        using (var edited = await planner.Write(HttpMethod.Post, $"{Scenarios}/north/edits", """{"do": "close", "facility": "2"}""", "\"1\"")) Assert.Equal(HttpStatusCode.OK, edited.StatusCode);
        using (var undone = await administrator.Write(HttpMethod.Put, $"{Scenarios}/north/cursor", """{"cursor": 0}""", "\"2\"")) Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        await Problems.Check(await viewer.Write(HttpMethod.Delete, $"{Scenarios}/north", null, "\"3\""), 403, "role-insufficient");
        Assert.Equal(1, (await viewer.Json(Scenarios)).GetProperty("scenarios").GetArrayLength());
        using (var deleted = await planner.Write(HttpMethod.Delete, $"{Scenarios}/north", null, "\"3\"")) Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);

        var entries = (await administrator.Json("api/audit")).GetProperty("entries").EnumerateArray().ToArray();
        Assert.Equal(
            ["scenario-deleted bo north version 3", "scenario-changed ann north version 3, 0/1", "scenario-changed bo north version 2, 1/1", "scenario-created bo north version 1, 0/0"],
            entries.Take(4).Select(entry => $"{Text(entry, "act")} {Text(entry, "user")} {Text(entry, "subject")} {Text(entry, "detail")}"));
        Assert.All(entries.Take(4), entry => Assert.Equal(("127.0.0.1", "tiny", "2026-03-01T08:00:00.000Z"), (Text(entry, "address"), Text(entry, "study"), Text(entry, "at"))));
    }

    [Fact]
    public async Task Jobs_are_entered_when_they_are_asked_for_and_taken_back()
    {
        await using var server = await NetworkServer.Start();
        using var viewer = await server.SignedIn("陈");
        using var planner = await server.SignedIn("bo");
        const string Jobs = "api/studies/tiny/jobs";
        await Problems.Check(await viewer.Write(HttpMethod.Post, Jobs, """{"kind": "run"}"""), 403, "role-insufficient");
        using var asked = await planner.Write(HttpMethod.Post, Jobs, """{"kind": "run"}""");
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        var job = asked.Headers.Location!.OriginalString.TrimStart('/');
        using (var ended = await planner.Get($"{job}?wait=30")) Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        using (var deleted = await planner.Write(HttpMethod.Delete, job, null)) Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        var id = job[(job.LastIndexOf('/') + 1)..];
        Assert.Equal([$"job-started bo {id}", $"job-deleted bo {id}"], server.Entries().Where(entry => entry.StartsWith("job-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_log_is_read_page_by_page_and_by_user_and_act()
    {
        await using var server = await NetworkServer.Start();
        using var administrator = await server.SignedIn("ann");
        using var planner = await server.SignedIn("bo");
        Assert.Equal(["signed-in", "signed-in", "server-started"], await Acts(administrator, "api/audit"));
        var page = await administrator.Json("api/audit?limit=1");
        Assert.Equal("/api/audit?before=3&limit=1", page.GetProperty("next").GetString());
        Assert.Equal(["signed-in", "server-started"], await Acts(administrator, "api/audit?before=3&limit=2"));
        Assert.Equal(["signed-in"], await Acts(administrator, "api/audit?user=bo"));
        Assert.Equal(["server-started"], await Acts(administrator, "api/audit?act=server-started"));
        foreach (var bad in new[] { "limit=0", "limit=1001", "before=x", "act=everything", "user=a&user=b", "where=1" }) await Problems.Check(await administrator.Get($"api/audit?{bad}"), 400, "bad-parameter");
    }

    [Fact]
    public async Task A_log_that_was_altered_says_from_where()
    {
        await using var server = await NetworkServer.Start();
        using var administrator = await server.SignedIn("ann");
        using var planner = await server.SignedIn("bo");
        Assert.False((await administrator.Json("api/audit")).TryGetProperty("firstBroken", out _));
        await File.WriteAllTextAsync(server.County.Audit, (await File.ReadAllTextAsync(server.County.Audit)).Replace("\"user\":\"ann\"", "\"user\":\"bob\"", StringComparison.Ordinal));
        Assert.Equal(2, (await administrator.Json("api/audit")).GetProperty("firstBroken").GetInt64());
    }

    [Fact]
    public async Task A_write_shows_the_token_of_its_own_session()
    {
        await using var server = await NetworkServer.Start();
        using var planner = await server.SignedIn("bo");
        using var other = await server.SignedIn("bo");
        using var stranger = server.Visit();
        var before = server.Kept();
        const string Plan = """{"name": "north"}""";
        foreach (var visit in new[] { other, stranger })
        {
            var foreign = (await visit.Json("api/session")).GetProperty("token").GetString();
            await Problems.Check(await planner.Write(HttpMethod.Post, Scenarios, Plan, token: foreign), 403, "token-wrong");
        }

        await Problems.Check(await planner.Write(HttpMethod.Post, Scenarios, Plan, token: ""), 403, "token-missing");
        foreach (var (name, value) in new[] { ("Origin", "https://evil.example"), ("Origin", "null"), ("Origin", $"http://localhost:{server.Server.Port}"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Scenarios) { Content = new StringContent(Plan, System.Text.Encoding.UTF8, "application/json") };
            request.Headers.Add("X-Geo-Token", (await planner.Json("api/session")).GetProperty("token").GetString());
            request.Headers.Add(name, value);
            await Problems.Check(await planner.Send(request), 403, "foreign-origin");
        }

        Assert.Equal(before, server.Kept());
        using var own = await planner.Write(HttpMethod.Post, Scenarios, Plan);
        Assert.Equal(HttpStatusCode.Created, own.StatusCode);
    }

    static async Task<string[]> Acts(Visit visit, string path) => [.. (await visit.Json(path)).GetProperty("entries").EnumerateArray().Select(entry => Text(entry, "act"))];

    static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
}
