using Geo.Model.Imports;
using Geo.Space.Coordinates;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using static Geo.Import.Tests.Coordinates.TownGrid;

namespace Geo.Import.Tests.Coordinates;

/// <summary>625 facilities in nine towns, written in a known system and declared in another or in none.</summary>
public sealed class CoordinateDetectiveTests
{
    [Theory]
    [InlineData("GCJ-02", false)]
    [InlineData("BD-09", false)]
    [InlineData("EPSG:4326", true)]
    [InlineData("GCJ-02", true)]
    [InlineData("BD-09", true)]
    [InlineData("EPSG:4545", false)] // three degrees, 108° E
    [InlineData("EPSG:4524", false)] // the same with its number
    [InlineData("EPSG:4524", true)] // northing first, as surveyors write
    [InlineData("EPSG:4497", false)] // six degrees, zone 19, 111° E
    [InlineData("EPSG:32649", false)]
    [InlineData("EPSG:32648", false)]
    [InlineData("EPSG:3857", false)]
    public void An_undeclared_system_is_found_and_not_applied_until_the_user_accepts_it(string written, bool isSwapped)
    {
        var table = Table(Places(), Crs.Get(written), isSwapped);
        var evidence = Evidence(Imported(table, null));

        Assert.Equal((CoordinateVerdict.AnotherFits, CoordinateDoubt.None, false), (evidence.Verdict, evidence.Doubt, evidence.Applied));
        Assert.Equal((written, isSwapped, 625L, 625L), (evidence.BestFit!.Crs, evidence.BestFit.IsSwapped, evidence.BestFit.Tested, evidence.BestFit.Inside));
        Assert.Equal(("unit", "towns.geojson", "EPSG:4490", true, 625L), (evidence.NamedBy, evidence.Boundaries, evidence.BoundariesCrs, evidence.BoundariesStated, evidence.Rows));
        Assert.Equal(("EPSG:4326", CrsOrigin.Assumed), (Report(Imported(table, null)).Crs, Report(Imported(table, null)).CrsOrigin));
        Assert.Equal(isSwapped ? ("sources.facilities.columns", "{longitude: y, latitude: x}") : ("sources.facilities.crs", written), (evidence.HintKey, evidence.HintValue));

        var accepted = Imported(table, null, acceptGuess: true);

        Assert.Equal((isSwapped ? $"{written} (y, x)" : written, CrsOrigin.Guessed), (Report(accepted).Crs, Report(accepted).CrsOrigin));
        Assert.True(Evidence(accepted).Applied);
        Assert.Contains(Report(accepted).Remarks, remark => remark.Code == FaultCode.CrsGuessed);
        Assert.Equal(625, accepted.Facilities.Count);
        var places = Places().ToDictionary(one => one.Place, one => one.Town);
        Assert.All(accepted.Facilities, facility => Assert.True(places.Keys.Min(place => Math.Abs(place.Longitude - facility.PlaceOrThrow.Longitude) + Math.Abs(place.Latitude - facility.PlaceOrThrow.Latitude)) < 1e-7));
    }

    [Fact]
    public void Degrees_that_were_assumed_to_be_WGS_84_and_are_so_are_confirmed()
    {
        var evidence = Evidence(Imported(Table(Places(), Crs.Wgs84), null));

        Assert.Equal((CoordinateVerdict.Fits, "EPSG:4326", 625L), (evidence.Verdict, evidence.BestFit!.Crs, evidence.BestFit.Inside));
        Assert.Equal(("sources.facilities.crs", "EPSG:4326"), (evidence.HintKey, evidence.HintValue));
    }

    [Theory]
    [InlineData("EPSG:4326")]
    [InlineData("EPSG:4490")]
    [InlineData("GCJ-02")]
    [InlineData("EPSG:4545")]
    public void What_is_declared_and_fits_is_believed_without_weighing_others(string crs)
    {
        var evidence = Evidence(Imported(Table(Places(), Crs.Get(crs)), crs));

        var fit = Assert.Single(evidence.Fits);
        Assert.Equal((CoordinateVerdict.Fits, crs, "x", "y", 625L, 625L, 0L), (evidence.Verdict, fit.Crs, fit.XColumn, fit.YColumn, fit.Tested, fit.Inside, fit.Impossible));
        Assert.Equal("", evidence.HintKey);
    }

