using Geo.Model.Demand;

namespace Geo.Model.Findings;

/// <summary>One rule held against one unit, or against one facility in it.</summary>
public sealed record Judgement
{
    /// <summary>Index into the unit tree.</summary>
    public required int Unit { get; init; }

    /// <summary>Index into <see cref="PlacedStudy.Facilities"/>; −1 where the unit itself is judged.</summary>
    public int Facility { get; init; } = -1;

    public required Outcome Outcome { get; init; }

    /// <summary>The unit's people; of a facility, nobody.</summary>
    public People Population { get; init; }

    /// <summary>What there is, in pieces; of a share or a balance, the part (the second supply).</summary>
    public decimal? Actual { get; init; }

    /// <summary>Of a share or a balance: the whole (the first supply); null elsewhere.</summary>
    public decimal? Whole { get; init; }

    /// <summary>What must be there at least, in the same pieces; null where there is no lower end.</summary>
    public decimal? Least { get; init; }

    /// <summary>What may be there at most; null where there is no upper end.</summary>
    public decimal? Most { get; init; }

    /// <summary>The smallest single change that turns the verdict, in whole pieces: to add where it is short, to take away where it is exceeded; else 0.</summary>
    public decimal Gap { get; init; }

    /// <summary>Facilities whose input does not tell; they count as none, and it is said.</summary>
    public int Silent { get; init; }

    /// <summary>The column that would tell; empty where nothing is missing.</summary>
    public string Lacking { get; init; } = "";

    /// <summary>The facilities judged one by one, or the units of a share, in the study's order; empty where there are none.</summary>
    public IReadOnlyList<Judgement> Members { get; init; } = [];

    /// <summary>Facilities that stand elsewhere and serve the unit, where the rule lets neighbours share; they are in <see cref="Actual"/>. Indices into <see cref="PlacedStudy.Facilities"/>.</summary>
    public IReadOnlyList<int> SharedBy { get; init; } = [];

    /// <summary>Of a gate: how each of its tests came out alone, in the rule's order; null where the data do not tell.</summary>
    public IReadOnlyList<bool?> Tests { get; init; } = [];

    /// <summary>Actual ÷ whole; null where there is no whole.</summary>
    public decimal? Share => Actual is { } part && Whole is > 0 and var whole ? part / whole : null;

    /// <summary>Members and tests are compared one by one, so that two evaluations of the same data are equal.</summary>
    public bool Equals(Judgement? other) =>
        other is not null && Figures == other.Figures && Lacking == other.Lacking && Tests.SequenceEqual(other.Tests) && SharedBy.SequenceEqual(other.SharedBy) && Members.SequenceEqual(other.Members);

    public override int GetHashCode() => HashCode.Combine(Unit, Facility, Outcome, Actual, Whole, Gap, Members.Count);

    (int, int, Outcome, People, decimal?, decimal?, decimal?, decimal?, decimal, int) Figures =>
        (Unit, Facility, Outcome, Population, Actual, Whole, Least, Most, Gap, Silent);
}
