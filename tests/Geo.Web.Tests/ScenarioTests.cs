using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Geo.Web.Tests;

/// <summary>Scenarios as a page uses them: made, tried, kept, undone, compared, and never overwritten unseen.</summary>
[Collection(nameof(Alone))]
public sealed class ScenarioTests(DemoServer server)
{
    const string All = "api/studies/demo/scenarios";

    // A station where the recomputed finding says one helps most (KJ-R2, gap area 1): 106.585, 30.37905 brings all of its 2,607.73 people inside.
    const string Station = """{"id": "new-1", "name": "新站", "classes": ["emergency_station"], "place": [106.585, 30.37905], "ambulances": 1, "openAllHours": true}""";

    [Fact]
    public async Task A_station_at_the_helping_point_closes_the_gap_in_the_trial_and_in_the_scenario()
    {
        var version = await Make("closing");

        var trial = await Ok(await Send(HttpMethod.Post, $"{All}/closing/trial", $$"""{"edit": {"do": "add", "facility": {{Station}}}, "standards": ["KJ-R2"]}"""));
        var line = Line(trial, "KJ-R2");
        Assert.Equal(0, line.GetProperty("outside").GetDecimal());
        Assert.Equal(0, line.GetProperty("gaps").GetInt32());
        Assert.Equal(version, trial.GetProperty("version").GetInt64());
        Assert.Equal("new-1", Assert.Single(trial.GetProperty("added").EnumerateArray()).GetProperty("id").GetString());

        // Nothing of a trial is kept.
        Assert.Equal(0, (await server.Json($"{All}/closing")).GetProperty("edits").GetArrayLength());

        await Ok(await Send(HttpMethod.Post, $"{All}/closing/edits", $$"""{"do": "add", "facility": {{Station}}}""", version));
        var after = await server.Json("api/studies/demo/standards/KJ-R2?scenario=closing");
        Assert.Equal(0, after.GetProperty("outside").GetDecimal());
        Assert.Equal(0, after.GetProperty("gaps").GetArrayLength());
        Assert.Equal(2607.73m, (await server.Json("api/studies/demo/standards/KJ-R2")).GetProperty("outside").GetDecimal());
        var difference = await server.Json($"{All}/closing/difference");
        Assert.Equal((2607.73m, 0m), Outside(Line(difference, "KJ-R2")));
    }

    [Fact]
    public async Task The_rows_of_a_trial_turn_the_columns_of_the_study_into_those_of_the_scenario()
    {
        var version = await Make("rows");
        const string Edit = """{"do": "move", "facility": "JC022", "place": [106.40, 30.25]}""";
        var trial = await Ok(await Send(HttpMethod.Post, $"{All}/rows/trial", $$"""{"edit": {{Edit}}, "standards": ["KJ-R2"]}"""));
        await Ok(await Send(HttpMethod.Post, $"{All}/rows/edits", Edit, version));

        var before = new Columns(await server.Client.GetByteArrayAsync("api/studies/demo/standards/KJ-R2/distances"));
        var after = new Columns(await server.Client.GetByteArrayAsync("api/studies/demo/standards/KJ-R2/distances?scenario=rows"));
        var changed = Line(trial, "KJ-R2").GetProperty("changed");
        var rows = Ints(changed, "rows");
        Assert.NotEmpty(rows);
        foreach (var name in new[] { "first", "firstMm", "second", "secondMm" })
        {
            var column = before.Ints(name);
            var values = Ints(changed, name);
            for (var at = 0; at < rows.Length; at++) column[rows[at]] = values[at];
            Assert.Equal(after.Ints(name), column);
        }

        // Under the hand the nearest alone: the same column, of fewer rows.
        var brief = Line(await Ok(await Send(HttpMethod.Post, $"{All}/rows/trial", """{"edit": {"do": "move", "facility": "JC022", "place": [106.41, 30.25]}, "standards": ["KJ-R2"], "rows": "nearest"}""")), "KJ-R2");
        var moved = Line(await Ok(await Send(HttpMethod.Post, $"{All}/rows/trial", """{"edit": {"do": "move", "facility": "JC022", "place": [106.41, 30.25]}, "standards": ["KJ-R2"]}""")), "KJ-R2").GetProperty("changed");
        Assert.Equal(["rows", "firstMm"], brief.GetProperty("changed").EnumerateObject().Select(member => member.Name));
        Assert.Equal(JsonValueKind.Null, brief.GetProperty("gapAreas").ValueKind);
        var (whole, part) = (after.Ints("firstMm"), after.Ints("firstMm"));
        foreach (var (row, mm) in Ints(moved, "rows").Zip(Ints(moved, "firstMm"))) whole[row] = mm;
        foreach (var (row, mm) in Ints(brief.GetProperty("changed"), "rows").Zip(Ints(brief.GetProperty("changed"), "firstMm"))) part[row] = part[row] == mm ? throw new InvalidOperationException("not another way") : mm;
        Assert.Equal(whole, part);
    }

