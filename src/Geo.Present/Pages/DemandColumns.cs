using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Present.Pages;

/// <summary>Demand points and their distances as columns for the page, which colours, slides and counts by itself.</summary>
public static class DemandColumns
{
    const double UnitsPerDegree = 1e7;

    /// <summary><c>lon</c>, <c>lat</c> in ten-millionths of a degree (about a centimetre), <c>people</c> in millionths, <c>unit</c>, <c>class</c>.</summary>
    /// <remarks>Millionths are whole numbers below 2⁵³, so a double holds and adds them exactly.</remarks>
    internal static byte[] Points(DemandPoints demand) => new ColumnFile(demand.Count)
        .Add("lon", Array.ConvertAll(demand.Longitudes, Scaled))
        .Add("lat", Array.ConvertAll(demand.Latitudes, Scaled))
        .Add("people", Array.ConvertAll(demand.Millionths, people => (double)people))
        .Add("unit", demand.Units)
        .Add("class", Array.ConvertAll(demand.Classes, place => (byte)place))
        .Write();

    /// <summary><c>first</c>, <c>firstMm</c>, <c>second</c>, <c>secondMm</c>, in milliseconds where the headline measure counts time; −1 where there is no such facility.</summary>
    internal static byte[] Distances(NearestTwo nearest) => new ColumnFile(nearest.First.Length)
        .Add("first", nearest.First)
        .Add("firstMm", Array.ConvertAll(nearest.FirstCost, Millimetres))
        .Add("second", nearest.Second)
        .Add("secondMm", Array.ConvertAll(nearest.SecondCost, Millimetres))
        .Write();

    /// <summary>A distance as the columns hold it: beyond 2,147 km it stays at the largest number.</summary>
    public static int Millimetres(long distanceMm) => distanceMm == NearestTwo.None ? -1 : (int)Math.Min(distanceMm, int.MaxValue);

    static int Scaled(double degrees) => (int)Math.Round(degrees * UnitsPerDegree, MidpointRounding.ToEven);
}
