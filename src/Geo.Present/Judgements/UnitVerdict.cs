using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Present.Judgements;

/// <summary>One standard held against one unit, whatever its kind: the one shape that lists, matrices and profiles print from.</summary>
public sealed record UnitVerdict
{
    public required StandardFinding Finding { get; init; }

    /// <summary>Index into the unit tree; −1 for a standard that says nothing of any unit (not computable, not applicable), and for the area of a reach standard.</summary>
    public required int Unit { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>What must be there at least, in the pieces of <see cref="Piece"/>; of a reach standard, everyone concerned.</summary>
    public decimal? Least { get; init; }

    /// <summary>What may be there at most; null where there is no upper end.</summary>
    public decimal? Most { get; init; }

    /// <summary>What there is; of a reach standard, people inside.</summary>
    public decimal? Actual { get; init; }

    /// <summary>Of a share or a balance: the whole.</summary>
    public decimal? Whole { get; init; }

    /// <summary>The smallest change, in whole pieces, that turns the verdict; of a reach standard, the people outside.</summary>
    public decimal Gap { get; init; }

    /// <summary>What is counted, a key under <c>supply-unit.…</c>: <c>beds</c>, <c>facilities</c>, <c>people</c>.</summary>
    public required string Piece { get; init; }

    /// <summary>People whom a verdict other than met touches: of a reach standard those outside, of others the unit's people, where villages are judged those of the failing ones.</summary>
    public People Affected { get; init; }

    /// <summary>Of a reach standard: what its people are measured by; else null.</summary>
    public ReachMeasure? Measure { get; init; }

    /// <summary>The column that would tell; empty where nothing is missing.</summary>
    public string Lacking { get; init; } = "";

    /// <summary>Facilities that stand elsewhere and serve the unit, counted in <see cref="Actual"/>: indices into the study's facilities.</summary>
    public IReadOnlyList<int> SharedBy { get; init; } = [];

    /// <summary>Facilities or units below that fail, one by one.</summary>
    public IReadOnlyList<Judgement> Failing { get; init; } = [];
}
