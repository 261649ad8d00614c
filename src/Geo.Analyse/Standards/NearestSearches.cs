using System.Collections.Concurrent;
using Geo.Analyse.Coverage;
using Geo.Model.Findings;

namespace Geo.Analyse.Standards;

/// <summary>The nearest two facilities of every demand point, searched once for each distinct set of facilities and shared by the standards.</summary>
sealed class NearestSearches(PlacedStudy placed, CancellationToken cancellation)
{
    readonly ConcurrentDictionary<string, Lazy<NearestTwo>> _bySet = new(StringComparer.Ordinal);

    /// <param name="facilities">Located ones; indices into the study's facilities, ascending.</param>
    public NearestTwo Of(IReadOnlyList<int> facilities) =>
        _bySet.GetOrAdd(string.Join(',', facilities), _ => new(() => NearestTwoSearch.Find(placed.Demand, placed.Facilities, facilities, cancellation))).Value;
}
