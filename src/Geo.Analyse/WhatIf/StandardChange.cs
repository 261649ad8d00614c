using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.WhatIf;

/// <summary>What edits change of one standard.</summary>
public sealed record StandardChange
{
    public required Standard Standard { get; init; }

    /// <summary><see cref="ReachFigures"/>, <see cref="RatioFinding"/> or why there are none.</summary>
    public required StandardFinding Before { get; init; }

    public required StandardFinding After { get; init; }

    /// <summary>Demand points concerned; standards of the same facilities share it. None for a ratio.</summary>
    public required RowChanges Rows { get; init; }

    /// <summary>Indices of the units whose figures differ, ascending; every unit where one of the two has no figures.</summary>
    public required IReadOnlyList<int> Units { get; init; }

    /// <summary>Gap areas of the headline measure afterwards; null where nobody asked for them, or the standard has none to give.</summary>
    public IReadOnlyList<GapCluster>? Gaps { get; init; }
}