    [Fact]
    public async Task Undo_and_redo_move_the_cursor_and_a_new_edit_cuts_what_was_undone()
    {
        var version = await Make("undoing");
        version = await Edit("undoing", """{"do": "close", "facility": "JC020"}""", version);
        version = await Edit("undoing", """{"do": "remove", "facility": "JC018"}""", version);
        Assert.Equal((2, 2), await State("undoing"));

        var back = await Ok(await Send(HttpMethod.Put, $"{All}/undoing/cursor", """{"cursor": 1}""", version));
        Assert.Equal((1, 2), (back.GetProperty("cursor").GetInt32(), back.GetProperty("edits").GetArrayLength()));

        await Edit("undoing", """{"do": "set", "facility": "JC022", "ambulances": 5}""", back.GetProperty("version").GetInt64());
        Assert.Equal((2, 2), await State("undoing"));
        var facilities = (await server.Json("api/studies/demo/facilities?scenario=undoing")).GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")).ToArray();
        Assert.True(facilities.Single(one => one.GetProperty("id").GetString() == "JC020").GetProperty("closed").GetBoolean());
        Assert.Equal(5, facilities.Single(one => one.GetProperty("id").GetString() == "JC022").GetProperty("ambulances").GetInt32());
        Assert.Contains(facilities, one => one.GetProperty("id").GetString() == "JC018"); // its removal was undone and cut
    }

    [Theory]
    [InlineData("*", 428, "precondition-too-wide")] // RFC 9110 lets it hold for whatever is there: a lost update
    [InlineData("1", 400, "bad-parameter")]
    [InlineData("\"1\", *", 400, "bad-parameter")]
    [InlineData("W/\"2\"", 412, "precondition-failed")]
    [InlineData("\"1\", \"3\"", 412, "precondition-failed")]
    [InlineData("\"02\"", 412, "precondition-failed")]
    public async Task What_names_no_version_that_was_seen_keeps_no_edit(string ifMatch, int status, string code)
    {
        var name = $"seen-{status}-{ifMatch.Length}";
        await Edit(name, """{"do": "close", "facility": "JC020"}""", await Make(name));
        foreach (var (method, path, body) in new[] { (HttpMethod.Post, "/edits", """{"do": "close", "facility": "JC018"}"""), (HttpMethod.Put, "/cursor", """{"cursor": 0}"""), (HttpMethod.Put, "/title", """{"title": "x"}"""), (HttpMethod.Delete, "", null) })
        {
            using var refused = await Send(method, $"{All}/{name}{path}", body, ifMatch: ifMatch);
            await Problem(refused, status, code);
        }

        Assert.Equal((1, 1), await State(name));
    }

