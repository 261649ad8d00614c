using Geo.Model.Supply;

namespace Geo.Model.Standards;

/// <summary>Supply per so many people: at least <paramref name="Minimum"/> (and at most <paramref name="Maximum"/>) per <paramref name="Per"/>.</summary>
/// <param name="Supply">What is counted: one of <see cref="SupplyKinds"/>, or <c>facilities</c>.</param>
/// <param name="Maximum">The upper end of a range; null where the document gives one number.</param>
/// <param name="Per">People the supply is counted for: 30,000; 1,000.</param>
/// <param name="Multiplier">Applied to the population first: 3 for "300 % of the county's population".</param>
/// <param name="Base">One of <see cref="Bases"/>.</param>
/// <param name="Classes">Counts only facilities of these classes; <see cref="FacilityClasses.None"/> for all.</param>
public sealed record RatioRule(
    string Supply, decimal Minimum, decimal? Maximum, long Per, decimal Multiplier, string Base, FacilityClasses Classes)
    : Rule(StandardKind.Ratio)
{
    /// <summary>Whose number the supply is held against. The first three are the study's people; the others are columns of its units.</summary>
    public static IReadOnlyList<string> Bases { get; } = ["population", "county_population", "city_population", "urban", "registered", "served", "children", "under_three"];

    /// <summary>Counts only facilities that pass; null for all.</summary>
    public Condition? Where { get; init; }

    /// <summary>The smallest number of people one piece may stand for, where the document gives a range of people (one per 30,000–100,000); null elsewhere.</summary>
    public long? PerAtLeast { get; init; }

    /// <summary>Which units it is asked of; null: all of its level.</summary>
    public Condition? Condition { get; init; }

    /// <summary>Numbers by area, which stand in for <see cref="Minimum"/>; empty for one number for all.</summary>
    public IReadOnlyList<AreaTarget> Targets { get; init; } = [];

    /// <summary>Whether the base is the study's people, not a column of its own.</summary>
    public bool IsPerPopulation => Base is "population" or "county_population" or "city_population";
}
