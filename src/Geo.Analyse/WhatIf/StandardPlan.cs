using Geo.Analyse.Standards;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.WhatIf;

/// <summary>What of a standard does not depend on the facilities.</summary>
abstract record StandardPlan(Standard Standard);

/// <param name="Serving">Index of its <see cref="ServingPlan"/>.</param>
/// <param name="Measures">As a run has them, each with the place of its limits in the serving plan.</param>
/// <param name="Missing">What the population lacks.</param>
sealed record ReachPlan(
    Standard Standard, ReachRule Rule, int Serving, IReadOnlyList<(MeasurePlan Plan, int Limits)> Measures, int Headline, IReadOnlyList<MissingInput> Missing)
    : StandardPlan(Standard)
{
    public MeasurePlan Head => Measures[Headline].Plan;
}

sealed record RatioPlan(Standard Standard, RatioRule Rule) : StandardPlan(Standard);

/// <summary>A standard that counts: any facility may change it.</summary>
sealed record CountPlan(Standard Standard) : StandardPlan(Standard);

/// <summary>A standard whose finding no facility changes.</summary>
sealed record FixedPlan(Standard Standard, StandardFinding Finding) : StandardPlan(Standard);
