using Geo.Model.Findings;

namespace Geo.Present.Summaries;

/// <summary>Names of members and columns by what their numbers count: <c>nearest_mm</c> is <c>nearest_ms</c> where a measure counts milliseconds.</summary>
static class CostNames
{
    /// <param name="name">Ends in <c>mm</c> or <c>Mm</c>.</param>
    public static string Of(string name, Impedance unit) => unit == Impedance.Millimetres ? name : $"{name[..^1]}s";

    /// <summary>A cost in millimetres; null where it is none, or a time.</summary>
    public static long? Millimetres(Impedance unit, long? cost) => unit == Impedance.Millimetres && cost != NearestTwo.None ? cost : null;

    /// <summary>A cost in milliseconds; null where it is none, or a length.</summary>
    public static long? Milliseconds(Impedance unit, long? cost) => unit == Impedance.Milliseconds && cost != NearestTwo.None ? cost : null;

    /// <summary>A cost in minutes; null where it is none, or a length.</summary>
    public static double? Minutes(Impedance unit, long? cost) => Milliseconds(unit, cost) / 60_000.0;
}
