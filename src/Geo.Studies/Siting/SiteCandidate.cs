using Geo.Model.Siting;
using Geo.Space.Places;

namespace Geo.Studies.Siting;

/// <summary>A place where something may be built or done; or a row of a list that says what may be done with a facility that serves.</summary>
/// <param name="NameEn">The English name as the input gives it; null where it gives none.</param>
/// <param name="Capacity">People it can serve; null where nobody says.</param>
public sealed record SiteCandidate(string Id, string Name, string? NameEn, LonLat Place, SiteStatus Status = SiteStatus.Free, double? Capacity = null)
{
    /// <summary>The least people it serves where it is built; null where nobody says.</summary>
    public double? Least { get; init; }

    /// <summary>What it costs, in the list's own unit; null where the list has no such column.</summary>
    public double? Cost { get; init; }

    public SiteAction Action { get; init; }

    /// <summary>Id of the facility it is done to; null where it is done to none.</summary>
    public string? Facility { get; init; }

    /// <summary>Under which name several candidates share one place; null: it has its place for itself.</summary>
    public string? Shared { get; init; }
}
