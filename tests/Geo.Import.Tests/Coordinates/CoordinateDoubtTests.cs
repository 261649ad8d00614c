using Geo.Model.Imports;
using Geo.Space.Coordinates;
using Geo.Space.Places;
using static Geo.Import.Tests.Coordinates.TownGrid;

namespace Geo.Import.Tests.Coordinates;

/// <summary>Where the evidence must not decide, and what it says instead.</summary>
public sealed class CoordinateDoubtTests
{
    static IEnumerable<(int Town, LonLat Place)> Centres() => Enumerable.Range(0, 90).Select(at => (at % 9, new LonLat(
        West + (((at % 9 % 3) + 0.5) * Side) + (at * 1e-5), South + (((at % 9 / 3) + 0.5) * Side))));

    [Fact]
    public void Places_far_from_every_border_fit_several_readings_alike()
    {
        var undeclared = Evidence(Imported(Table(Centres(), Crs.Get("GCJ-02")), null));
        Assert.Equal((CoordinateVerdict.Undecided, CoordinateDoubt.TooAlike), (undeclared.Verdict, undeclared.Doubt));
        Assert.All(undeclared.Fits.Where(fit => !fit.IsSwapped), fit => Assert.Equal(90, fit.Inside));

        Assert.Equal(CoordinateVerdict.Fits, Evidence(Imported(Table(Centres(), Crs.Get("GCJ-02")), "EPSG:4326")).Verdict);
    }

    [Fact]
    public void Twelve_rows_decide_nothing_and_nothing_is_applied()
    {
        var table = Table(Places().Where((_, at) => at % 52 == 0).Take(12), Crs.Get("EPSG:4524"));
        var data = Imported(table, null, acceptGuess: true);

        Assert.Equal((CoordinateVerdict.Undecided, CoordinateDoubt.TooFewRows), (Evidence(data).Verdict, Evidence(data).Doubt));
        Assert.Equal(CrsOrigin.Assumed, Report(data).CrsOrigin);
        Assert.Contains(Report(data).Remarks, remark => remark.Code == FaultCode.CrsAssumed);
    }

    [Fact]
    public void Where_neither_side_is_declared_it_is_said_and_nothing_is_decided()
    {
        foreach (var written in new[] { "EPSG:4326", "GCJ-02", "BD-09" })
        {
            var data = Imported(Table(Places(), Crs.Get(written)), null, townsCrs: null, acceptGuess: true);

            Assert.Equal((CoordinateVerdict.Undecided, CoordinateDoubt.NeitherStated, false), (Evidence(data).Verdict, Evidence(data).Doubt, Evidence(data).Applied));
            Assert.False(Evidence(data).BoundariesStated);
            Assert.Equal(625, Evidence(data).Fits.Max(fit => fit.Inside));
            Assert.Equal(("EPSG:4326", CrsOrigin.Assumed), (Report(data).Crs, Report(data).CrsOrigin));
        }
    }

    [Fact]
    public void Undeclared_boundaries_explain_no_metres_in_place_of_degrees()
    {
        var evidence = Evidence(Imported(Table(Places(), Crs.Get("EPSG:4524")), null, townsCrs: null));

        Assert.Equal((CoordinateVerdict.AnotherFits, "EPSG:4524"), (evidence.Verdict, evidence.BestFit!.Crs));
    }

    [Fact]
    public void Declared_places_that_disagree_with_undeclared_boundaries_put_the_boundaries_in_doubt()
    {
        // Boundaries and places come from one Chinese map; the places say so, the boundaries do not.
        var evidence = Evidence(Imported(Table(Places(), Crs.Wgs84), "GCJ-02", townsCrs: null));

        Assert.Equal((CoordinateVerdict.Undecided, CoordinateDoubt.BoundariesUnstated), (evidence.Verdict, evidence.Doubt));
        Assert.Equal(("sources.units.crs", "GCJ-02"), (evidence.HintKey, evidence.HintValue));
        Assert.Equal(CoordinateVerdict.Fits, Evidence(Imported(Table(Places(), Crs.Wgs84), "GCJ-02", townsCrs: "GCJ-02")).Verdict);
    }

    [Fact]
    public void Without_boundaries_an_undeclared_source_stays_undecided_and_a_declared_one_is_not_asked()
    {
        const string Towns = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"990001101","name":"甲镇"},"geometry":null}]}""";

        Assert.Equal(CoordinateDoubt.NoBoundaries, Evidence(Imported(Table(Places(), Crs.Wgs84), null, towns: Towns)).Doubt);
        Assert.Null(Report(Imported(Table(Places(), Crs.Wgs84), "EPSG:4326", towns: Towns)).Coordinates);
    }

    [Fact]
    public void Rows_that_name_no_unit_count_where_they_lie_in_any()
    {
        var evidence = Evidence(Imported(Table(Places(), Crs.Get("GCJ-02"), unitOf: _ => "无此镇"), null));

        // Towns abut: only the rows within half a kilometre of the outer border tell GCJ-02 from WGS 84.
        Assert.Equal("", evidence.NamedBy);
        Assert.Equal(("GCJ-02", 625L, 625L), (evidence.BestFit!.Crs, evidence.BestFit.Tested, evidence.BestFit.Inside));
        Assert.Equal(CoordinateVerdict.AnotherFits, evidence.Verdict);
    }

    [Fact]
    public void Units_that_all_bear_one_name_are_not_told_apart_by_it()
    {
        var evidence = Evidence(Imported(Table(Places(), Crs.Wgs84, unitOf: _ => "城关镇"), null, towns: Towns(_ => "城关镇")));

        Assert.Equal("", evidence.NamedBy);
        Assert.Equal(625, evidence.Fits[0].InsideAny);
    }

    [Fact]
    public void Names_that_were_shuffled_fit_nothing()
    {
        var evidence = Evidence(Imported(Table(Places(), Crs.Wgs84, unitOf: town => CodeOf((town + 4) % 9)), "EPSG:4326"));

        Assert.Equal((CoordinateVerdict.Undecided, CoordinateDoubt.NothingFits), (evidence.Verdict, evidence.Doubt));
    }

    [Fact]
    public void A_column_of_names_is_found_where_no_header_says_unit()
    {
        var table = Table(Places(), Crs.Get("GCJ-02"), unitOf: town => $"{town + 1}号镇").Replace("name,type,unit,x,y", "name,type,片区,x,y", StringComparison.Ordinal);
        var evidence = Evidence(Imported(table, null));

        Assert.Equal(("片区", CoordinateVerdict.AnotherFits, "GCJ-02"), (evidence.NamedBy, evidence.Verdict, evidence.BestFit!.Crs));
    }

    [Fact]
    public void A_row_outside_of_the_unit_it_names_is_a_remark_with_the_distance_and_the_unit_that_holds_it()
    {
        // 31.06° N is 0.01° of latitude south of the border at 31.07°: 1,108.7 m (GeodSolve). It lies in town 1 and names town 4 to the north.
        var table = Table([.. Places(), (3, new LonLat(108.04, 31.06))], Crs.Wgs84);
        var report = Report(Imported(table, "EPSG:4326"));

        var remark = Assert.Single(report.Remarks, one => one.Code == FaultCode.OutsideNamedUnit);
        Assert.Equal(new Fault(FaultCode.OutsideNamedUnit, "f.csv", 627, "unit", "990001104 4号镇", "1109 m, 990001101 1号镇"), remark);
        Assert.Equal((626L, 626L), (report.Read, report.Accepted));
    }
}
