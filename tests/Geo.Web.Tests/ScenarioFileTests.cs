using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Present.Scenarios;
using Geo.Studies.Runs;
using Geo.Studies.Siting;

namespace Geo.Web.Tests;

/// <summary>A scenario file opened on the server: kept as it is, under its own name or the next free one, or refused whole.</summary>
[Collection(nameof(Alone))]
public sealed class ScenarioFileTests(DemoServer server)
{
    const string All = "api/studies/demo/scenarios";

    [Fact]
    public async Task The_suggestion_of_a_siting_opens_with_the_figures_of_a_run_with_it()
    {
        var path = Checkout.File("data", "demo", "study.yaml");
        var reply = StudySitingAct.Answer(server.Opened, new() { Model = SitingModel.MaximalCovering, Classes = FacilityClasses.EmergencyStation, Built = FacilityClasses.EmergencyStation, Standards = ["KJ-R2"], Sites = 1 }, null, CancellationToken.None);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ScenarioYaml.Write(text, reply.Scenario!);
        var file = Path.Combine(server.Folder, "site.yaml");
        await File.WriteAllTextAsync(file, text.ToString());
        var run = StudyRun.Run(new() { StudyPath = path, ScenarioPath = file, OutFolder = Path.Combine(server.Folder, "site-run") }, null, CancellationToken.None).Findings;

        var made = await Made(text.ToString());

        var name = made.GetProperty("name").GetString()!;
        Assert.Equal((reply.Scenario!.Name, 1, 1), (name, made.GetProperty("cursor").GetInt32(), made.GetProperty("version").GetInt32()));
        var reaches = run.Standards.OfType<ReachFinding>().ToArray();
        Assert.NotEmpty(reaches);
        foreach (var finding in reaches)
        {
            var served = await server.Json($"api/studies/demo/standards/{finding.Standard.Id}?scenario={name}");
            Assert.Equal(finding.Head.Area.Outside.Persons, served.GetProperty("outside").GetDecimal());
        }

        Assert.NotEqual(2607.73m, (await server.Json($"api/studies/demo/standards/KJ-R2?scenario={name}")).GetProperty("outside").GetDecimal());
        await Delete(name, 1);
    }

    [Fact]
    public async Task The_whole_list_is_kept_and_undone_and_what_was_undone_comes_back()
    {
        // 2,607.73 people of the county are outside; the station of the file brings all of them in (DemoCounty's recomputed finding); the second edit was undone.
        var station = (await File.ReadAllTextAsync(Checkout.File("data", "demo", "yunji-station.yaml"))).Replace("edits:", "cursor: 1\nedits:", StringComparison.Ordinal) + "  - close: {facility: new-1}\n";
        var made = await Made(station);
        Assert.Equal((1, 2, "An emergency station in Yunji Township"), (made.GetProperty("cursor").GetInt32(), made.GetProperty("edits").GetArrayLength(), made.GetProperty("title").GetString()));
        Assert.Equal(0, await Outside("yunji-station"));
        using (var undone = await Send($"{All}/yunji-station/cursor", """{"cursor": 0}""", "application/json", HttpMethod.Put, 1)) Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Equal(2607.73m, await Outside("yunji-station"));
        using (var again = await Send($"{All}/yunji-station/cursor", """{"cursor": 2}""", "application/json", HttpMethod.Put, 2)) Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(2607.73m, await Outside("yunji-station")); // closed again

        // What is downloaded is opened again, in either language's title and with its cursor.
        var download = await server.Client.GetStringAsync($"{All}/yunji-station/scenario.yaml");
        Assert.Contains("zh: \"云漈乡增设急救站\", en: \"An emergency station in Yunji Township\"", download, StringComparison.Ordinal);
        await Problem(await Send(All, download), 409, "scenario-exists", "yunji-station");
        var next = await Made(download, "?taken=next");
        Assert.Equal(("yunji-station-2", 2), (next.GetProperty("name").GetString(), next.GetProperty("cursor").GetInt32()));
        var named = await Made(download, "?name=another");
        Assert.Equal("another", named.GetProperty("name").GetString());
        await Delete("yunji-station", 3);
        await Delete("yunji-station-2", 1);
        await Delete("another", 1);
    }

    [Fact]
    public async Task A_file_sent_twice_under_one_key_is_opened_once()
    {
        const string File = "geo: 1\nscenario: sent-twice\ntitle: a\nstudy: demo\n";
        using var first = await Send(All, File, key: "file-1");
        using var second = await Send(All, File, key: "file-1");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        await Problem(await Send(All + "?taken=next", File, key: "file-1"), 409, "idempotency-conflict");
        await Delete("sent-twice", 1);
    }

    [Theory]
    [InlineData("scenario: refused", "plan.yaml:5 没有编号为“JC999”的机构")]
    [InlineData("scenario: -refused", "plan.yaml:2 “scenario”的写法不对：“-refused”")]
    public async Task What_is_wrong_is_told_with_its_line_and_nothing_is_kept(string name, string told)
    {
        var before = (await server.Json(All)).ToString();
        var text = await Problem(await Send($"{All}?file=plan.yaml&lang=zh", $"geo: 1\n{name}\ntitle: a\nstudy: demo\nedits: [{{close: {{facility: JC999}}}}]\n"), 422, "scenario-file-refused", told);
        Assert.Contains("\"remedy\":\"", text, StringComparison.Ordinal);
        Assert.Equal(before, (await server.Json(All)).ToString());
    }

    async Task<decimal> Outside(string scenario) => (await server.Json($"api/studies/demo/standards/KJ-R2?scenario={scenario}")).GetProperty("outside").GetDecimal();

    async Task<JsonElement> Made(string file, string query = "")
    {
        using var answer = await Send(All + query, file);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        var made = JsonDocument.Parse(text).RootElement;
        Assert.Equal(($"/{All}/{made.GetProperty("name").GetString()}", "\"1\""), (answer.Headers.Location?.OriginalString, answer.Headers.ETag?.Tag));
        return made;
    }

    async Task Delete(string name, long version)
    {
        using var gone = await Send($"{All}/{name}", null, method: HttpMethod.Delete, version: version);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
    }

    async Task<HttpResponseMessage> Send(string path, string? body, string type = "application/yaml", HttpMethod? method = null, long? version = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, type);
        request.Headers.Add("X-Geo-Token", (await server.Json("api/session")).GetProperty("token").GetString());
        if (version is { } seen) request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await server.Client.SendAsync(request);
    }

    static async Task<string> Problem(HttpResponseMessage answer, int status, string code, string told = "")
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(status == (int)answer.StatusCode, text);
            Assert.Equal($"/problems/{code}", JsonDocument.Parse(text).RootElement.GetProperty("type").GetString());
            Assert.Contains(told, text, StringComparison.Ordinal);
            return text;
        }
    }
}
