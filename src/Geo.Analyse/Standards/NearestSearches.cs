using System.Collections.Concurrent;
using Geo.Model.Findings;
using Geo.Space.Geodesy;

namespace Geo.Analyse.Standards;

/// <summary>The nearest two facilities of every demand point, searched once for each distinct set of facilities and shared by the standards.</summary>
sealed class NearestSearches(PlacedStudy placed, CancellationToken cancellation)
{
    // Chord and geodesic keep the same order where chords differ by more than this share, far beyond any county's extent.
    const double Doubt = 1e-3;

    readonly ConcurrentDictionary<string, Lazy<NearestTwo>> _bySet = new(StringComparer.Ordinal);

    /// <param name="facilities">Located ones; indices into the study's facilities, ascending.</param>
    public NearestTwo Of(IReadOnlyList<int> facilities) =>
        _bySet.GetOrAdd(KeyOf(facilities), _ => new(() => Search(facilities))).Value;

    /// <summary>Names a set of facilities.</summary>
    public static string KeyOf(IReadOnlyList<int> facilities) => string.Join(',', facilities);

    NearestTwo Search(IReadOnlyList<int> facilities)
    {
        var demand = placed.Demand;
        var places = facilities.Select(facility => placed.Facilities[facility].PlaceOrThrow).ToArray();
        var centred = Array.ConvertAll(places, Ecef.Of);
        var result = new NearestTwo
        {
            First = new int[demand.Count], FirstMm = new long[demand.Count], Second = new int[demand.Count], SecondMm = new long[demand.Count],
        };
        Parallel.For(0, demand.Count, new ParallelOptions { CancellationToken = cancellation }, row =>
        {
            var (first, firstMm, second, secondMm) = (-1, NearestTwo.None, -1, NearestTwo.None);
            var place = Ecef.Of(demand.Place(row));
            for (var i = 0; i < places.Length; i++)
            {
                if (place.ChordMetres(centred[i]) * 1000 > secondMm * (1 + Doubt)) continue;
                var mm = Geodesic.DistanceMm(demand.Place(row), places[i]);
                if (mm < firstMm) (first, firstMm, second, secondMm) = (facilities[i], mm, first, firstMm);
                else if (mm < secondMm) (second, secondMm) = (facilities[i], mm);
            }

            (result.First[row], result.FirstMm[row], result.Second[row], result.SecondMm[row]) = (first, firstMm, second, secondMm);
        });
        return result;
    }
}
