using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Import.Roles;

namespace Geo.Studies.Streets;

/// <summary>What was asked, and what it was answered from; the journeys themselves were handed out row by row.</summary>
/// <param name="Pairs">All of them.</param>
/// <param name="Reached">Those between which a way leads, within the limit where the request has one.</param>
public sealed record TimesReply(TimesRequest Request, ModeGraph Mode, PointList From, PointList To, SnappedPlaces FromPlaces, SnappedPlaces ToPlaces, long Pairs, long Reached);
