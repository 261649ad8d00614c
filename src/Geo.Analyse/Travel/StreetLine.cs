using Geo.Model.Streets;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.Travel;

/// <summary>The shape of a street, or of a part of it, as it is travelled.</summary>
static class StreetLine
{
    /// <summary>A whole directed segment.</summary>
    public static List<LonLat> Of(StreetNetwork network, int directed)
    {
        var line = Points(network, directed >> 1);
        if ((directed & 1) == 1) line.Reverse();
        return line;
    }

    /// <summary>From where a directed segment begins to a point of it.</summary>
    /// <param name="alongMm">Of the point, from the vertex where the segment itself begins.</param>
    public static List<LonLat> To(StreetNetwork network, int directed, int alongMm, LonLat foot)
    {
        var before = (directed & 1) == 0 ? Within(network, directed >> 1, 0, alongMm) : Within(network, directed >> 1, alongMm, int.MaxValue).Reverse();
        return [.. before.Where(point => point != foot), foot];
    }

    /// <summary>From a point of a directed segment to where it ends.</summary>
    /// <inheritdoc cref="To"/>
    public static List<LonLat> From(StreetNetwork network, int directed, int alongMm, LonLat foot)
    {
        var line = To(network, directed ^ 1, alongMm, foot);
        line.Reverse();
        return line;
    }

    /// <summary>Between two points of a segment.</summary>
    public static List<LonLat> Between(StreetNetwork network, int segment, (int AlongMm, LonLat Foot) from, (int AlongMm, LonLat Foot) to)
    {
        var isBackward = to.AlongMm < from.AlongMm;
        var (first, last) = isBackward ? (to, from) : (from, to);
        var line = new List<LonLat> { first.Foot };
        line.AddRange(Within(network, segment, first.AlongMm, last.AlongMm).Where(point => point != first.Foot && point != last.Foot));
        line.Add(last.Foot);
        if (isBackward) line.Reverse();
        return line;
    }

    /// <summary>The points of a segment's shape from one length along it to another; the first belongs to zero, the last to its whole length.</summary>
    static IEnumerable<LonLat> Within(StreetNetwork network, int segment, int fromMm, int toMm)
    {
        var points = Points(network, segment);
        var along = new double[points.Count];
        for (var point = 1; point < along.Length; point++) along[point] = along[point - 1] + Geodesic.DistanceMm(points[point - 1], points[point]);

        // A file may state a length that is not its shape's: what lies along it is a share of that.
        var scale = along[^1] > 0 ? network.LengthMm.Span[segment] / along[^1] : 0;
        return points.Where((_, point) => (point == 0 ? 0 : along[point] * scale) >= fromMm && (along[point] * scale) <= toMm);
    }

    static List<LonLat> Points(StreetNetwork network, int segment) => [.. Enumerable.Range(0, network.PointsOf(segment)).Select(point => network.PointOf(segment, point))];
}
