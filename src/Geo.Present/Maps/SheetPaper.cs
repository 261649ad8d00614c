namespace Geo.Present.Maps;

/// <summary>How a sheet of A-series proportions lies on paper.</summary>
/// <param name="Name">A4 to A0.</param>
/// <param name="LongMillimetres">The paper's longer side.</param>
public sealed record SheetPaper(string Name, double LongMillimetres)
{
    const double LongUnits = 1600;

    /// <summary>ISO 216, the smallest first.</summary>
    public static IReadOnlyList<SheetPaper> Sizes { get; } = [new("A4", 297), new("A3", 420), new("A2", 594), new("A1", 841), new("A0", 1189)];

    /// <summary>Millimetres of paper that one unit of the sheet's drawing takes.</summary>
    public double MillimetresPerUnit => LongMillimetres / LongUnits;

    /// <summary>Units of the drawing for one metre on the ground at 1:<paramref name="scale"/>.</summary>
    public double UnitsPerMetre(int scale) => 1000.0 / scale / MillimetresPerUnit;
}