    [Theory]
    [InlineData("GCJ-02", "EPSG:4326")]
    [InlineData("EPSG:4326", "GCJ-02")]
    [InlineData("EPSG:4524", "EPSG:4545")]
    [InlineData("EPSG:4545", "EPSG:4524")]
    [InlineData("EPSG:4545", "EPSG:32648")]
    public void What_is_declared_and_does_not_fit_is_a_warning_with_the_line_to_write(string written, string declared)
    {
        var report = Report(Imported(Table(Places(), Crs.Get(written)), declared));

        Assert.Equal((declared, CrsOrigin.Study), (report.Crs, report.CrsOrigin));
        Assert.Equal((CoordinateVerdict.AnotherFits, written), (report.Coordinates!.Verdict, report.Coordinates.BestFit!.Crs));
        Assert.Contains(new Fault(FaultCode.CrsUnfit, "f.csv", 0, "crs", declared, $"sources.facilities.crs: {written}"), report.Remarks);
        Assert.Equal(1, report.Tallies.Single(tally => tally.Code == FaultCode.CrsUnfit).Count);
        Assert.DoesNotContain(report.Remarks, remark => remark.Code == FaultCode.OutsideNamedUnit);
    }

    [Fact]
    public void The_distance_between_two_readings_is_that_of_the_offset()
    {
        var evidence = Evidence(Imported(Table(Places(), Crs.Get("GCJ-02")), null));
        var offset = Places().Select(one => Geodesic.InverseMetres(one.Place, Moved(one.Place))).Average();

        Assert.Equal(offset, evidence.Fits[0].ApartMeanMetres!.Value, 0.01);
        Assert.Null(evidence.BestFit!.ApartMeanMetres);

        static LonLat Moved(LonLat place)
        {
            var (x, y) = Crs.Get("GCJ-02").FromWgs84(place);
            return new(x, y);
        }
    }

    [Fact]
    public void A_constant_shift_is_estimated_and_told_from_every_known_system()
    {
        // 0.012° of longitude at 31.1° N are 1,146 m (cos 31.1° × 111.6 km × 0.012), 0.008° of latitude 887 m.
        var table = Table(Places(), Crs.Wgs84, eastDegrees: 0.012, northDegrees: -0.008);
        var evidence = Evidence(Imported(table, "EPSG:4326"));

        Assert.Equal(CoordinateVerdict.AnotherFits, evidence.Verdict);
        Assert.InRange(evidence.BestFit!.EastMetres, -1146 - 150, -1146 + 150);
        Assert.InRange(evidence.BestFit.NorthMetres, 887 - 150, 887 + 150);
        Assert.Equal("", evidence.HintKey);
        var accepted = Imported(table, "EPSG:4326", acceptGuess: true);
        Assert.Equal(CrsOrigin.Guessed, Report(accepted).CrsOrigin);
        Assert.Equal(evidence.BestFit.Inside, Evidence(accepted).BestFit!.Inside);
    }

    [Fact]
    public void Other_pairs_of_columns_are_held_against_the_boundaries_too()
    {
        var gcj = Crs.Get("GCJ-02");
        var lines = Places().Select((one, row) => (one.Town, one.Place, Shifted: gcj.FromWgs84(one.Place), Row: row))
            .Select(one => FormattableString.Invariant($"F{one.Row},hospital,{CodeOf(one.Town)},{one.Shifted.X:0.#########},{one.Shifted.Y:0.#########},{one.Place.Longitude:0.#########},{one.Place.Latitude:0.#########}"));
        var table = $"name,type,unit,lng_gcj,lat_gcj,lng_wgs,lat_wgs\n{string.Join('\n', lines)}\n";
        var evidence = Evidence(Imported(table, "GCJ-02", columns: new() { ["longitude"] = "lng_gcj", ["latitude"] = "lat_gcj" }));

        Assert.Equal((CoordinateVerdict.Fits, "lng_gcj", "GCJ-02"), (evidence.Verdict, evidence.BestFit!.XColumn, evidence.BestFit.Crs));
        var plain = evidence.Fits.Single(fit => fit is { XColumn: "lng_wgs", YColumn: "lat_wgs", Crs: "EPSG:4326" });
        Assert.Equal((625L, 0), (plain.Inside, Math.Round(plain.ApartMeanMetres!.Value, 2)));
        Assert.True(evidence.Fits.Single(fit => fit is { XColumn: "lng_wgs", Crs: "GCJ-02" }).Inside < 600);
    }

    [Fact]
    public void The_same_files_give_the_same_evidence()
    {
        var table = Table(Places(), Crs.Get("BD-09"));
        var (one, other) = (Evidence(Imported(table, null)), Evidence(Imported(table, null)));

        Assert.Equal(one.Fits, other.Fits);
        Assert.Equal(one with { Fits = [] }, other with { Fits = [] });
    }
}
