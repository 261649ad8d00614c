using Geo.Space.Places;

namespace Geo.Analyse.WhatIf;

/// <summary>How far it is from a place to demand points: the one question "what if" asks of travel, so that straight lines, roads and terrain can stand for each other.</summary>
public interface ITravelModel
{
    /// <summary>Lists the demand points a place reaches, each within a limit of its own.</summary>
    /// <param name="rows">Rows of the demand points asked for, each once.</param>
    /// <param name="limits">The largest impedance of interest, [as rows], inclusive.</param>
    /// <param name="found">Is cleared, then receives each point within its limit, in the order of <paramref name="rows"/>, with its impedance; exact, and the same whatever the limit.</param>
    void List(LonLat place, ReadOnlySpan<int> rows, ReadOnlySpan<long> limits, Reached found);

    /// <summary>The same for demand points that a place is nearer to than any of some others, or as near: those farther from it may be left out, which can be quicker.</summary>
    ITravelModel NearerThan(IReadOnlyList<LonLat> others) => this;
}
