using Geo.Analyse.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Studies.Surfaces;

/// <summary>A network that is drawn into a surface, and how it is travelled there.</summary>
public sealed record SurfaceRoads(StreetNetwork Network, TravelMode Mode, ModeGraphOptions Options);
