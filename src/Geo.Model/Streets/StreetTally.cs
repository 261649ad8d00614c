namespace Geo.Model.Streets;

/// <summary>How often one issue occurred, and the ids of the first ten elements it was found at.</summary>
public sealed record StreetTally(StreetIssue Issue, long Count, IReadOnlyList<long> First);
