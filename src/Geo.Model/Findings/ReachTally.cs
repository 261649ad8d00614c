using Geo.Model.Demand;

namespace Geo.Model.Findings;

/// <summary>
/// People of a unit (or the area, or a class) parted by one reach measure. Inside + outside + unlocated + unclassified + not concerned
/// is everyone, exactly.
/// </summary>
public sealed record ReachTally
{
    /// <summary>People inside, by limit: the first holds those within the first limit, the next those beyond it and within the second, …</summary>
    public required IReadOnlyList<People> Bands { get; init; }

    public required People Outside { get; init; }

    /// <summary>Of those outside: from whom no way leads to any serving facility.</summary>
    public People NoWay { get; init; }

    /// <summary>Known by count, without coordinates.</summary>
    public required People Unlocated { get; init; }

    /// <summary>Located, but neither urban nor rural by any rule, where the rule asks for one of the two.</summary>
    public required People Unclassified { get; init; }

    /// <summary>Located, of the other class.</summary>
    public required People NotConcerned { get; init; }

    /// <summary>Of those inside: within the last limit of at least two facilities.</summary>
    public required People Twice { get; init; }

    /// <summary>Head-count-weighted over the concerned people; null where there is nobody or no facility.</summary>
    public required CostSummary? Nearest { get; init; }

    public required CostSummary? SecondNearest { get; init; }

    public People Inside => Bands.Aggregate(People.Nobody, (sum, band) => sum + band);

    /// <summary>The denominator of every share: inside + outside.</summary>
    public People Concerned => Inside + Outside;

    public People Total => Concerned + Unlocated + Unclassified + NotConcerned;

    /// <summary>Inside ÷ concerned; null where nobody is concerned.</summary>
    public decimal? Share => Concerned.Millionths == 0 ? null : (decimal)Inside.Millionths / Concerned.Millionths;
}
