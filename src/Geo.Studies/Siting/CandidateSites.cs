namespace Geo.Studies.Siting;

/// <summary>The candidates of a study.</summary>
/// <param name="Considered">How many places were looked at.</param>
/// <param name="LeftOut">How many of them are no candidates, by the first reason that held; reasons in their order, those that held for none left out.</param>
public sealed record CandidateSites(CandidateRule Rule, IReadOnlyList<SiteCandidate> Sites, int Considered, IReadOnlyList<(CandidateOmission Why, int Count)> LeftOut)
{
    /// <summary>What a list says of facilities that serve; they are no candidates.</summary>
    public IReadOnlyList<SiteCandidate> Standing { get; init; } = [];

    /// <summary>Ids of the facilities that lack nothing but a vehicle to serve.</summary>
    public IReadOnlySet<string> Idle { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
