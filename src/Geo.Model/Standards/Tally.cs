namespace Geo.Model.Standards;

/// <summary>Something that is counted over the facilities of a unit: <c>facilities where class = village_clinic</c>; <c>tcm_doctors where class in township_hospital</c>.</summary>
/// <param name="Count">One of <see cref="Supply.SupplyKinds"/>, or <see cref="Facilities"/>.</param>
/// <param name="Where">Which facilities count; null for all.</param>
public sealed record Tally(string Count, Condition? Where = null)
{
    /// <summary>Counts the facilities themselves.</summary>
    public const string Facilities = "facilities";

    /// <summary>Counts units of a level: <c>villages</c>, <c>townships</c>, <c>counties</c>; only in a share.</summary>
    public static IReadOnlyList<string> UnitCounts { get; } = ["villages", "townships", "counties", "cities"];
}
