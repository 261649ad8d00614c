using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Supply;

namespace Geo.Analyse.Coverage;

/// <summary>The two nearest serving facilities of every demand point: the one question that all reach standards ask.</summary>
public static class NearestTwoSearch
{
    /// <param name="facilities">All facilities of the study.</param>
    /// <param name="serving">Indices into <paramref name="facilities"/> of those that serve, each once; all have coordinates.</param>
    /// <returns>Indices into <paramref name="facilities"/>; geodesic distances rounded to the millimetre; at equal distance the smaller index.</returns>
    /// <exception cref="InvalidOperationException">A serving facility has no coordinates.</exception>
    public static NearestTwo Find(
        DemandPoints demand, IReadOnlyList<Facility> facilities, IReadOnlyList<int> serving, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(demand);
        int[] indices = [.. serving.Order()];
        var places = Array.ConvertAll(indices, index => facilities[index].PlaceOrThrow);
        var found = new NearestTwo
        {
            First = new int[demand.Count],
            FirstCost = new long[demand.Count],
            Second = new int[demand.Count],
            SecondCost = new long[demand.Count],
        };
        NearestTwoKernel.Find(
            demand.Longitudes, demand.Latitudes,
            Array.ConvertAll(places, place => place.Longitude), Array.ConvertAll(places, place => place.Latitude),
            found.First, found.FirstCost, found.Second, found.SecondCost, Environment.ProcessorCount, cancellation);
        ToStudyIndices(found.First, indices);
        ToStudyIndices(found.Second, indices);
        return found;
    }

    static void ToStudyIndices(int[] column, int[] indices)
    {
        for (var row = 0; row < column.Length; row++)
        {
            if (column[row] >= 0) column[row] = indices[column[row]];
        }
    }
}
