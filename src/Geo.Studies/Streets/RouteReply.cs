using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Studies.Streets;

/// <summary>A journey and what it was found with.</summary>
/// <param name="Parts">In the order they are travelled; none where no way leads.</param>
public sealed record RouteReply(ModeGraph Mode, LonLat From, LonLat To, Snap Start, Snap End, IReadOnlyList<WayPart> Parts)
{
    public long Ms => Parts.Sum(part => part.Ms ?? 0);

    /// <summary>On streets.</summary>
    public long StreetMm => Parts.Where(part => part.Class is not null).Sum(part => part.Mm);

    public long OffRoadMm => Parts.Where(part => part.Class is null).Sum(part => part.Mm);
}
