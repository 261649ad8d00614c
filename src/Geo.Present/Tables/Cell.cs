using Geo.Model.Findings;

namespace Geo.Present.Tables;

/// <summary>One cell of a table: the words a reader sees and, for a number, the value behind them.</summary>
/// <param name="Text">As printed, without its unit where the column names one.</param>
/// <param name="Value">Exact, in the unit of <paramref name="Kind"/> (persons, kilometres, fraction of 1); null for words and for an absent number.</param>
/// <param name="Shown">The number as printed, in the same unit: people are whole, so that the parts of a table add up.</param>
public sealed record Cell(CellKind Kind, string Text, decimal? Value = null, decimal? Shown = null)
{
    public static Cell Empty { get; } = new(CellKind.Text, "");

    public CellTone Tone { get; init; }

    /// <summary>Where a page leads from here: a place on it (<c>#standard-KJ-R1</c>) or in a file beside it; null elsewhere. Other outputs print the words alone.</summary>
    public string? Link { get; init; }

    /// <param name="exact">The count to the millionth.</param>
    /// <param name="whole">The count as printed, rounded so that the parts of its table add up.</param>
    public static Cell Of(Model.Demand.People exact, long whole) => new(CellKind.People, Figures.People(exact, whole), exact.Persons, whole);

    public static Cell Of(string text) => new(CellKind.Text, text);

    public static Cell Count(long count) => new(CellKind.Count, Figures.Whole(count), count, count);

    /// <summary>A number that may be unknown; unknown is a dash, never zero.</summary>
    public static Cell Count(long? count) => count is { } number ? Count(number) : Absent(CellKind.Count);

    /// <param name="millimetres">Whole millimetres; printed as kilometres.</param>
    public static Cell Distance(long? millimetres) => millimetres is { } mm
        ? new(CellKind.Distance, Figures.Kilometres(mm), mm / 1_000_000m, Figures.RoundedKilometres(mm))
        : Absent(CellKind.Distance);

    /// <summary>A cost in its unit: kilometres, or minutes with two decimals.</summary>
    public static Cell Cost(Impedance unit, long? cost) => cost == NearestTwo.None ? Cost(unit, null) : unit == Impedance.Millimetres ? Distance(cost) : Number(cost / 60_000m);

    /// <summary>The key and the kind of a column of costs.</summary>
    public static (string Key, CellKind Kind) CostColumn(string key, Impedance unit) => unit == Impedance.Millimetres ? (key, CellKind.Distance) : ($"{key}-minutes", CellKind.Number);

    /// <param name="share">A fraction of 1; null where there is nobody to take a share of.</param>
    public static Cell Share(decimal? share) => share is { } part
        ? new(CellKind.Share, Figures.Share(part), part, Math.Round(part, 3, MidpointRounding.AwayFromZero))
        : Absent(CellKind.Share);

    /// <param name="value">Printed with two decimals.</param>
    public static Cell Number(decimal? value) => value is { } number
        ? new(CellKind.Number, Figures.TwoDecimals(number), number, Math.Round(number, 2, MidpointRounding.AwayFromZero))
        : Absent(CellKind.Number);

    public static Cell Absent(CellKind kind) => new(kind, "–") { Tone = CellTone.Quiet };

    /// <param name="anchor">A place on the page itself.</param>
    public Cell LinkedTo(string anchor) => this with { Link = "#" + anchor };

    /// <summary>The same cell, marked where <paramref name="applies"/> holds.</summary>
    public Cell Marked(CellTone tone, bool applies = true) => applies ? this with { Tone = tone } : this;
}
