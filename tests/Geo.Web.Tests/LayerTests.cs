using System.Net;
using System.Text.Json;

namespace Geo.Web.Tests;

/// <summary>The layers of the map, the printed sheet, and the tables.</summary>
public sealed class LayerTests(DemoServer server)
{
    [Fact]
    public async Task Units_facilities_and_places_are_all_there_by_their_index()
    {
        var units = await Features("units");
        var facilities = await Features("facilities");

        Assert.Equal(14, units.Length); // thirteen townships and the county above them
        Assert.Equal(209, facilities.Length); // 210 rows, one rejected
        Assert.Equal(232, (await Features("places")).Length);
        Assert.Equal(Enumerable.Range(0, 14), units.Select(unit => unit.GetProperty("properties").GetProperty("index").GetInt32()));
        Assert.Equal(Enumerable.Range(0, 209), facilities.Select(facility => facility.GetProperty("properties").GetProperty("index").GetInt32()));
        // Row JC001 of facilities.csv.
        var first = facilities[0].GetProperty("properties");
        Assert.Equal(("JC001", 620, 4, true), (first.GetProperty("id").GetString(), first.GetProperty("beds").GetInt32(), first.GetProperty("ambulances").GetInt32(), first.GetProperty("open_all_hours").GetBoolean()));
        Assert.Equal(412_600, units[13].GetProperty("properties").GetProperty("people_shown").GetInt64());
        Assert.Equal(412_600, units[..13].Sum(unit => unit.GetProperty("properties").GetProperty("people_shown").GetInt64()));
    }

