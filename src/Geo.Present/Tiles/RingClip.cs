namespace Geo.Present.Tiles;

/// <summary>A ring cut by a box (Sutherland and Hodgman), in whole cells. Where the ring leaves the box and comes back, it runs along the edge.</summary>
/// <remarks>Source: Sutherland and Hodgman (1974), Communications of the ACM 17(1), 32–42, doi:10.1145/360767.360802.</remarks>
public static class RingClip
{
    /// <param name="ring">x, y, x, y, … without the first place repeated.</param>
    /// <param name="least">The box's western and northern edge.</param>
    /// <param name="most">Its eastern and southern edge.</param>
    /// <returns>Without places that stand twice or on a straight line between their neighbours; empty where nothing with an area is left.</returns>
    public static int[] Clip(ReadOnlySpan<int> ring, (int X, int Y) least, (int X, int Y) most)
    {
        var (from, to) = (new List<int>(ring.Length + 8), new List<int>(ring.Length + 8));
        foreach (var number in ring) from.Add(number);
        for (var edge = 0; edge < 4 && from.Count > 0; edge++)
        {
            to.Clear();
            var bound = edge switch { 0 => least.X, 1 => most.X, 2 => least.Y, _ => most.Y };
            Cut(from, to, edge >> 1, bound, keepAbove: (edge & 1) == 0);
            (from, to) = (to, from);
        }

        return Tidy(from);
    }

    /// <summary>Twice the area; positive where the ring goes clockwise as seen on a map whose rows go down.</summary>
    /// <param name="origin">Somewhere near, so that the products stay small.</param>
    public static long TwiceArea(ReadOnlySpan<int> ring, (int X, int Y) origin)
    {
        var sum = 0L;
        for (var at = 0; at < ring.Length; at += 2)
        {
            var next = at + 2 < ring.Length ? at + 2 : 0;
            var (x, y) = ((long)ring[at] - origin.X, (long)ring[at + 1] - origin.Y);
            sum += (x * (ring[next + 1] - origin.Y)) - (y * (ring[next] - origin.X));
        }

        return sum;
    }

    /// <summary>Leaves out places that stand twice or on a straight line between their neighbours, spikes among them.</summary>
    public static int[] Tidy(List<int> ring)
    {
        for (var before = int.MaxValue; ring.Count < before;)
        {
            before = ring.Count;
            var kept = 0;
            for (var at = 0; at < before; at += 2)
            {
                var previous = kept > 0 ? kept - 2 : before - 2;
                var next = at + 2 < before ? at + 2 : 0;
                if (IsStraight(ring, previous, at, next)) continue;
                (ring[kept], ring[kept + 1]) = (ring[at], ring[at + 1]);
                kept += 2;
            }

            ring.RemoveRange(kept, before - kept);
        }

        return ring.Count >= 6 ? [.. ring] : [];
    }

    static bool IsStraight(List<int> ring, int a, int b, int c)
    {
        var (dx, dy) = ((long)ring[b] - ring[a], (long)ring[b + 1] - ring[a + 1]);
        var (ex, ey) = ((long)ring[c] - ring[b], (long)ring[c + 1] - ring[b + 1]);
        return (dx * ey) == (dy * ex);
    }

    static void Cut(List<int> ring, List<int> cut, int axis, int bound, bool keepAbove)
    {
        var last = ring.Count - 2;
        var wasIn = IsIn(ring[last + axis], bound, keepAbove);
        for (var at = 0; at < ring.Count; last = at, at += 2)
        {
            var isIn = IsIn(ring[at + axis], bound, keepAbove);
            if (isIn != wasIn) Cross(ring, cut, last, at, axis, bound);
            if (isIn)
            {
                cut.Add(ring[at]);
                cut.Add(ring[at + 1]);
            }

            wasIn = isIn;
        }
    }

    static bool IsIn(int at, int bound, bool keepAbove) => keepAbove ? at >= bound : at <= bound;

    static void Cross(List<int> ring, List<int> cut, int from, int to, int axis, int bound)
    {
        var other = 1 - axis;
        // Always from the smaller end, so that neighbours cut a common side at the same place.
        var (a, b) = ring[from + axis] <= ring[to + axis] ? (from, to) : (to, from);
        var share = (double)((long)bound - ring[a + axis]) / ((long)ring[b + axis] - ring[a + axis]);
        var crossing = (int)Math.Round(ring[a + other] + (share * ((long)ring[b + other] - ring[a + other])));
        cut.Add(axis == 0 ? bound : crossing);
        cut.Add(axis == 0 ? crossing : bound);
    }
}
