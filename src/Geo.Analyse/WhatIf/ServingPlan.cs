using Geo.Model.Supply;

namespace Geo.Analyse.WhatIf;

/// <summary>Facility classes that serve some standards, and the limits those measure by.</summary>
/// <param name="Limits">Distinct lists of limits; see <see cref="Standards.MeasurePlan.Limits"/>.</param>
sealed record ServingPlan(FacilityClasses Classes, List<long[]> Limits)
{
    /// <summary>The place of a list in <see cref="Limits"/>; it is added where it is not there yet.</summary>
    public int Of(IReadOnlyList<long> limitsMm)
    {
        var found = Limits.FindIndex(limits => limits.SequenceEqual(limitsMm));
        if (found >= 0) return found;
        Limits.Add([.. limitsMm]);
        return Limits.Count - 1;
    }
}
