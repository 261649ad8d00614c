using Geo.Analyse.Travel;
using Geo.Model.Supply;
using Geo.Model.Travel;

namespace Geo.Analyse.WhatIf;

/// <summary>Facility classes that serve some standards, how the way to them is taken, and the limits those measure by.</summary>
/// <param name="Model">Of the journeys.</param>
/// <param name="Journey">Null: straight lines.</param>
/// <param name="Joined">Of two criteria joined over journeys: what it is made of; null elsewhere.</param>
/// <param name="Limits">Distinct lists of limits; see <see cref="Standards.MeasurePlan.Limits"/>.</param>
sealed record ServingPlan(FacilityClasses Classes, TravelModel Model, JourneyKind? Journey, JoinedPlan? Joined, List<long[]> Limits)
{
    /// <summary>The place of a list in <see cref="Limits"/>; it is added where it is not there yet.</summary>
    public int Of(IReadOnlyList<long> limits)
    {
        var found = Limits.FindIndex(list => list.SequenceEqual(limits));
        if (found >= 0) return found;
        Limits.Add([.. limits]);
        return Limits.Count - 1;
    }
}