    [Fact]
    public async Task One_of_several_versions_seen_is_enough_and_a_trial_asks_for_none()
    {
        var version = await Make("seen-both");
        await Edit("seen-both", """{"do": "close", "facility": "JC020"}""", version);
        using var trial = await Send(HttpMethod.Post, $"{All}/seen-both/trial", """{"edit": {"do": "close", "facility": "JC018"}, "standards": []}""", ifMatch: "*");
        await Ok(trial);
        using var kept = await Send(HttpMethod.Put, $"{All}/seen-both/cursor", """{"cursor": 0}""", ifMatch: "\"1\", \"2\"");
        Assert.Equal(3, (await Ok(kept)).GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Of_two_planners_the_second_is_told_and_nothing_of_his_is_kept()
    {
        var version = await Make("two");
        await Edit("two", """{"do": "close", "facility": "JC020"}""", version);

        using var late = await Send(HttpMethod.Post, $"{All}/two/edits", """{"do": "close", "facility": "JC018"}""", version);
        await Problem(late, 412, "precondition-failed");
        using var blind = await Send(HttpMethod.Post, $"{All}/two/edits", """{"do": "close", "facility": "JC018"}""");
        await Problem(blind, 428, "precondition-required");
        Assert.Equal((1, 1), await State("two"));
    }

    [Fact]
    public async Task An_edit_sent_twice_under_one_key_is_made_once()
    {
        var version = await Make("twice");
        const string Close = """{"do": "close", "facility": "JC020"}""";
        var first = await Ok(await Send(HttpMethod.Post, $"{All}/twice/edits", Close, version, "key-1"));
        var again = await Ok(await Send(HttpMethod.Post, $"{All}/twice/edits", Close, version, "key-1"));
        Assert.Equal(first.ToString(), again.ToString());
        Assert.Equal((1, 1), await State("twice"));

        using var other = await Send(HttpMethod.Post, $"{All}/twice/edits", """{"do": "reopen", "facility": "JC020"}""", version, "key-1");
        await Problem(other, 409, "idempotency-conflict");
    }

    [Fact]
    public async Task A_scenario_takes_another_title_and_is_handed_out_as_a_file()
    {
        var version = await Make("titled");
        using (var unseen = await Send(HttpMethod.Put, $"{All}/titled/title", """{"title": "二站方案"}""", version + 5)) await Problem(unseen, 412, "precondition-failed");
        using (var empty = await Send(HttpMethod.Put, $"{All}/titled/title", """{"title": ""}""", version)) await Problem(empty, 400, "bad-body");
        await Ok(await Send(HttpMethod.Put, $"{All}/titled/title", """{"title": "二站方案"}""", version));
        Assert.Equal("二站方案", (await server.Json($"{All}/titled")).GetProperty("title").GetString());

        using var file = await server.Client.GetAsync($"{All}/titled/scenario.yaml");
        Assert.Equal("application/yaml", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("demo.titled.scenario.yaml", file.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var lines = (await file.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal(("geo: 1", "cursor: 0", "edits: []"), (lines[0], lines[4], lines[5]));
        Assert.Contains("二站方案", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_is_deleted_by_who_has_seen_it()
    {
        var version = await Make("gone");
        using (var unseen = await Send(HttpMethod.Delete, $"{All}/gone", null, version + 5)) await Problem(unseen, 412, "precondition-failed");
        using (var seen = await Send(HttpMethod.Delete, $"{All}/gone", null, version)) Assert.Equal(HttpStatusCode.NoContent, seen.StatusCode);
        using var after = await server.Client.GetAsync($"{All}/gone");
        await Problem(after, 404, "unknown-scenario");
    }

    [Theory]
    [InlineData("POST", "", "not json at all", 400, "bad-body")]
    [InlineData("POST", "", "[]", 400, "bad-body")]
    [InlineData("POST", "", """{"name": "../../etc"}""", 400, "bad-body")]
    [InlineData("POST", "", """{"name": "a'; DROP TABLE scenarios;--"}""", 400, "bad-body")]
    [InlineData("POST", "", """{"name": 5}""", 400, "bad-body")]
    [InlineData("POST", "", """{"name": "a", "name": "b"}""", 400, "bad-body")]
    [InlineData("POST", "", """{"name": "bad", "other": {"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}""", 400, "bad-body")]
    [InlineData("POST", "", """{"name": "bad"}""", 409, "scenario-exists")]
    [InlineData("POST", "/nobody/edits", """{"do": "close", "facility": "JC020"}""", 404, "unknown-scenario")]
    [InlineData("POST", "/bad/edits", """{"do": "explode", "facility": "JC020"}""", 400, "bad-body")]
    [InlineData("POST", "/bad/edits", """{"do": "close", "facility": "<script>alert(1)</script>"}""", 422, "edit-does-not-fit")]
    [InlineData("POST", "/bad/edits", """{"do": "move", "facility": "JC020", "place": [107]}""", 400, "bad-body")]
    [InlineData("POST", "/bad/edits", """{"do": "move", "facility": "JC020", "place": [700, 95]}""", 422, "edit-does-not-fit")]
    [InlineData("POST", "/bad/edits", """{"do": "set", "facility": "JC020", "ambulances": -1}""", 422, "edit-does-not-fit")]
    [InlineData("POST", "/bad/edits", """{"do": "set", "facility": "JC020", "ambulances": 1e99}""", 400, "bad-body")]
    [InlineData("PUT", "/bad/cursor", """{"cursor": 99}""", 400, "bad-body")]
    [InlineData("PUT", "/bad/cursor", """{"cursor": -1}""", 400, "bad-body")]
    [InlineData("POST", "/bad/trial", """{"edit": {"do": "remove", "facility": "nobody"}}""", 422, "edit-does-not-fit")]
    public async Task A_bad_write_is_answered_with_what_is_wrong_and_leaves_nothing(string method, string path, string body, int status, string code)
    {
        using (var made = await Send(HttpMethod.Post, All, """{"name": "bad"}""")) Assert.Contains(made.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.Conflict });
        var before = (await server.Json(All)).ToString();

        using var answer = await Send(new(method), All + path, body, 1);

        await Problem(answer, status, code);
        Assert.Equal(before, (await server.Json(All)).ToString());
        Assert.Equal("", server.Complaints);
    }

    [Fact]
    public async Task A_body_beyond_measure_and_one_that_is_no_JSON_are_refused()
    {
        // Who asks first whether a body is welcome is told before it is sent.
        using var asking = new HttpRequestMessage(HttpMethod.Post, All) { Content = new StringContent($$"""{"name": "{{new string('a', 2 << 20)}}"}""", Encoding.UTF8, "application/json") };
        asking.Headers.Add("X-Geo-Token", await Token());
        asking.Headers.ExpectContinue = true;
        using var large = await server.Client.SendAsync(asking);
        await Problem(large, 413, "body-too-large");
        using var request = new HttpRequestMessage(HttpMethod.Post, All) { Content = new StringContent("name=a", Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.Add("X-Geo-Token", await Token());
        using var form = await server.Client.SendAsync(request);
        await Problem(form, 415, "not-json");
    }

    async Task<long> Make(string name)
    {
        using var made = await Send(HttpMethod.Post, All, $$"""{"name": "{{name}}", "title": "{{name}}"}""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal($"/{All}/{name}", made.Headers.Location?.OriginalString);
        Assert.Equal("\"1\"", made.Headers.ETag?.Tag);
        return 1;
    }

    async Task<long> Edit(string name, string edit, long version) =>
        (await Ok(await Send(HttpMethod.Post, $"{All}/{name}/edits", edit, version))).GetProperty("version").GetInt64();

    async Task<(int Cursor, int Edits)> State(string name)
    {
        var scenario = await server.Json($"{All}/{name}");
        return (scenario.GetProperty("cursor").GetInt32(), scenario.GetProperty("edits").GetArrayLength());
    }

    async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? body, long? version = null, string? key = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("X-Geo-Token", await Token());
        if (version is { } seen) request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await server.Client.SendAsync(request);
    }

    async Task<string> Token() => (await server.Json("api/session")).GetProperty("token").GetString()!;

    static async Task<JsonElement> Ok(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode} {text}");
            return JsonDocument.Parse(text).RootElement;
        }
    }

    static async Task Problem(HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, text);
        Assert.Equal($"/problems/{code}", JsonDocument.Parse(text).RootElement.GetProperty("type").GetString());
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    static JsonElement Line(JsonElement delta, string standard) => delta.GetProperty("standards").EnumerateArray().Single(line => line.GetProperty("id").GetString() == standard);

    static (decimal Before, decimal After) Outside(JsonElement line)
    {
        var head = line.GetProperty("measures")[line.GetProperty("headline").GetInt32()];
        return (head.GetProperty("before").GetProperty("outside").GetDecimal(), head.GetProperty("after").GetProperty("outside").GetDecimal());
    }

    static int[] Ints(JsonElement changed, string name) => MemoryMarshal.Cast<byte, int>(changed.GetProperty(name).GetBytesFromBase64()).ToArray();
}
