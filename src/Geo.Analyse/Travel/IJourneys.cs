using Geo.Analyse.WhatIf;
using Geo.Model.Findings;
using Geo.Model.Travel;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Travel;

/// <summary>
/// Journeys over a study's ground between its facilities and its people, in place of straight lines: over roads, over terrain. It knows the study's demand points, by row; facilities are given by their
/// places, since scenarios move them. Any number of threads may ask.
/// </summary>
public interface IJourneys
{
    /// <summary>What it stands for: <see cref="TravelModel.Roads"/> or <see cref="TravelModel.Terrain"/>.</summary>
    TravelModel Model { get; }

    /// <summary>Whether it can answer: terrain knows minutes alone.</summary>
    bool Answers(JourneyKind kind);

    /// <summary>The nearest two of some facilities for every demand point.</summary>
    /// <param name="places">Of the facilities.</param>
    /// <param name="indices">What they are called in the answer, ascending; at equal cost the smaller.</param>
    /// <exception cref="ArgumentException">The kind is none it answers for, or there is not one index for each place.</exception>
    NearestTwo Nearest(JourneyKind kind, IReadOnlyList<LonLat> places, IReadOnlyList<int> indices, CancellationToken cancellation);

    /// <summary>The same journeys from one place: what "what if" and helping points ask. Its costs equal those of <see cref="Nearest"/>.</summary>
    /// <exception cref="ArgumentException">The kind is none it answers for.</exception>
    ITravelModel From(JourneyKind kind);

    /// <summary>The ways between a place, anybody's, and the nearest two of some facilities. Their costs equal those of <see cref="Nearest"/> where a demand point lies.</summary>
    /// <param name="places">Of the facilities.</param>
    /// <param name="indices">What they are called in the answer, ascending; at equal cost the smaller.</param>
    /// <param name="inParts">Whether the ways are told part by part.</param>
    /// <exception cref="ArgumentException">The kind is none it answers for, or there is not one index for each place.</exception>
    PlaceWays Ways(JourneyKind kind, LonLat place, IReadOnlyList<LonLat> places, IReadOnlyList<int> indices, bool inParts, CancellationToken cancellation);

    /// <summary>The ground from which the nearest of some facilities is within each limit, for the eye: WGS 84 degrees, in the order of the limits, a larger one holding a smaller. Empty where nothing is drawn.</summary>
    /// <param name="places">Of the facilities.</param>
    /// <param name="limits">In the kind's unit, inclusive.</param>
    IReadOnlyList<Geometry> Drawn(JourneyKind kind, IReadOnlyList<LonLat> places, IReadOnlyList<long> limits, CancellationToken cancellation) =>
        [.. limits.Select(_ => GeometryFactory.Default.CreatePolygon())];
}
