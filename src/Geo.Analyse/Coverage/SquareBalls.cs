using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.Coverage;

/// <summary>For every square of a <see cref="SquareGrid"/> a ball that holds all ground in it, in earth-centred metres.</summary>
/// <remarks>
/// The centre is the square's middle on the ellipsoid. With p the distance from the axis, the chord to another place has the square
/// (Δp² + Δz²) + 4 p₁ p₂ sin²(Δλ/2) ≤ (a²/b · Δφ)² + p₁ p₂ Δλ², taken at the square's corner with p₂ as large as it can be.
/// </remarks>
sealed class SquareBalls
{
    const double RadiansPerDegree = Math.PI / 180;

    readonly Column[][] _columns;
    readonly Row[][] _rows;

    public SquareBalls(SquareGrid grid)
    {
        _columns = new Column[grid.Level + 1][];
        _rows = new Row[grid.Level + 1][];
        for (var level = 0; level <= grid.Level; level++)
        {
            var side = 1 << level;
            var (width, height) = (grid.Box.Width / side, grid.Box.Height / side);
            _columns[level] = [.. Enumerable.Range(0, side).Select(at => ColumnAt(grid.Box.West + ((at + 0.5) * width)))];
            _rows[level] = [.. Enumerable.Range(0, side).Select(at => RowAt(grid.Box.South + ((at + 0.5) * height), height / 2, width / 2))];
        }
    }

    public (double X, double Y, double Z, double Radius) Of(int level, int square)
    {
        ref readonly var column = ref _columns[level][EvenBits(square)];
        ref readonly var row = ref _rows[level][EvenBits(square >> 1)];
        return (row.FromAxis * column.Cos, row.FromAxis * column.Sin, row.Z, row.Radius);
    }

    static Column ColumnAt(double longitude)
    {
        var (sin, cos) = Math.SinCos(longitude * RadiansPerDegree);
        return new(sin, cos);
    }

    static Row RowAt(double latitude, double halfHeight, double halfWidth)
    {
        var middle = Ecef.Of(new LonLat(0, latitude));
        var along = Wgs84.LargestCurvatureRadiusMetres * halfHeight * RadiansPerDegree;
        var widest = Math.Min(Wgs84.EquatorialMetres, middle.X + along);
        var across = Math.Sqrt(middle.X * widest) * halfWidth * RadiansPerDegree;
        return new(middle.X, middle.Z, Math.Sqrt((along * along) + (across * across)) + ChordBounds.RoundingMetres);
    }

    static int EvenBits(int bits)
    {
        bits &= 0x55555555;
        bits = (bits | (bits >> 1)) & 0x33333333;
        bits = (bits | (bits >> 2)) & 0x0F0F0F0F;
        bits = (bits | (bits >> 4)) & 0x00FF00FF;
        return (bits | (bits >> 8)) & 0xFFFF;
    }

    readonly record struct Column(double Sin, double Cos);

    readonly record struct Row(double FromAxis, double Z, double Radius);
}
