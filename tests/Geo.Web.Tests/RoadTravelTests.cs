using System.Net;
using System.Text;
using System.Text.Json;
using Geo.Model;
using Geo.Studies.Openings;
using Geo.Web.Hosting;

namespace Geo.Web.Tests;

/// <summary>A study that has roads, on the page: one model at the head of every answer, and of what a hand tries.</summary>
public sealed class RoadTravelTests(DemoServer demo)
{
    const string Study = "api/studies/demo-roads";
    const string Moved = """{"do": "move", "facility": "JC022", "place": [106.40, 30.25]}""";

    static readonly Lazy<OpenedStudy> s_roads = new(() => StudyOpening.Open(new() { StudyPath = Checkout.File("data", "demo", "roads.yaml") }, null, CancellationToken.None));

    [Fact]
    public async Task What_is_tried_by_roads_is_what_a_run_by_roads_finds()
    {
        using var log = new ServerLog();
        await using var server = new Serving(await GeoServer.StartAsync(s_roads.Value, new() { Port = 0, Language = Language.English, Log = log }, TestContext.Current.CancellationToken));
        Assert.Equal(["roads"], (await server.Json(Study)).GetProperty("travel").EnumerateArray().Select(word => word.GetString()));

        var finding = await server.Json($"{Study}/standards/KJ-R2?travel=roads");
        Assert.Equal("roads", finding.GetProperty("measures")[finding.GetProperty("headline").GetInt32()].GetProperty("model").GetString());
        await Send(server, $"{Study}/scenarios", """{"name": "tried"}""");
        var trial = await Send(server, $"{Study}/scenarios/tried/trial", $$"""{"edit": {{Moved}}, "standards": ["KJ-R2"], "travel": "roads"}""");
        await Send(server, $"{Study}/scenarios/tried/edits", Moved, 1);
        var kept = await server.Json($"{Study}/scorecard?travel=roads&scenario=tried");
        var compared = 0;
        foreach (var line in trial.GetProperty("standards").EnumerateArray().Where(line => line.GetProperty("result").GetString() == "reach"))
        {
            var same = kept.GetProperty("standards").EnumerateArray().Single(one => one.GetProperty("id").GetString() == line.GetProperty("id").GetString());
            Assert.Equal(same.GetProperty("shown").ToString(), line.GetProperty("shown").ToString());
            compared++;
        }

        Assert.True(compared > 0);
        var suggestion = await Send(server, $"{Study}/suggestions", """{"standard": "KJ-R2", "scenario": "tried", "model": "coverage", "sites": 1, "travel": "roads"}""");
        Assert.True(suggestion.GetProperty("after").GetDecimal() > suggestion.GetProperty("before").GetDecimal());
        await WhatIsPromisedIsFound(server);
        Assert.Equal("", log.ToString());
    }

