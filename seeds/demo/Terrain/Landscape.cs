using Geo.Demo.Measure;

namespace Geo.Demo.Terrain;

/// <summary>The ground of the demo on its 100 m cells.</summary>
sealed class Landscape
{
    const int Coarse = 2;

    /// <summary>Coarse cells of ground around the plane: near a rim valleys run straight at it, so the rim lies 8 km out.</summary>
    const int Margin = 40;
    const int CoarseColumns = (Grid.Columns / Coarse) + (2 * Margin);
    const int CoarseRows = (Grid.Rows / Coarse) + (2 * Margin);
    const double Base = 268;
    const double MetresAUnit = 46;
    const ulong Rim = 200, Grain = 220;

    /// <summary>Catchments, in coarse cells of 0.04 km²: from 10 km² water runs all year, from 90 km² it is a river.</summary>
    const double StreamCatchment = 250, RiverCatchment = 2250;

    Landscape(double[] height, double[] slope, Streams streams) => (Height, Slope, Streams) = (height, slope, streams);

    /// <summary>Metres above the sea, at cell centres.</summary>
    public double[] Height { get; }

    /// <summary>Rise over run.</summary>
    public double[] Slope { get; }

    public Streams Streams { get; }

    public static Landscape Make()
    {
        var erosion = Erode();
        var streams = Streams.From(CoarseCentre, erosion.Receiver, erosion.Catchment, StreamCatchment, RiverCatchment);
        var height = Refine(erosion.Height);
        streams.FillFloors(height);
        return new(height, SlopeOf(height), streams);
    }

    static Erosion Erode()
    {
        var height = new double[CoarseColumns * CoarseRows];
        var uplift = new double[height.Length];
        for (var cell = 0; cell < height.Length; cell++)
        {
            var spot = CoarseCentre(cell);
            uplift[cell] = Uplift.At(spot);
            height[cell] = 1.6 + (3 * Noise.Rough(Rim, spot, 80, 2));
        }

        height[CoarseMouth()] = 0; // the river leaves the plane here
        var erosion = new Erosion(CoarseColumns, CoarseRows, height, uplift);
        erosion.Run();
        return erosion;
    }

    static int CoarseMouth() => ((int)(Recipe.County.Valleys[0][0].Y / Coarse) + Margin) * CoarseColumns;

    static Spot CoarseCentre(int cell) => new(((cell % CoarseColumns) + 0.5 - Margin) * Coarse, ((cell / CoarseColumns) + 0.5 - Margin) * Coarse);

    /// <summary>Between the coarse cells the ground runs straight, roughened by up to 14 m.</summary>
    static double[] Refine(double[] coarse)
    {
        var height = new double[Grid.Cells];
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            var spot = Grid.Centre(cell);
            var (x, y) = ((spot.X / Coarse) - 0.5 + Margin, (spot.Y / Coarse) - 0.5 + Margin);
            var (column, row) = ((int)x, (int)y);
            var at = (row * CoarseColumns) + column;
            var top = Noise.Mix(coarse[at], coarse[at + 1], x - column);
            var bottom = Noise.Mix(coarse[at + CoarseColumns], coarse[at + CoarseColumns + 1], x - column);
            var rough = Noise.Step(0, 6, Noise.Mix(top, bottom, y - row)) * 28 * (Noise.Rough(Grain, spot, 9, 3) - 0.5);
            height[cell] = Base + (MetresAUnit * Noise.Mix(top, bottom, y - row)) + rough;
        }

        return height;
    }

    static double[] SlopeOf(double[] height)
    {
        var slope = new double[Grid.Cells];
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            var (column, row) = (cell % Grid.Columns, cell / Grid.Columns);
            var west = height[column > 0 ? cell - 1 : cell];
            var east = height[column < Grid.Columns - 1 ? cell + 1 : cell];
            var north = height[row > 0 ? cell - Grid.Columns : cell];
            var south = height[row < Grid.Rows - 1 ? cell + Grid.Columns : cell];
            slope[cell] = Math.Sqrt(((east - west) * (east - west)) + ((south - north) * (south - north))) / 200;
        }

        return slope;
    }
}
