namespace Geo.Sqlite.Trees;

/// <summary>Numbers the cells of a square grid so that cells next to each other in number are next to each other on the ground.</summary>
static class HilbertCurve
{
    /// <summary>Cells along one side of the full grid.</summary>
    public const int Side = 1 << 15;

    /// <param name="x">From 0, below <paramref name="side"/>.</param>
    /// <param name="y">From 0, below <paramref name="side"/>.</param>
    /// <param name="side">A power of two, at most <see cref="Side"/>.</param>
    public static uint Position(int x, int y, int side = Side)
    {
        uint position = 0;
        for (var half = side / 2; half > 0; half /= 2)
        {
            var right = (x & half) != 0;
            var upper = (y & half) != 0;
            position = (position << 2) | (right ? upper ? 2u : 3u : upper ? 1u : 0u);
            if (upper) continue;
            if (right) (x, y) = (side - 1 - x, side - 1 - y);
            (x, y) = (y, x);
        }

        return position;
    }
}
