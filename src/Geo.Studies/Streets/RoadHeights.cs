using Geo.Import.Rasters;
using Geo.Model.Imports;
using Geo.Model.Streets;
using Geo.Model.Surfaces;
using Geo.Model.Travel;

namespace Geo.Studies.Streets;

/// <summary>Heights under a network, for modes that feel slopes.</summary>
static class RoadHeights
{
    // One point in a hundred: a coast where the heights end a little before the roads do.
    const long MostWithout = 100;

    /// <param name="path">A raster of heights in metres.</param>
    /// <exception cref="BadInputException">The file can't be used, or of the points of the mode's streets more than one in a hundred lies where it has no height.</exception>
    public static Surface Under(StreetNetwork network, TravelMode mode, string path, CancellationToken cancellation)
    {
        var heights = HeightFile.Read(path, null, cancellation);
        var (points, without) = (0L, 0L);
        for (var segment = 0; segment < network.SegmentCount; segment++)
        {
            if (segment % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            if (!(network.Forward.Span[segment] | network.Backward.Span[segment]).Holds(mode)) continue;
            for (var point = 0; point < network.PointsOf(segment); point++)
            {
                points++;
                if (double.IsNaN(heights.Between(network.PointOf(segment, point)))) without++;
            }
        }

        return without * MostWithout <= points ? heights : throw new BadInputException(new Fault(FaultCode.RoadHeightsMissing, path, 0, "", $"{without}", $"{points}"));
    }
}