    [Fact]
    public async Task Why_by_roads_tells_the_way_and_off_the_network_says_that_there_is_none()
    {
        using var log = new ServerLog();
        await using var server = new Serving(await GeoServer.StartAsync(s_roads.Value, new() { Port = 0, Language = Language.English, Log = log }, TestContext.Current.CancellationToken));

        // Two kilometres from the road's end in the far north-east: by car on the roads, and before and after them on foot.
        var line = (await server.Json($"{Study}/why?lon=106.55&lat=30.34&standard=PB-R2")).GetProperty("standards")[0];
        var head = line.GetProperty("journeys")[0];
        Assert.Equal(("roads-car", "towards", false), (head.GetProperty("key").GetString(), head.GetProperty("direction").GetString(), head.GetProperty("off").GetBoolean()));
        foreach (var way in head.GetProperty("ways").EnumerateArray())
        {
            var parts = way.GetProperty("parts").EnumerateArray().ToArray();
            Assert.Equal(way.GetProperty("costMs").GetInt64(), parts.Sum(part => part.GetProperty("ms").GetInt64()));
            Assert.Equal(("off-road", "street"), (parts[0].GetProperty("kind").GetString(), parts[1].GetProperty("kind").GetString()));
            Assert.Equal("[106.55,30.34]", parts[0].GetProperty("line")[0].GetRawText());
        }

        Assert.Equal(["roads-car", "roads-walk", "roads-ebike"], line.GetProperty("journeys").EnumerateArray().Select(journey => journey.GetProperty("key").GetString()));
        Assert.Contains("over roads (car)", line.GetProperty("text").GetProperty("en").GetString(), StringComparison.Ordinal);

        // An ambulance comes from its station; what passes before it leaves is told beside its minutes.
        var ambulance = (await server.Json($"{Study}/why?lon=106.55&lat=30.34&standard=YX-R2")).GetProperty("standards")[0].GetProperty("journeys")[0];
        Assert.Equal("away", ambulance.GetProperty("direction").GetString());
        Assert.True(ambulance.GetProperty("callMs").GetInt64() > 0);
        Assert.Equal("[106.55,30.34]", ambulance.GetProperty("ways")[0].GetProperty("parts").EnumerateArray().Last().GetProperty("line").EnumerateArray().Last().GetRawText());

        // A degree south there is no road.
        var off = (await server.Json($"{Study}/why?lon=106.55&lat=29.34&standard=PB-R2")).GetProperty("standards")[0];
        Assert.True(off.GetProperty("journeys")[0].GetProperty("off").GetBoolean());
        Assert.Equal(0, off.GetProperty("journeys")[0].GetProperty("ways").GetArrayLength());
        // What one clinic reaches: the limit's thirds, each holding the one before, counted point by point; by itself it reaches no more than all do together.
        var clinic = head.GetProperty("ways")[0].GetProperty("facility").GetInt32();
        var rings = (await server.Json($"{Study}/standards/PB-R2/rings?facility={clinic}&limit=1500000")).GetProperty("features").EnumerateArray().Select(ring => ring.GetProperty("properties")).ToArray();
        Assert.Equal([600_000, 1_200_000, 1_500_000, 1_800_000, 2_400_000, 3_600_000], rings.Select(ring => ring.GetProperty("limit_ms").GetInt32()));
        Assert.Equal([1_800_000], rings.Where(ring => ring.GetProperty("own").GetBoolean()).Select(ring => ring.GetProperty("limit_ms").GetInt32()));
        var within = rings.Select(ring => ring.GetProperty("people").GetDecimal()).ToArray();
        Assert.Equal(within.Order(), within);
        Assert.InRange(within[3], 1, 233_274);
        foreach (var path in (string[])["rings", "rings?facility=100000", "rings?facility=-1", "rings?facility=0&limit=0"])
        {
            using var refused = await server.Client.GetAsync($"{Study}/standards/PB-R2/{path}");
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        Assert.Contains("off the network", off.GetProperty("text").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Equal("", log.ToString());
    }

    /// <summary>Of a standard that joins a time and a distance.</summary>
    static async Task WhatIsPromisedIsFound(Serving server)
    {
        var promised = await Send(server, $"{Study}/suggestions", """{"standard": "YX-R2", "model": "coverage", "sites": 2, "travel": "roads"}""");
        var (before, after, bound) = (promised.GetProperty("before").GetDecimal(), promised.GetProperty("after").GetDecimal(), promised.GetProperty("bound").GetDecimal());
        Assert.True(before < after && after <= bound);
        var edits = promised.GetProperty("sites").EnumerateArray().Select((site, at) =>
            $$$"""{"do": "add", "facility": {"id": "site-{{{at}}}", "name": "新站", "classes": ["emergency_station"], "place": {{{site.GetProperty("place")}}}, "ambulances": 1, "openAllHours": true}}""");
        await Send(server, $"{Study}/scenarios", """{"name": "joined"}""");
        await Send(server, $"{Study}/scenarios/joined/edits", $$"""{"edits": [{{string.Join(", ", edits)}}]}""", 1);
        var found = await server.Json($"{Study}/standards/YX-R2?travel=roads&scenario=joined");
        Assert.Equal(promised.GetProperty("concerned").GetDecimal() - after, found.GetProperty("outside").GetDecimal());
    }

    [Theory]
    [InlineData("scorecard?travel=roads")]
    [InlineData("scorecard?travel=broom")]
    public async Task A_model_that_the_study_has_no_source_for_is_refused(string path)
    {
        using var answer = await demo.Client.GetAsync($"api/studies/demo/{path}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("bad-parameter", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    static async Task<JsonElement> Send(Serving server, string path, string body, long? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Geo-Token", (await server.Json("api/session")).GetProperty("token").GetString());
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        using var answer = await server.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
