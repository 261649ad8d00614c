using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>How many sites to add for a standard, and what makes them good.</summary>
public sealed record SuggestionRequest
{
    /// <summary>Most sites asked for at once: a suggestion is looked at site by site.</summary>
    public const int MostSites = 10;

    /// <summary>Maximal covering, set covering or p-median.</summary>
    public required SitingModel Model { get; init; }

    /// <summary>1–10; of set covering it is sought.</summary>
    public int? Sites { get; init; }

    /// <summary>Of set covering: the share of the concerned people to be covered, above 0, at most 1.</summary>
    public decimal Share { get; init; } = 1;

    /// <summary>From the question to the answer; the search itself gets two thirds, the rest is for the check of its proof.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(2.7);
}
