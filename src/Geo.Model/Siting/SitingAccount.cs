namespace Geo.Model.Siting;

/// <summary>What a choice of sites means for people.</summary>
public sealed record SitingAccount
{
    /// <summary>Open sites in order of gain.</summary>
    public required IReadOnlyList<SiteAccount> Sites { get; init; }

    /// <summary>Of the open sites that might be exchanged, those for which no exchange was sought to the end: there was no time.</summary>
    public int Unweighed { get; init; }

    /// <summary>[demand]: the nearest open site within the limit; −1 where there is none.</summary>
    public required int[] Assigned { get; init; }

    /// <summary>Weight of those who have one.</summary>
    public required long Covered { get; init; }
}
