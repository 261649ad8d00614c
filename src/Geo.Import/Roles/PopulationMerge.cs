using Geo.Model.Demand;
using Geo.Model.Studies;

namespace Geo.Import.Roles;

/// <summary>Joins the points of several population sources.</summary>
/// <remarks>
/// The first source keeps its ids. Those of each further one are raised by the smallest power of ten above all ids so far: where the first
/// source's largest id is 83,412, row 5 of the second becomes 100,005.
/// </remarks>
static class PopulationMerge
{
    public static PopulationInput Of(IReadOnlyList<PopulationInput> sources)
    {
        var filled = sources.Where(source => source.Count > 0).ToArray();
        if (filled.Length == 0) return PopulationInput.None;
        return filled.Length == 1 ? filled[0] : new()
        {
            Ids = Ids(filled),
            Longitudes = [.. filled.SelectMany(source => source.Longitudes)],
            Latitudes = [.. filled.SelectMany(source => source.Latitudes)],
            Millionths = [.. filled.SelectMany(source => source.Millionths)],
            Classes = filled.Any(source => source.Classes is not null)
                ? [.. filled.SelectMany(source => source.Classes ?? new UrbanRural[source.Count])] : null,
            StatisticalCodes = filled.Any(source => source.StatisticalCodes is not null)
                ? [.. filled.SelectMany(source => source.StatisticalCodes ?? new short[source.Count])] : null,
        };
    }

    static long[] Ids(PopulationInput[] sources)
    {
        var ids = new long[sources.Sum(source => source.Count)];
        var (at, raise, largest) = (0, 0L, 0L);
        foreach (var source in sources)
        {
            foreach (var id in source.Ids) ids[at++] = largest = id + raise;
            for (raise = 1; raise <= largest; raise *= 10)
            {
            }
        }

        return ids;
    }
}
