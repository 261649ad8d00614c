using Geo.Analyse.Travel;
using Geo.Analyse.WhatIf;
using Geo.Model.Findings;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.WhatIf;

/// <summary>Journeys of which nothing is drawn: the pictures are most of the work of a run, and no figure comes of them.</summary>
sealed class Undrawn(IJourneys journeys) : IJourneys
{
    public TravelModel Model => journeys.Model;

    public bool Answers(JourneyKind kind) => journeys.Answers(kind);

    public NearestTwo Nearest(JourneyKind kind, IReadOnlyList<LonLat> places, IReadOnlyList<int> indices, CancellationToken cancellation) => journeys.Nearest(kind, places, indices, cancellation);

    public ITravelModel From(JourneyKind kind) => journeys.From(kind);

    public PlaceWays Ways(JourneyKind kind, LonLat place, IReadOnlyList<LonLat> places, IReadOnlyList<int> indices, bool inParts, CancellationToken cancellation) =>
        journeys.Ways(kind, place, places, indices, inParts, cancellation);
}
