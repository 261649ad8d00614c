using Geo.Model.Demand;
using Geo.Space.Places;

namespace Geo.Model.Siting;

/// <summary>An open site of a suggestion over a study.</summary>
/// <param name="Gain">People newly covered, as often as the model asks, when sites are taken in the plan's order.</param>
/// <param name="Load">People for whom it is the nearest open site within the limit.</param>
/// <param name="Capacity">People it can serve; null where nobody says.</param>
/// <param name="Instead">The site it could best be exchanged for; null where there is none.</param>
/// <param name="Loss">What that would cost: people no longer covered (as they were weighed); of p-median people × the limits' unit (kilometres, minutes), of p-centre that unit.</param>
public sealed record PlannedSite(
    string Id, string Name, string? NameEn, LonLat Place, SiteStatus Status, People Gain, People Load, double? Capacity, (string Id, string Name, string? NameEn)? Instead, decimal? Loss)
{
    public SiteAction Action { get; init; }

    /// <summary>The most people it serves: its capacity, else the upper end that all sites have; null where there is none.</summary>
    public decimal? Most { get; init; }

    /// <summary>The place: what is done at one has it in common.</summary>
    public string At { get; init; } = Id;

    /// <summary>What it costs, in the planner's unit; null where nobody says.</summary>
    public double? Cost { get; init; }

    /// <summary>Of a plan in phases: in which it is built, from 1; else null.</summary>
    public int? Phase { get; init; }

    /// <summary>The facility that moves here; null where none does.</summary>
    public (string Id, string Name, string? NameEn)? MovedFrom { get; init; }

    /// <summary>Whether it is to be built, or something done there.</summary>
    public bool IsNew => Status is SiteStatus.Free or SiteStatus.Forced;
}
