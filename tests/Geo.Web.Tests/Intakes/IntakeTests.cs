using System.Net;
using System.Text;
using System.Text.Json;
using Geo.Web.Tests.Access;

namespace Geo.Web.Tests.Intakes;

/// <summary>Files tried before they are imported.</summary>
public sealed class IntakeTests(PlannersServer fixture) : IClassFixture<PlannersServer>
{
    const string All = "api/studies/tiny/intakes";

    // Two rows are good, one has a wrong number of cells, one a longitude that there is not; 王 is 0xCD 0xF5 in GB 18030.
    const string Clinics = "编号,名称,经度,纬度,类型,备注\n7,王家卫生院,0.2,0,乡镇卫生院,a\n8,李家诊所,0.3,0.01,诊所,b\n9,坏行,0.1\n10,远方诊所,340,0,诊所,c\n";

    [Fact]
    public async Task A_file_is_told_as_an_import_would_take_it()
    {
        var tried = await Try("clinics.csv", "facilities", Encoding.UTF8.GetBytes(Clinics));
        Assert.Equal(("done", 1.0), (Text(tried, "state"), tried.GetProperty("done").GetDouble()));
        var preview = tried.GetProperty("preview");
        Assert.Equal(("csv", "utf-8", "EPSG:4326"), (Text(preview, "format"), Text(preview, "encoding"), Text(preview, "crs")));
        Assert.Equal("4 = 2 + 0 + 2", Sum(preview));
        Assert.Equal(
            ["编号 id", "名称 name", "经度 longitude", "纬度 latitude", "类型 type", "备注 "],
            preview.GetProperty("columns").EnumerateArray().Select(column => $"{Text(column, "header")} {Text(column, "field")}"));
        Assert.Equal(["7", "王家卫生院", "0.2", "0", "乡镇卫生院", "a"], preview.GetProperty("rows")[0].EnumerateArray().Select(cell => cell.GetString()));
        Assert.Equal(["clinics.csv 4 ", "clinics.csv 5 经度, 纬度"], preview.GetProperty("rejections").EnumerateArray().Select(fault => $"{Text(fault, "file")} {fault.GetProperty("row").GetInt64()} {Text(fault, "column")}"));
        Assert.All(preview.GetProperty("rejections").EnumerateArray(), fault => Assert.True(fault.GetProperty("remedy").GetProperty("zh").GetString()!.Length > 3));
        Assert.Equal(["facilities.csv"], preview.GetProperty("already").EnumerateArray().Select(file => file.GetString()));

        using var csv = await fixture.Planner.Get(Text(preview, "rejectedRows")!.TrimStart('/') + "?lang=en");
        Assert.StartsWith("attachment", csv.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        var lines = (await csv.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("编号,名称,经度,纬度,类型,备注,fault_file,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("10,远方诊所,340,0,诊所,c,clinics.csv,5,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_sent_twice_under_one_key_is_tried_once()
    {
        var ids = new List<string>();
        foreach (var text in new[] { Clinics, Clinics, Clinics + "\n" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, All + "?name=twice.csv&role=facilities") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
            request.Content.Headers.ContentType = new("application/octet-stream");
            request.Headers.TryAddWithoutValidation("X-Geo-Token", fixture.Token);
            request.Headers.TryAddWithoutValidation("Idempotency-Key", "a-file-sent-twice");
            using var answer = await fixture.Planner.Send(request);
            var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            ids.Add(answer.IsSuccessStatusCode ? Text(said, "id")! : Text(said, "type")!);
        }

        Assert.Equal(ids[0], ids[1]);
        // Another file under the same key is another request.
        Assert.Equal("/problems/idempotency-conflict", ids[2]);
    }

    [Fact]
    public async Task The_encoding_is_found_and_the_coordinate_system_is_the_one_that_was_asked_for()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("GB18030").GetBytes(Clinics);
        Assert.Equal("gb18030", Text((await Try("clinics.csv", "facilities", bytes)).GetProperty("preview"), "encoding"));
        var asked = (await Try("clinics.csv", "facilities", bytes, "&crs=BD-09&encoding=gb18030")).GetProperty("preview");
        Assert.Equal("BD-09", Text(asked, "crs"));
    }

    [Theory]
    [InlineData("clinics.csv", "facilities", "编号,经度\n1,0.2\n", "facilities")]
    [InlineData("clinics.xls", "facilities", "not a workbook", "workbook")]
    [InlineData("towns.geojson", "units", "{\"type\":", "")]
    [InlineData("clinics.exe", "facilities", "MZ", "csv")]
    [InlineData("clinics.zip", "facilities", "PK", "")]
    [InlineData("clinics.csv", "facilities", "编号,名称\n1,一\n&crs=EPSG:99999", "")]
    public async Task A_file_that_is_none_gives_the_imports_own_faults(string name, string role, string text, string _)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        var tried = await Try(name, role, Encoding.UTF8.GetBytes(at < 0 ? text : text[..at]), at < 0 ? "" : text[at..]);
        Assert.Equal(("failed", JsonValueKind.Null), (Text(tried, "state"), tried.GetProperty("preview").ValueKind));
        var faults = tried.GetProperty("faults").EnumerateArray().ToArray();
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.Equal(name, Text(fault, "file")));
        Assert.All(faults, fault => Assert.True(Text(fault.GetProperty("reason"), "zh")!.Length > 2 && Text(fault.GetProperty("remedy"), "en")!.Length > 5));
        Assert.DoesNotContain(fixture.Server.County.Folder, tried.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_file_is_a_new_one_beside_the_study_and_nothing_that_was_there_changes()
    {
        await using var server = await NetworkServer.Start();
        using var planner = await server.SignedIn("bo");
        var before = Files(server.County.Folder);
        var bytes = Encoding.UTF8.GetBytes(Clinics);
        using var sent = await planner.Upload($"{All}?name=..%2F..%2Ffacilities.csv&role=facilities&crs=GCJ-02", bytes);
        var address = sent.Headers.Location!.OriginalString.TrimStart('/');
        Assert.Equal("facilities.csv", Text(await planner.Json($"{address}?wait=30"), "file"));

        using var kept = await planner.Write(HttpMethod.Post, $"{address}/kept", """{"name": "王 clinics.csv"}""");
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        var answer = JsonDocument.Parse(await kept.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("added/王 clinics.csv", """facilities: {path: "added/王 clinics.csv", crs: "GCJ-02"}"""), (Text(answer, "path"), Text(answer, "line")));
        Assert.Equal(bytes, File.ReadAllBytes(server.County.PathOf("added/王 clinics.csv")));
        await Access.Problems.Check(await planner.Write(HttpMethod.Post, $"{address}/kept", """{"name": "王 clinics.csv"}"""), 409, "file-name-taken");
        foreach (var name in new[] { "../study.csv", "..\\\\study.csv", "study.yaml", ".csv", "a/b.csv", "facilities", "a\\u0000.csv" })
        {
            await Access.Problems.Check(await planner.Write(HttpMethod.Post, $"{address}/kept", $$"""{"name": "{{name}}"}"""), 400, "bad-body");
        }

        var after = Files(server.County.Folder);
        Assert.Equal(before.Keys.Append("added/王 clinics.csv").Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(before.Where(file => !file.Key.Contains("audit", StringComparison.Ordinal)), file => Assert.Equal(file.Value, after[file.Key]));
        Assert.Equal(["file-tried bo facilities.csv", "file-kept bo 王 clinics.csv", "file-kept bo 王 clinics.csv"], server.Entries().Where(entry => entry.StartsWith("file-", StringComparison.Ordinal)));

        using (var gone = await planner.Write(HttpMethod.Delete, address, null)) Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        await Access.Problems.Check(await planner.Get(address), 404, "unknown-intake");
    }

    [Fact]
    public async Task Whoever_may_not_write_tries_nothing_and_sees_nobodys_file()
    {
        await using var server = await NetworkServer.Start();
        using var viewer = await server.SignedIn("陈");
        using var planner = await server.SignedIn("bo");
        using var administrator = await server.SignedIn("ann");
        await Access.Problems.Check(await viewer.Upload($"{All}?name=a.csv&role=facilities", [1]), 403, "role-insufficient");
        using var sent = await planner.Upload($"{All}?name=a.csv&role=facilities", Encoding.UTF8.GetBytes(Clinics));
        var address = sent.Headers.Location!.OriginalString.TrimStart('/');
        await Access.Problems.Check(await viewer.Get(address), 403, "role-insufficient");
        await Access.Problems.Check(await administrator.Get(address), 404, "unknown-intake");
        await Access.Problems.Check(await administrator.Write(HttpMethod.Delete, address, null), 404, "unknown-intake");
    }

    [Fact]
    public async Task Drafts_are_bounded_in_size_and_number_and_go_after_an_hour()
    {
        await using var server = await NetworkServer.Start("limits: {upload_megabytes: 1}");
        using var planner = await server.SignedIn("bo");
        await Access.Problems.Check(await planner.Upload($"{All}?name=a.csv&role=facilities", new byte[(1 << 20) + 1]), 413, "file-too-large");
        await Access.Problems.Check(await planner.Upload($"{All}?name=a.csv&role=facilities", []), 400, "file-empty");
        Assert.Empty(Drafts());
        var sent = new List<string>();
        for (var file = 0; file < 5; file++)
        {
            using var answer = await planner.Upload($"{All}?name=a.csv&role=facilities", Encoding.UTF8.GetBytes(Clinics));
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            sent.Add(answer.Headers.Location!.OriginalString.TrimStart('/'));
            await planner.Json($"{sent[^1]}?wait=30");
        }

        Assert.Equal(3, Drafts().Length);
        await Access.Problems.Check(await planner.Get(sent[1]), 404, "unknown-intake");
        Assert.Equal("done", Text(await planner.Json(sent[2]), "state"));
        server.Clock.Turn(TimeSpan.FromMinutes(61));
        using var again = await server.SignedIn("bo");
        using (var one = await again.Upload($"{All}?name=a.csv&role=facilities", Encoding.UTF8.GetBytes(Clinics))) await again.Json($"{one.Headers.Location!.OriginalString.TrimStart('/')}?wait=30");
        Assert.Single(Drafts());
    }

    [Theory]
    [InlineData("role=facilities", 400, "missing-parameter")]
    [InlineData("name=a.csv", 400, "missing-parameter")]
    [InlineData("name=a.csv&role=roles", 400, "bad-parameter")]
    [InlineData("name=csv&role=facilities", 400, "bad-parameter")]
    [InlineData("name=a.csv&role=facilities&encoding=latin1", 400, "bad-parameter")]
    [InlineData("name=a.csv&role=facilities&path=/etc/passwd", 400, "bad-parameter")]
    public async Task What_is_not_said_rightly_is_refused(string query, int status, string code) =>
        await Access.Problems.Check(await fixture.Planner.Upload($"{All}?{query}", [1]), status, code);

    async Task<JsonElement> Try(string name, string role, byte[] bytes, string more = "")
    {
        using var sent = await fixture.Planner.Upload($"{All}?name={name}&role={role}{more}", bytes);
        Assert.True(sent.StatusCode == HttpStatusCode.Accepted, await sent.Content.ReadAsStringAsync());
        return await fixture.Planner.Json($"{sent.Headers.Location!.OriginalString.TrimStart('/')}?wait=30");
    }

    static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    static string Sum(JsonElement preview) => string.Create(null, $"{preview.GetProperty("read").GetInt64()} = {preview.GetProperty("accepted").GetInt64()} + {preview.GetProperty("repaired").GetInt64()} + {preview.GetProperty("rejected").GetInt64()}");

    // The drafts of this process's servers; those of other tests' servers are none of this test's.
    static string[] Drafts() => [.. Directory.GetDirectories(Path.GetFullPath(Path.Combine("out", "tiny")), "intake.part-*").Where(folder => File.Exists(Path.Combine(folder, "a.csv")))];

    static Dictionary<string, string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(folder, path), path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))), StringComparer.Ordinal);
}
