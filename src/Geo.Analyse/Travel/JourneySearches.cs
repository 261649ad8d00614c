using System.Collections.Concurrent;
using Geo.Model.Findings;
using Geo.Model.Travel;

namespace Geo.Analyse.Travel;

/// <summary>The nearest two by journeys of each kind, searched once for each distinct set of facilities and shared by the standards.</summary>
sealed class JourneySearches(PlacedStudy placed, IReadOnlyList<IJourneys> journeys, CancellationToken cancellation)
{
    readonly ConcurrentDictionary<(TravelModel, JourneyKind, string), Lazy<NearestTwo>> _found = new();

    public IReadOnlyList<IJourneys> All => journeys;

    public IJourneys Of(TravelModel model) => journeys.First(one => one.Model == model);

    /// <param name="facilities">Located ones; indices into the study's facilities, ascending.</param>
    public NearestTwo Nearest(TravelModel model, JourneyKind kind, IReadOnlyList<int> facilities) => _found.GetOrAdd(
        (model, kind, string.Join(',', facilities)),
        _ => new(() => Of(model).Nearest(kind, [.. facilities.Select(facility => placed.Facilities[facility].PlaceOrThrow)], facilities, cancellation))).Value;
}
