namespace Geo.Present.Tiles;

/// <summary>One area in the cells of one zoom.</summary>
/// <param name="Polygons">Polygon by polygon its rings, the outer one first; those that vanish at this zoom are left out.</param>
sealed record Outline(int Row, IReadOnlyList<IReadOnlyList<int[]>> Polygons, (int X, int Y) Least, (int X, int Y) Most)
{
    public bool HasArea => Polygons.Count > 0;

    /// <param name="shift">From the world's grid to the zoom's cells.</param>
    public static Outline Of(int row, IEnumerable<List<int[]>> polygons, int shift)
    {
        var kept = new List<IReadOnlyList<int[]>>();
        foreach (var rings in polygons)
        {
            if (Rounded(rings[0], shift) is not { Length: > 0 } outer) continue;
            kept.Add([outer, .. rings.Skip(1).Select(ring => Rounded(ring, shift)).Where(ring => ring.Length > 0)]);
        }

        var (west, north, east, south) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        foreach (var outer in kept.Select(rings => rings[0]))
        {
            for (var at = 0; at < outer.Length; at += 2)
            {
                (west, east) = (Math.Min(west, outer[at]), Math.Max(east, outer[at]));
                (north, south) = (Math.Min(north, outer[at + 1]), Math.Max(south, outer[at + 1]));
            }
        }

        return new(row, kept, (west, north), (east, south));
    }

    /// <summary>The rings of what lies in a box: outer ones clockwise as seen, each with its holes after it, the other way round.</summary>
    public List<int[]> Within((int X, int Y) least, (int X, int Y) most)
    {
        var within = new List<int[]>();
        if (!HasArea || Most.X < least.X || Least.X > most.X || Most.Y < least.Y || Least.Y > most.Y) return within;
        foreach (var rings in Polygons)
        {
            var outer = Turned(RingClip.Clip(rings[0], least, most), least, clockwise: true);
            if (outer.Length == 0) continue;
            within.Add(outer);
            for (var hole = 1; hole < rings.Count; hole++)
            {
                var inner = Turned(RingClip.Clip(rings[hole], least, most), least, clockwise: false);
                if (inner.Length > 0) within.Add(inner);
            }
        }

        return within;
    }

    static int[] Turned(int[] ring, (int X, int Y) origin, bool clockwise)
    {
        var area = RingClip.TwiceArea(ring, origin);
        if (area == 0) return [];
        if (area > 0 == clockwise) return ring;
        var turned = new int[ring.Length];
        for (var at = 0; at < ring.Length; at += 2) (turned[at], turned[at + 1]) = (ring[ring.Length - 2 - at], ring[ring.Length - 1 - at]);
        return turned;
    }

    static int[] Rounded(int[] ring, int shift)
    {
        var half = 1L << shift >> 1;
        var cells = new List<int>(ring.Length);
        for (var at = 0; at < ring.Length; at += 2)
        {
            var (x, y) = ((int)((ring[at] + half) >> shift), (int)((ring[at + 1] + half) >> shift));
            if (cells.Count > 0 && cells[^2] == x && cells[^1] == y) continue;
            cells.Add(x);
            cells.Add(y);
        }

        return RingClip.Tidy(cells);
    }
}
