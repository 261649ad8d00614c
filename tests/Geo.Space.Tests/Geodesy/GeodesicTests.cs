using System.Globalization;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Space.Tests.Geodesy;

/// <summary>Held against GeographicLib's GeodSolve, whose answers stand in geodesics.csv (written by geodesics.py beside it).</summary>
public sealed class GeodesicTests
{
    const double ToleranceMetres = 2e-8;

    static readonly Case[] s_cases = [.. ReadCases()];

    public static TheoryData<string> Kinds => [.. s_cases.Select(each => each.Kind).Distinct()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Lengths_agree_with_GeodSolve(string kind)
    {
        foreach (var (_, a, b, _, _, metres) in s_cases.Where(each => each.Kind == kind))
        {
            Assert.Equal(metres, Geodesic.InverseMetres(a, b), ToleranceMetres);
            Assert.Equal(metres, Geodesic.InverseMetres(b, a), ToleranceMetres);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Going_the_way_that_GeodSolve_found_ends_at_the_second_place(string kind)
    {
        foreach (var (_, a, b, start, _, metres) in s_cases.Where(each => each.Kind == kind))
        {
            // GeodSolve prints azimuths to 1e-15 of a degree: 2e-10 m at the far end.
            Assert.Equal(0, Geodesic.InverseMetres(Geodesic.Direct(a, start, new Metres(metres)), b), ToleranceMetres);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Azimuths_found_here_lead_there_from_both_ends(string kind)
    {
        foreach (var (_, a, b, _, _, metres) in s_cases.Where(each => each.Kind == kind))
        {
            var way = Geodesic.Inverse(a, b);
            Assert.Equal(0, Geodesic.InverseMetres(Geodesic.Direct(a, way.StartAzimuth, new Metres(metres)), b), ToleranceMetres);
            Assert.Equal(0, Geodesic.InverseMetres(Geodesic.Direct(b, way.EndAzimuth + 180, new Metres(metres)), a), ToleranceMetres);
        }
    }

    [Fact]
    public void Azimuths_agree_with_GeodSolve_where_the_way_is_unique_and_long_enough_to_have_one()
    {
        foreach (var (kind, a, b, start, end, _) in s_cases.Where(each => each.Kind is "any" or "threshold" or "far"))
        {
            var way = Geodesic.Inverse(a, b);
            Assert.Equal(0, Math.IEEERemainder(way.StartAzimuth - start, 360), 1e-9);
            Assert.Equal(0, Math.IEEERemainder(way.EndAzimuth - end, 360), 1e-9);
        }
    }

    [Fact]
    public void A_quarter_meridian_is_the_published_one()
    {
        // WGS 84: 10 001 965.729 m from the equator to a pole.
        Assert.Equal(10_001_965.729, Geodesic.InverseMetres(new(0, 0), new(0, 90)), 0.0005);
        Assert.Equal(10_001_965_729, Geodesic.DistanceMm(new(73, 0), new(-11, -90)));
    }

    [Fact]
    public void Millimetres_are_rounded_halves_up_and_the_same_both_ways()
    {
        foreach (var (_, a, b, _, _, metres) in s_cases)
        {
            var thousandths = metres * 1000;
            if (Math.Abs(thousandths - Math.Floor(thousandths) - 0.5) < 1e-4) continue; // too near a half for the printed digits
            Assert.Equal((long)Math.Floor(thousandths + 0.5), Geodesic.DistanceMm(a, b));
            Assert.Equal(Geodesic.DistanceMm(a, b), Geodesic.DistanceMm(b, a));
        }
    }

    static IEnumerable<Case> ReadCases()
    {
        using var reader = new StreamReader(typeof(GeodesicTests).Assembly.GetManifestResourceStream("geodesics.csv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var cells = line.Split(',');
            var v = cells.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            yield return new(cells[0], new(v[1], v[0]), new(v[3], v[2]), v[4], v[5], v[6]);
        }
    }

    sealed record Case(string Kind, LonLat A, LonLat B, double Start, double End, double Metres);
}
