using Geo.Space.Places;

namespace Geo.Model.Studies;

/// <summary>A place with a name: a seat or a village; shown and measured, never counted.</summary>
/// <param name="Place">Null where the input gives no coordinates.</param>
/// <param name="Kind">As the input calls it (county, town, village); empty where it does not say.</param>
/// <param name="NameEn">The English name as the input gives it; null where it gives none.</param>
public sealed record NamedPlace(string Id, string Name, string Kind, LonLat? Place, string? NameEn = null);
