using Geo.Model.Supply;

namespace Geo.Model.Standards;

/// <summary>Supply per so many people: at least <paramref name="Minimum"/> (and at most <paramref name="Maximum"/>) per <paramref name="Per"/>.</summary>
/// <param name="Supply">What is counted: <c>ambulances</c>, <c>beds</c>, <c>doctors</c>, <c>nurses</c>, …</param>
/// <param name="Maximum">The upper end of a range; null where the document gives one number.</param>
/// <param name="Per">People the supply is counted for: 30,000; 1,000.</param>
/// <param name="Multiplier">Applied to the population first: 3 for "300 % of the county's population".</param>
/// <param name="Classes">Counts only facilities of these classes; <see cref="FacilityClasses.None"/> for all.</param>
public sealed record RatioRule(
    string Supply, decimal Minimum, decimal? Maximum, long Per, decimal Multiplier, string Base, FacilityClasses Classes)
    : Rule(StandardKind.Ratio);
