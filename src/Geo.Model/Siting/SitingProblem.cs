namespace Geo.Model.Siting;

/// <summary>A question where to build. Everything in it is whole numbers, so that an answer, its bound and its proof are exact.</summary>
public sealed record SitingProblem
{
    public required SitingModel Model { get; init; }

    public required SitePairs Pairs { get; init; }

    /// <summary>[demand]: people in a whole unit that the caller knows (millionths, or as few decimals as his figures have); not negative.</summary>
    public required long[] Weights { get; init; }

    /// <summary>[site]</summary>
    public required SiteStatus[] Status { get; init; }

    /// <summary>How many sites may be built, forced ones among them; null where the model seeks the number, or the rules alone limit it.</summary>
    public int? Sites { get; init; }

    /// <summary>The largest cost at which a site still serves: one for all, or [demand]; empty: every pair serves.</summary>
    public long[] Limits { get; init; } = [];

    /// <summary>Of set covering: the weight that must be covered; null: all of it.</summary>
    public long? Target { get; init; }

    /// <summary>Of set covering: what each site costs, [site]; empty: 1 each. A facility that stays costs nothing.</summary>
    public long[] SiteCosts { get; init; } = [];

    /// <summary>Of expected covering: what the first, the second … open site in reach adds, in millionths of the weight, never growing; empty elsewhere.</summary>
    public int[] Levels { get; init; } = [];

    /// <summary>Of expected covering: the place of each vehicle, [site], where a place has several; empty elsewhere. Which of a place's vehicles is which is no choice.</summary>
    public int[] PlaceOf { get; init; } = [];

    /// <summary>What the open sites must keep besides their number: a budget, a distance from one another; all at once.</summary>
    public IReadOnlyList<SitingRule> Rules { get; init; } = [];

    /// <summary>Of capacitated covering: the most weight each site serves, [site]; empty elsewhere.</summary>
    public long[] Capacities { get; init; } = [];

    /// <summary>Of capacitated covering: the least weight each site serves where it is open, [site]; empty: none. A facility that stays is not held to it.</summary>
    public long[] Least { get; init; } = [];

    /// <summary>The least weight that a site serves where it is open; 0 for a facility that stays.</summary>
    public long LeastOf(int site) => Least.Length == 0 || Status[site] == SiteStatus.Existing ? 0 : Least[site];

    /// <summary>Whether two sites are vehicles of one place.</summary>
    public bool AreAlike(int site, int other) => PlaceOf.Length > 0 && PlaceOf[site] == PlaceOf[other];

    /// <summary>The largest cost at which the sites still serve a demand point.</summary>
    public long LimitOf(int demand) => Limits.Length switch
    {
        0 => long.MaxValue,
        1 => Limits[0],
        _ => Limits[demand],
    };
}
