using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.WhatIf;

/// <summary>The figures of a reach standard: everything of a <see cref="ReachFinding"/> that is kept while facilities are moved about.</summary>
public sealed record ReachFigures(Standard Standard) : StandardFinding(Standard)
{
    /// <inheritdoc cref="ReachFinding.Measures"/>
    public required IReadOnlyList<ReachMeasure> Measures { get; init; }

    /// <inheritdoc cref="ReachFinding.Headline"/>
    public required int Headline { get; init; }

    /// <summary>Slots of the facilities that serve, in ascending order of id.</summary>
    public required IReadOnlyList<int> Serving { get; init; }

    /// <summary>Facilities of the rule's classes that do not cover, by slot, in ascending order of id.</summary>
    public required IReadOnlyList<IdleFacility> Idle { get; init; }

    public ReachMeasure Head => Measures[Headline];
}
