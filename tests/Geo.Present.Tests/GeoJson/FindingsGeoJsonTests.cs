using System.Text.Json;
using Geo.Present.GeoJson;
using Geo.Present.Tests.GeoPackages;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Geo.Present.Tests.GeoJson;

public sealed class FindingsGeoJsonTests
{
    static readonly byte[] s_bytes = Bytes();

    readonly JsonElement _root = JsonDocument.Parse(s_bytes).RootElement;

    static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        FindingsGeoJson.Write(stream, SmallFindings.Make());
        return stream.ToArray();
    }

    List<JsonElement> Layer(string name) =>
        [.. _root.GetProperty("features").EnumerateArray().Where(feature => feature.GetProperty("properties").GetProperty("layer").GetString() == name)];

    [Fact]
    public void Features_are_units_facilities_service_areas_and_gap_areas()
    {
        Assert.Equal("FeatureCollection", _root.GetProperty("type").GetString());
        Assert.Equal([3, 3, 3, 1], new[] { "unit", "facility", "service_area", "gap_area" }.Select(layer => Layer(layer).Count));
        Assert.Equal(10, _root.GetProperty("features").GetArrayLength());
    }

    [Fact]
    public void Made_up_data_is_called_so() => Assert.True(_root.GetProperty("study").GetProperty("sample").GetBoolean());

    [Fact]
    public void Every_feature_has_type_properties_and_geometry_even_where_it_is_null()
    {
        Assert.All(_root.GetProperty("features").EnumerateArray(), feature => Assert.Equal(
            ["type", "properties", "geometry"], feature.EnumerateObject().Select(member => member.Name)));
        Assert.Equal(JsonValueKind.Null, Layer("facility")[2].GetProperty("geometry").ValueKind);
    }

    [Fact]
    public void Outer_rings_run_counter_clockwise_and_holes_clockwise()
    {
        var turns = _root.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("geometry"))
            .Where(geometry => geometry.ValueKind == JsonValueKind.Object && geometry.GetProperty("type").GetString() == "Polygon")
            .SelectMany(geometry => geometry.GetProperty("coordinates").EnumerateArray().Select((ring, at) => (IsHole: at > 0, IsCcw: IsCounterClockwise(ring)))).ToList();

        // Two townships (one with a hole), two service areas, one gap area; as they come in, some turn one way and some the other.
        Assert.Equal(6, turns.Count);
        Assert.All(turns, ring => Assert.Equal(!ring.IsHole, ring.IsCcw));
    }

    [Fact]
    public void Coordinates_are_longitude_first_with_at_most_seven_decimals()
    {
        Assert.Equal("[108.05,31.21]", Layer("facility")[0].GetProperty("geometry").GetProperty("coordinates").GetRawText());

        var findings = SmallFindings.Make();
        using var stream = new MemoryStream();
        FindingsGeoJson.Write(stream, findings with { Placed = findings.Placed with { Facilities = [SmallFindings.Facilities[0] with { Place = new(108.123456789, -0.00000004) }, .. SmallFindings.Facilities[1..]] } });

        Assert.Contains("[108.1234568,0", System.Text.Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_units_figures_name_standard_threshold_assumption_and_source_and_add_up()
    {
        var figures = Layer("unit")[1].GetProperty("properties").GetProperty("figures").EnumerateArray().ToList();

        // T2 under KJ-R2: 0 + 4 inside, 8.5 outside, 32 unlocated, 16 unclassified: 60.5.
        var rural = figures[0];
        Assert.Equal("KJ-R2", rural.GetProperty("standard").GetString());
        Assert.Equal("[10000000,20000000]", rural.GetProperty("threshold_mm").GetRawText());
        Assert.Equal(JsonValueKind.Null, rural.GetProperty("assumption").ValueKind);
        Assert.Equal("kaijiang-2025 第三章", rural.GetProperty("source").GetString());
        Assert.Equal((4m, 8.5m, 32m, 16m, 0m, 60.5m), (
            rural.GetProperty("inside").GetDecimal(), rural.GetProperty("outside").GetDecimal(), rural.GetProperty("unlocated").GetDecimal(),
            rural.GetProperty("unclassified").GetDecimal(), rural.GetProperty("not_concerned").GetDecimal(), rural.GetProperty("total").GetDecimal()));
        Assert.Equal(0.32m, rural.GetProperty("share").GetDecimal());

        var walk = figures.Single(figure => figure.GetProperty("measure").GetString() == "walk");
        Assert.Equal(15m, walk.GetProperty("threshold_minutes").GetDecimal());
        Assert.Equal((4.8m, 1.3m), (walk.GetProperty("assumption").GetProperty("urban_kmh").GetDecimal(), walk.GetProperty("assumption").GetProperty("detour").GetDecimal()));
        Assert.False(walk.GetProperty("headline").GetBoolean());
    }

    [Fact]
    public void A_ratio_stands_with_the_unit_it_speaks_of()
    {
        var county = Layer("unit")[2].GetProperty("properties").GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("standard").GetString() == "KJ-A1");

        Assert.Equal((2, 3, 1), (county.GetProperty("have").GetInt32(), county.GetProperty("need").GetInt32(), county.GetProperty("short").GetInt32()));
    }

    [Fact]
    public void A_facility_lists_the_standards_it_serves_and_those_it_does_not()
    {
        var facilities = Layer("facility").Select(feature => feature.GetProperty("properties")).ToList();

        Assert.Equal(["[\"KJ-R2\",\"KJ-R1\"]", "[]", "[]"], facilities.Select(facility => facility.GetProperty("serves").GetRawText()));
        Assert.Equal(["[]", "[\"KJ-R2\"]", "[\"KJ-R2\"]"], facilities.Select(facility => facility.GetProperty("idle").GetRawText()));
    }

    [Fact]
    public void The_same_findings_give_the_same_bytes() => Assert.Equal(s_bytes, Bytes());

    static bool IsCounterClockwise(JsonElement ring) =>
        Orientation.IsCCW([.. ring.EnumerateArray().Select(position => new Coordinate(position[0].GetDouble(), position[1].GetDouble()))]);
}