    [Fact]
    public async Task Gaps_and_service_areas_are_drawn()
    {
        var gap = Assert.Single(await Features("standards/KJ-R2/gaps"));
        Assert.Equal((2607.73m, 2608L), (gap.GetProperty("properties").GetProperty("people").GetDecimal(), gap.GetProperty("properties").GetProperty("people_shown").GetInt64()));
        Assert.EndsWith("Polygon", gap.GetProperty("geometry").GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal([10_000_000, 20_000_000], (await Features("standards/KJ-R2/service-areas")).Select(area => area.GetProperty("properties").GetProperty("limit_mm").GetInt32()));
    }

    [Theory]
    [InlineData("zh", "霁川县")]
    [InlineData("en", "Jichuan County")]
    public async Task The_printed_map_and_the_tables_speak_the_language_asked_for(string language, string county)
    {
        using var map = await server.Client.GetAsync($"api/studies/demo/standards/KJ-R2/map.svg?lang={language}");
        Assert.Equal("image/svg+xml", map.Content.Headers.ContentType?.MediaType);
        Assert.Contains(county, await map.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var tables = (await server.Json($"api/studies/demo/tables?lang={language}")).GetProperty("tables");
        Assert.Equal("scorecard", tables[0].GetProperty("name").GetString());
        var table = tables.EnumerateArray().Single(one => one.GetProperty("name").GetString() == "KJ-R2.units");
        var total = table.GetProperty("rows")[table.GetProperty("totals")[0].GetInt32()];
        Assert.Equal(county, total[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_sheet_is_made_as_it_is_wished_and_what_no_paper_holds_is_said()
    {
        var sheet = await server.Client.GetStringAsync($"api/studies/demo/standards/KJ-R2/map.svg?lang=zh&scale=200000&secrecy={Uri.EscapeDataString("内部<b>")}");
        Assert.Contains("内部&lt;b&gt;", sheet, StringComparison.Ordinal);
        Assert.Contains("width=\"420mm\"", sheet, StringComparison.Ordinal); // 57 km and 34 km are 284 mm and 170 mm: too much for A4
        foreach (var (query, status) in new[] { ("scale=1000", 422), ("scale=10", 400), ("scale=a", 400), ("secrecy=" + new string('x', 13), 400), ("other=1", 400) })
        {
            using var answer = await server.Client.GetAsync($"api/studies/demo/standards/KJ-R2/map.svg?{query}");
            Assert.Equal((query, status), (query, (int)answer.StatusCode));
        }
    }

    [Fact]
    public async Task A_standard_of_numbers_has_a_sheet_too_and_one_that_nothing_could_be_told_of_says_so()
    {
        Assert.Contains("✕", await server.Client.GetStringAsync("api/studies/demo/standards/KJ-A1/map.svg?lang=zh"), StringComparison.Ordinal);
        var missing = (await server.Json("api/studies/demo/scorecard")).GetProperty("standards").EnumerateArray().First(line => line.GetProperty("result").GetString() == "notComputable").GetProperty("id").GetString();
        using var none = await server.Client.GetAsync($"api/studies/demo/standards/{missing}/map.svg?scale=200000");
        Assert.Equal(404, (int)none.StatusCode);
        Assert.Contains("nothing-to-draw", await none.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_an_English_name_an_id_or_pinyin_finds_its_thing()
    {
        foreach (var words in new[] { "霁川县人民医院", "jichuan county people", "JC001", "jichuanxianrenmin", "jcxrmyy", "JiChuanXian RenMin Yi" })
        {
            var found = (await server.Json($"api/studies/demo/search?q={Uri.EscapeDataString(words)}&limit=1")).GetProperty("results")[0];
            Assert.Equal(("facility", "JC001", 0), (found.GetProperty("kind").GetString(), found.GetProperty("id").GetString(), found.GetProperty("index").GetInt32()));
        }
    }

    [Theory]
    [InlineData("岫汀社区", "社区", "residents’ community")]
    [InlineData("Xiuting Community", "社区", "residents’ community")]
    public async Task A_place_says_its_kind_in_both_languages_whatever_its_file_calls_it(string words, string chinese, string english)
    {
        var detail = (await server.Json($"api/studies/demo/search?q={Uri.EscapeDataString(words)}&limit=1")).GetProperty("results")[0].GetProperty("detail");
        Assert.Equal((chinese, english), (detail.GetProperty("zh").GetString(), detail.GetProperty("en").GetString()));
    }

    [Fact]
    public async Task The_outline_is_as_large_as_all_townships_together()
    {
        var outline = Assert.Single(await Features("outline"));
        // Townships do not overlap, so by the shoelace formula their areas add up to the outline's.
        var townships = (await Features("units"))[..13].Sum(unit => Area(unit.GetProperty("geometry")));
        Assert.Equal(townships, Area(outline.GetProperty("geometry")), townships * 1e-6);
    }

    // Square degrees, holes taken off.
    static double Area(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [coordinates] : coordinates.EnumerateArray().ToArray();
        return polygons.Sum(rings => rings.EnumerateArray().Select((ring, at) => at == 0 ? Shoelace(ring) : -Shoelace(ring)).Sum());
    }

    static double Shoelace(JsonElement ring)
    {
        var places = ring.EnumerateArray().Select(place => (X: place[0].GetDouble(), Y: place[1].GetDouble())).ToArray();
        return Math.Abs(places.Zip(places.Skip(1), (one, next) => (one.X * next.Y) - (next.X * one.Y)).Sum()) / 2;
    }

    [Fact]
    public async Task Why_names_the_nearest_two_to_the_millimetre_and_what_would_change_it()
    {
        // The first demand point. GeodSolve -i -p 6: 30351.347826 m to JC022, the next is farther.
        var why = await server.Json("api/studies/demo/why?lon=106.585&lat=30.37905&standard=KJ-R2");
        var reach = why.GetProperty("standards")[0];
        Assert.Equal("JC022", await FacilityId(reach.GetProperty("nearest").GetProperty("facility").GetInt32()));
        Assert.Equal(30_351_348, reach.GetProperty("nearest").GetProperty("distanceMm").GetInt64());
        var measure = reach.GetProperty("measures")[0];
        Assert.False(measure.GetProperty("inside").GetBoolean());
        Assert.Equal(10_351_348, measure.GetProperty("beyondMm").GetInt64());
        Assert.Equal(2607.73m, reach.GetProperty("change").GetProperty("ofGap").GetDecimal());
        Assert.Contains("10.35 km", reach.GetProperty("text").GetProperty("en").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_of_a_unit_gives_its_figures()
    {
        var why = await server.Json("api/studies/demo/why?unit=990101202&standard=KJ-R2");
        var reach = why.GetProperty("standards")[0];
        Assert.Equal(2607.73m, reach.GetProperty("tally").GetProperty("outside").GetDecimal());
        Assert.Equal([1], reach.GetProperty("gaps").EnumerateArray().Select(rank => rank.GetInt32()));
        Assert.Equal(JsonValueKind.Null, why.GetProperty("place").ValueKind);
    }

    [Fact]
    public async Task Why_of_a_rule_that_counts_answers_for_the_unit_that_it_judges()
    {
        // 412,600 people × 300 % ÷ 30,000 are 41.26, so 42 vehicles; there are 26.
        var counted = (await server.Json("api/studies/demo/why?unit=990101202&standard=KJ-A1")).GetProperty("counted");
        var judged = counted.GetProperty("judged");

        Assert.Equal(("KJ-A1", "short"), (counted.GetProperty("id").GetString(), judged.GetProperty("outcome").GetString()));
        Assert.Equal("26 辆，需 42 辆", judged.GetProperty("actual").GetProperty("zh").GetString());
        Assert.Equal("add 16 ambulances", judged.GetProperty("change").GetProperty("en").GetString());
    }

    [Fact]
    public async Task A_standard_tells_what_it_comes_to_in_each_township()
    {
        var outcomes = (await server.Json("api/studies/demo/standards/KJ-A1")).GetProperty("outcomes").EnumerateArray().ToList();

        Assert.Equal(13, outcomes.Count);
        Assert.All(outcomes, one => Assert.Equal("reading", one.GetProperty("standing").GetString()));
    }

    [Fact]
    public async Task Without_a_built_page_the_root_says_so_and_points_to_the_interface()
    {
        using var answer = await server.Client.GetAsync("");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("/api/studies", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    async Task<JsonElement[]> Features(string path) => [.. (await server.Json($"api/studies/demo/{path}")).GetProperty("features").EnumerateArray()];

    async Task<string?> FacilityId(int index) => (await Features("facilities"))[index].GetProperty("id").GetString();
}
