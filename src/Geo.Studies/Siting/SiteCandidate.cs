using Geo.Model.Siting;
using Geo.Space.Places;

namespace Geo.Studies.Siting;

/// <summary>A place where something may be built.</summary>
/// <param name="NameEn">The English name as the input gives it; null where it gives none.</param>
/// <param name="Capacity">People it can serve; null where nobody says.</param>
public sealed record SiteCandidate(string Id, string Name, string? NameEn, LonLat Place, SiteStatus Status = SiteStatus.Free, double? Capacity = null);
