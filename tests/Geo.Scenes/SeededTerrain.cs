namespace Geo.Scenes;

/// <summary>
/// A made landscape of 4,000 × 4,000 cells of 30 m, the same in any language: heights from seven octaves of value noise, ground of four walking speeds, roads at 30 km/h, lakes that nobody crosses.
/// Any top-left part of it can be had.
/// </summary>
static class SeededTerrain
{
    public const int Side = 4000;
    public const double CellMetres = 30;

    const int MostSources = 250;

    static readonly Noise s_lakes = new(6103, 512), s_bends = new(6102, 128), s_wide = new(6100, 256), s_narrow = new(6101, 64);

    /// <summary>Seconds per metre of the top-left part, not-a-number in lakes, [side × side].</summary>
    public static float[] Friction(int side)
    {
        var friction = new float[side * side];
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++) friction[(row * side) + column] = Friction(row, column);
        }

        return friction;
    }

    /// <summary>Metres, to the decimetre, [side × side].</summary>
    public static float[] Heights(int side)
    {
        var octaves = Enumerable.Range(0, 7).Select(octave => new Noise((ulong)(6000 + octave), 1024 >> octave)).ToArray();
        var heights = new float[side * side];
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                var height = 0.0;
                for (var octave = 0; octave < octaves.Length; octave++) height += 600.0 / (1 << octave) * octaves[octave].At(row, column);
                heights[(row * side) + column] = (float)(Math.Round(height * 10, MidpointRounding.ToEven) / 10);
            }
        }

        return heights;
    }

    /// <summary>The seeded sources that lie in the top-left part, as cells of it.</summary>
    public static long[] Sources(int side)
    {
        var sources = new List<long>();
        for (var (found, i) = (0, 0L); found < MostSources; i++)
        {
            var (row, column) = ((int)(Side * SeededNumbers.Number(6200, 2 * i)), (int)(Side * SeededNumbers.Number(6200, (2 * i) + 1)));
            if (float.IsNaN(Friction(row, column))) continue;
            found++;
            if (row < side && column < side) sources.Add(((long)row * side) + column);
        }

        return [.. sources];
    }

    static float Friction(int row, int column)
    {
        var bend = (int)Math.Floor(30 * s_bends.At(row, column));
        if ((row + bend) % 160 == 0 || (column + bend) % 200 == 0) return (float)(3.6 / 30);
        if (s_lakes.At(row, column) < 0.18) return float.NaN;
        var cover = (s_wide.At(row, column) * 0.6) + (s_narrow.At(row, column) * 0.4);
        return (float)(3.6 / (cover < 0.35 ? 1.5 : cover < 0.55 ? 3.0 : cover < 0.75 ? 4.5 : 5.0));
    }

    /// <summary>Smooth numbers in [0, 1) between seeded ones at the corners of squares.</summary>
    sealed class Noise(ulong seed, int wavelength)
    {
        readonly int _across = (Side / wavelength) + 3;

        public double At(int row, int column)
        {
            var (down, south) = Part(row);
            var (along, east) = Part(column);
            var top = (Corner(down, along) * (1 - east)) + (Corner(down, along + 1) * east);
            var bottom = (Corner(down + 1, along) * (1 - east)) + (Corner(down + 1, along + 1) * east);
            return (top * (1 - south)) + (bottom * south);
        }

        double Corner(int row, int column) => SeededNumbers.Number(seed, (row * _across) + column);

        (int Square, double Smooth) Part(int cell)
        {
            var position = (double)cell / wavelength;
            var part = position - Math.Floor(position);
            return ((int)position, part * part * (3 - (2 * part)));
        }
    }
}
