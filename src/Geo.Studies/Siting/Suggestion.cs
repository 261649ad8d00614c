using Geo.Model.Demand;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>Where to add facilities for a standard, and how sure that no other choice is better.</summary>
public sealed record Suggestion
{
    public required SuggestionRequest Request { get; init; }

    /// <summary>Whom the standard is about.</summary>
    public required People Concerned { get; init; }

    /// <summary>Within the limit of what stands.</summary>
    public required People Before { get; init; }

    /// <summary>Within the limit of what stands or of a suggested site; null where no choice was found.</summary>
    public required People? After { get; init; }

    /// <summary>Within the limit of what stands or of any candidate.</summary>
    public required People Reachable { get; init; }

    /// <summary>In order of gain; empty where nothing is to be added or no choice was found.</summary>
    public required IReadOnlyList<SuggestedSite> Sites { get; init; }

    /// <summary>By model: people covered, number of sites, or the mean way to the nearest facility as the travel model counts it. Null where no choice was found.</summary>
    public required decimal? Objective { get; init; }

    /// <summary>No choice is better than this, in the objective's unit; null where nothing is known.</summary>
    public required decimal? Bound { get; init; }

    /// <summary>Of p-median: the mean way as it is; null elsewhere, and where somebody who is in it has no way to any facility.</summary>
    public decimal? MeanBefore { get; init; }

    /// <summary>Of p-median: those whom no way leads to or from, wherever is built; they are in no mean.</summary>
    public People Aside { get; init; }

    /// <summary>Whether a checker that shares no code with the search agrees with the bound.</summary>
    public required bool IsBoundChecked { get; init; }

    public required SitingEnd End { get; init; }

    /// <summary>Places that were looked at.</summary>
    public required int Candidates { get; init; }

    /// <summary>Null where the question has an answer, or it is not known whether it has.</summary>
    public SitingObstacle? Obstacle { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary>The best there is, and the checker agrees.</summary>
    public bool IsProven => Objective is not null && Objective == Bound && IsBoundChecked;

    /// <summary>How far the answer may be from the best, as a share of the larger of the two; null where it is not known.</summary>
    public decimal? Gap => (Objective, Bound) is ({ } objective, { } bound) ? objective == bound ? 0 : Math.Abs(bound - objective) / Math.Max(bound, objective) : null;
}
