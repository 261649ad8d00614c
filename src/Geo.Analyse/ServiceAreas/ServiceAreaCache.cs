using System.Collections.Concurrent;
using Geo.Model.Findings;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.ServiceAreas;

/// <summary>Drawn reaches, each drawn once for a set of facilities and a limit and shared by the standards.</summary>
sealed class ServiceAreaCache(PlacedStudy placed)
{
    readonly ConcurrentDictionary<(string Facilities, long LimitMm), Lazy<Geometry>> _drawn = new();

    /// <param name="facilities">Located ones; indices into the study's facilities, ascending.</param>
    public Geometry Of(IReadOnlyList<int> facilities, long limitMm) =>
        _drawn.GetOrAdd((string.Join(',', facilities), limitMm), _ => new(() => Draw(facilities, limitMm))).Value;

    Geometry Draw(IReadOnlyList<int> facilities, long limitMm) =>
        ServiceAreaDrawing.Dissolved([.. facilities.Select(facility => placed.Facilities[facility].PlaceOrThrow)], limitMm);
}
