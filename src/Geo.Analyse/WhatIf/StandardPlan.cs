using Geo.Analyse.Standards;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.WhatIf;

/// <summary>What of a standard does not depend on the facilities.</summary>
abstract record StandardPlan(Standard Standard);

/// <param name="Measures">As a run has them.</param>
/// <param name="Missing">What the population lacks.</param>
sealed record ReachPlan(
    Standard Standard, ReachRule Rule, IReadOnlyList<WarmMeasure> Measures, int Headline, IReadOnlyList<MissingInput> Missing)
    : StandardPlan(Standard)
{
    public MeasurePlan Head => Measures[Headline].Plan;

    /// <summary>Index of the serving plan that the headline measure is decided by.</summary>
    public int Serving => Measures[Headline].Serving;
}

sealed record RatioPlan(Standard Standard, RatioRule Rule) : StandardPlan(Standard);

/// <summary>A standard that counts: any facility may change it.</summary>
sealed record CountPlan(Standard Standard) : StandardPlan(Standard);

/// <summary>A standard whose finding no facility changes.</summary>
sealed record FixedPlan(Standard Standard, StandardFinding Finding) : StandardPlan(Standard);
