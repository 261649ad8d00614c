namespace Geo.Present.Tables;

/// <summary>A tally as printed, in whole persons: bands + outside + unlocated + unclassified + not concerned = total.</summary>
sealed record WholeTally(long[] Parts)
{
    /// <summary>People within each limit and beyond the one before.</summary>
    public ReadOnlySpan<long> Bands => Parts.AsSpan(0, Parts.Length - 4);

    public long Outside => Parts[^4];

    public long Unlocated => Parts[^3];

    public long Unclassified => Parts[^2];

    public long NotConcerned => Parts[^1];

    public long Inside => Parts[..^4].Sum();

    public long Concerned => Inside + Outside;

    public long Total => Parts.Sum();

    /// <summary>Millionths of a tally's parts, in the order of <see cref="Parts"/>.</summary>
    public static long[] PartsOf(Model.Findings.ReachTally tally) =>
    [
        .. tally.Bands.Select(band => band.Millionths),
        tally.Outside.Millionths, tally.Unlocated.Millionths, tally.Unclassified.Millionths, tally.NotConcerned.Millionths,
    ];
}
