using System.Runtime.CompilerServices;

namespace Geo.Analyse.Coverage;

/// <summary>A box of degrees in squares that nest: level 0 is the box, each level halves both sides. A square's number is its place on a Z-shaped (Morton) curve.</summary>
sealed class SquareGrid
{
    const int DeepestLevel = 10;

    readonly double _west, _south, _perLongitude, _perLatitude;
    readonly int _last;
    readonly uint[] _spread;

    /// <param name="mostSquares">The grid is as fine as it can be without having more squares than this.</param>
    public SquareGrid(DegreeBox box, long mostSquares)
    {
        Box = box;
        while (Level < DeepestLevel && 1L << (2 * (Level + 1)) <= mostSquares) Level++;
        (_west, _south) = (box.West, box.South);
        _last = (1 << Level) - 1;
        _perLongitude = box.Width > 0 ? (1 << Level) / box.Width : 0;
        _perLatitude = box.Height > 0 ? (1 << Level) / box.Height : 0;
        _spread = new uint[1 << Level];
        for (var i = 1u; i < _spread.Length; i++) _spread[i] = (_spread[i >> 1] << 2) | (i & 1);
    }

    public DegreeBox Box { get; }

    public int Level { get; }

    /// <summary>Squares of the finest level.</summary>
    public int Count => 1 << (2 * Level);

    /// <summary>The finest square that holds a place of the box.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SquareOf(double longitude, double latitude)
    {
        unchecked
        {
            var east = longitude - _west;
            if (east < 0) east += 360;
            var column = Math.Min((int)(east * _perLongitude), _last);
            var row = Math.Min((int)((latitude - _south) * _perLatitude), _last);
            return (int)(_spread[column] | (_spread[row] << 1));
        }
    }

    /// <summary>The finest squares within a square.</summary>
    public (int Start, int Count) Within(int level, int square)
    {
        var shift = 2 * (Level - level);
        return (square << shift, 1 << shift);
    }
}
