namespace Geo.Demo.Measure;

/// <summary>Smooth noise between 0 and 1 from lots on a lattice: sums and products only, so that no last digit depends on a machine.</summary>
static class Noise
{
    /// <param name="wave">Spacing of the lattice, in cells.</param>
    public static double At(ulong stream, Spot spot, double wave)
    {
        var (x, y) = (spot.X / wave, spot.Y / wave);
        var (column, row) = ((long)Math.Floor(x), (long)Math.Floor(y));
        var (right, down) = (Smooth(x - column), Smooth(y - row));
        var top = Mix(Chance.Share(stream, column, row), Chance.Share(stream, column + 1, row), right);
        var bottom = Mix(Chance.Share(stream, column, row + 1), Chance.Share(stream, column + 1, row + 1), right);
        return Mix(top, bottom, down);
    }

    /// <summary>Octaves of noise, each half as long and half as strong as the one before; still between 0 and 1.</summary>
    public static double Rough(ulong stream, Spot spot, double wave, int octaves)
    {
        var (sum, strength, total) = (0.0, 1.0, 0.0);
        for (var octave = 0; octave < octaves; octave++)
        {
            sum += strength * At(unchecked(stream + (ulong)octave), spot, wave);
            total += strength;
            strength /= 2;
            wave /= 2;
        }

        return sum / total;
    }

    /// <summary>From 0 at <paramref name="low"/> to 1 at <paramref name="high"/>, level at both ends.</summary>
    public static double Step(double low, double high, double value) => Smooth(Math.Clamp((value - low) / (high - low), 0, 1));

    public static double Mix(double from, double to, double share) => from + ((to - from) * share);

    static double Smooth(double share) => share * share * (3 - (2 * share));
}
