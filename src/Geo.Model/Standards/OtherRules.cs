using Geo.Model.Areas;

namespace Geo.Model.Standards;

/// <summary>Every unit of the standard's level (or, with <paramref name="Each"/>, every such facility in it) has at least <paramref name="Minimum"/> and at most <paramref name="Maximum"/> of <paramref name="What"/>.</summary>
/// <param name="Condition">Which units it is asked of; null: all.</param>
/// <param name="Except">Units it is not asked of.</param>
/// <param name="Each">The facilities it is asked of, each for itself; null: the unit as a whole.</param>
public sealed record PresenceRule(Tally What, decimal Minimum, decimal? Maximum = null, Condition? Condition = null, Condition? Except = null, Condition? Each = null)
    : Rule(StandardKind.Presence)
{
    /// <summary>Which facilities that stand elsewhere serve a unit that has too little of its own, where they name it among those they serve (neighbours share, a clinic visits); null: none.</summary>
    public Condition? Shared { get; init; }
}

/// <summary>A required count of <paramref name="What"/> by population band.</summary>
public sealed record TierRule(Tally What, IReadOnlyList<TierBand> Bands, Condition? Condition = null) : Rule(StandardKind.Tier);

/// <param name="FromPeople">Lower end, included.</param>
/// <param name="ToPeople">Upper end, not included; null for the last band.</param>
/// <param name="Required">Null for a band the document gives no number for.</param>
public sealed record TierBand(long FromPeople, long? ToPeople, int? Required);

/// <summary>At least (and at most) a share of <paramref name="Of"/> is <paramref name="What"/>; shares as fractions of 1.</summary>
/// <param name="What">The part; among facilities, the test that those of the whole have to pass too.</param>
/// <param name="Each">Taken in each such facility for itself; null: over the unit.</param>
public sealed record ShareRule(Tally What, Tally Of, decimal? Minimum, decimal? Maximum = null, Condition? Condition = null, Condition? Each = null) : Rule(StandardKind.Share)
{
    /// <summary>The minimum itself does not comply (超过, 突破).</summary>
    public bool IsAbove { get; init; }
}

/// <summary><paramref name="Second"/> per one of <paramref name="First"/>, at least.</summary>
public sealed record BalanceRule(Tally First, Tally Second, decimal Ratio) : Rule(StandardKind.Balance);

/// <summary>An interval of the dispatch log is at most <paramref name="Limit"/> in a share of the cases, or on the mean where no share is given.</summary>
/// <param name="Interval">One of <c>answer</c>, <c>turnout</c>, <c>handover</c>, <c>arrival</c>.</param>
/// <param name="Concerned">Cases of urban or of rural places; null for all.</param>
public sealed record ResponseRule(string Interval, TimeSpan Limit, decimal? Share, Demand.UrbanRural? Concerned) : Rule(StandardKind.Response);

/// <summary>Where all of <paramref name="When"/> hold, the unit (or each such facility in it) is barred from, or spared, <paramref name="Then"/>.</summary>
/// <param name="When">Each test is reported alone too.</param>
/// <param name="Then">What follows: one of <see cref="GateRule.Consequences"/>.</param>
public sealed record GateRule(IReadOnlyList<Condition> When, string Then, Condition? Condition = null, Condition? Each = null) : Rule(StandardKind.Gate)
{
    public static IReadOnlyList<string> Consequences { get; } = ["add_no_beds", "control_growth", "shorten_stay", "not_sited", "convert"];

    /// <summary>Closed where the unit's beds per 1,000 people lie above its own number here; empty where the rule has no such test.</summary>
    public IReadOnlyList<AreaTarget> Targets { get; init; } = [];
}

/// <summary>Each centre serves from <paramref name="Minimum"/> to <paramref name="Maximum"/> units, by the assignment that the units give.</summary>
/// <param name="Centre">Which facilities are centres.</param>
/// <param name="Of">The level of the units served.</param>
public sealed record GroupingRule(Condition Centre, int? Minimum, int? Maximum, UnitLevel Of) : Rule(StandardKind.Grouping);
