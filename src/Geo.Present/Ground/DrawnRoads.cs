using Geo.Model.Streets;

namespace Geo.Present.Ground;

/// <summary>The roads of a network as lines to be drawn, by rank: 0 for motorways and trunk roads, 1 for primary and secondary, 2 for tertiary and unclassified ones, 3 for streets. Ways for feet alone are not among them.</summary>
/// <param name="ranks">The most important rank first.</param>
public sealed class DrawnRoads(IReadOnlyList<RoadRank> ranks)
{
    /// <summary>With more segments than this the small streets stay away: no county has them.</summary>
    const int MostSegments = 200_000;

    /// <summary>The most important rank first.</summary>
    public IReadOnlyList<RoadRank> Ranks { get; } = ranks;

    public static DrawnRoads Of(StreetNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var ranks = network.SegmentCount > MostSegments ? 3 : 4;
        return new([.. Enumerable.Range(0, ranks).Select(rank => RankOf(network, rank))]);
    }

    static RoadRank RankOf(StreetNetwork network, int rank)
    {
        var (first, longitudes, latitudes) = (new List<int> { 0 }, new List<int>(), new List<int>());
        for (var segment = 0; segment < network.SegmentCount; segment++)
        {
            if (RankOf(network.Class.Span[segment]) != rank) continue;
            AddVertex(network.From.Span[segment]);
            for (var bend = network.FirstShape.Span[segment]; bend < network.FirstShape.Span[segment + 1]; bend++)
            {
                longitudes.Add(network.ShapeLongitude.Span[bend]);
                latitudes.Add(network.ShapeLatitude.Span[bend]);
            }

            AddVertex(network.To.Span[segment]);
            first.Add(longitudes.Count);
        }

        return new(rank, [.. first], [.. longitudes], [.. latitudes]);

        void AddVertex(int vertex)
        {
            longitudes.Add(network.VertexLongitude.Span[vertex]);
            latitudes.Add(network.VertexLatitude.Span[vertex]);
        }
    }

    /// <summary>Null for what is no road.</summary>
    static int? RankOf(StreetClass of) => of switch
    {
        <= StreetClass.TrunkLink => 0,
        <= StreetClass.SecondaryLink => 1,
        <= StreetClass.Unclassified => 2,
        <= StreetClass.Road => 3,
        _ => null,
    };
}
