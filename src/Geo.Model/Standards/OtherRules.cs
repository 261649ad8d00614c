namespace Geo.Model.Standards;

/// <summary>Every unit of the standard's level that meets <paramref name="Condition"/> has at least <paramref name="Minimum"/> of <paramref name="What"/>.</summary>
public sealed record PresenceRule(string What, int Minimum, int? Maximum, string? Condition, string? Except) : Rule(StandardKind.Presence);

/// <summary>A required count of <paramref name="What"/> by population band.</summary>
public sealed record TierRule(string What, IReadOnlyList<TierBand> Bands) : Rule(StandardKind.Tier);

/// <param name="FromPeople">Lower end, included.</param>
/// <param name="ToPeople">Upper end, not included; null for the last band.</param>
/// <param name="Required">Null for a band the document gives no number for.</param>
public sealed record TierBand(long FromPeople, long? ToPeople, int? Required);

/// <summary>At least (and at most) a share of <paramref name="Of"/> is <paramref name="What"/>; shares as fractions of 1.</summary>
public sealed record ShareRule(string What, string Of, decimal? Minimum, decimal? Maximum, string? Condition) : Rule(StandardKind.Share);

/// <summary><paramref name="Second"/> per one of <paramref name="First"/>.</summary>
public sealed record BalanceRule(string First, string Second, decimal Ratio) : Rule(StandardKind.Balance);

/// <summary>An interval of the dispatch log is at most <paramref name="Limit"/> in a share of the cases, or on the mean where no share is given.</summary>
public sealed record ResponseRule(string Interval, TimeSpan Limit, decimal? Share, string? Concerned) : Rule(StandardKind.Response);

/// <summary>Where <paramref name="When"/> holds, <paramref name="Then"/> is barred or not needed.</summary>
public sealed record GateRule(string What, string When, string Then) : Rule(StandardKind.Gate);

/// <summary>Each <paramref name="Centre"/> serves from <paramref name="Minimum"/> to <paramref name="Maximum"/> units.</summary>
public sealed record GroupingRule(string Centre, int? Minimum, int? Maximum, string Of) : Rule(StandardKind.Grouping);
