using Geo.Model.Findings;
using Geo.Model.Travel;

namespace Geo.Analyse.Travel;

/// <summary>Which journeys: who goes, what is counted, and whether people come to the facility or somebody comes from it to them.</summary>
public readonly record struct JourneyKind(TravelMode Mode, Impedance Unit, TravelDirection Direction);
