using Geo.Model.Demand;
using Geo.Model.Studies;
using Geo.Space.Places;

namespace Geo.Studies.Siting;

/// <summary>Where a suggestion may put a site: the study's villages, or, of a study without any, where most people live in each cell of a coarse grid.</summary>
/// <param name="Places">[candidate]</param>
/// <param name="Named">[candidate]; null where it is a demand point.</param>
/// <param name="Rows">[candidate]: the demand point; −1 where it is a place with a name.</param>
public sealed record SuggestionPlaces(IReadOnlyList<LonLat> Places, IReadOnlyList<NamedPlace?> Named, IReadOnlyList<int> Rows)
{
    /// <summary>Candidates up to which an answer within seconds is sure; of more villages every second, third … is taken.</summary>
    const int Most = 600;

    public bool AreNamed => Named.Count > 0 && Named[0] is not null;

    public static SuggestionPlaces Of(StudyData data, DemandPoints demand)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(demand);
        var named = data.Places.Where(place => place.Place is not null).ToList();
        var step = (named.Count + Most - 1) / Most;
        if (named.Count > 0)
        {
            NamedPlace[] taken = [.. named.Where((_, at) => at % step == 0)];
            return new([.. taken.Select(place => place.Place!.Value)], taken, [.. taken.Select(_ => -1)]);
        }

        var rows = Peopled(demand, Most);
        return new([.. rows.Select(demand.Place)], [.. rows.Select(_ => (NamedPlace?)null)], rows);
    }

    /// <summary>The row with most people of each cell, ascending; of equal ones the first.</summary>
    /// <param name="most">About so many cells.</param>
    internal static int[] Peopled(DemandPoints demand, int most)
    {
        if (demand.Count == 0) return [];
        var (west, east, south, north) = (demand.Longitudes.Min(), demand.Longitudes.Max(), demand.Latitudes.Min(), demand.Latitudes.Max());
        var narrow = Math.Cos((south + north) / 2 * Math.PI / 180);
        var edge = Math.Max(Math.Sqrt((east - west) * narrow * (north - south) / most), 1e-6);
        var best = new Dictionary<(int, int), int>();
        for (var row = 0; row < demand.Count; row++)
        {
            var cell = ((int)((demand.Longitudes[row] - west) * narrow / edge), (int)((demand.Latitudes[row] - south) / edge));
            if (!best.TryGetValue(cell, out var other) || demand.Millionths[row] > demand.Millionths[other]) best[cell] = row;
        }

        return [.. best.Values.Order()];
    }
}
