using Geo.Model.Demand;
using Geo.Model.Supply;
using Geo.Model.Travel;

namespace Geo.Model.Standards;

/// <summary>People within a distance or a time of a facility of certain classes. Limits are inclusive.</summary>
/// <param name="Concerned">Whose people count: urban, rural, or null for everyone.</param>
/// <param name="Classes">Any of these classes serves.</param>
/// <param name="Criteria">At least one.</param>
/// <param name="Joined">How several criteria are joined.</param>
public sealed record ReachRule(
    UrbanRural? Concerned, FacilityClasses Classes, IReadOnlyList<ReachCriterion> Criteria, CriteriaJoin Joined)
    : Rule(StandardKind.Reach)
{
    const FacilityClasses Emergency = FacilityClasses.EmergencyCentre | FacilityClasses.EmergencyStation;

    /// <summary>The model of travel that heads it where a study does not say; null: the product's choice. No document names one: a file of the user's may.</summary>
    public TravelModel? Travel { get; init; }

    /// <summary>Whether every class of the rule is an emergency class, so that an ambulance makes the trip.</summary>
    public bool IsEmergency => (Classes & ~Emergency) == 0;
}
