using Geo.Demo.Measure;

namespace Geo.Demo.Borders;

/// <summary>Borders between labelled cells as arcs, smoothed once for both sides.</summary>
static class ArcTracing
{
    const int CornerColumns = Grid.Columns + 1;
    const int SmoothingRounds = 5;
    const double ToleranceCells = 0.09;

    public static List<Arc> Trace(int[] labels)
    {
        var sides = SidesByCorner(labels);
        var walked = new HashSet<(int, int)>();
        List<Arc> arcs = [];
        // First from every meeting point, then what closes on itself.
        foreach (var onlyMeetings in (bool[])[true, false])
        {
            foreach (var (corner, ways) in sides)
            {
                if (onlyMeetings && ways.Count == 2) continue;
                foreach (var next in ways)
                {
                    if (!walked.Contains((corner, next))) arcs.Add(Walk(corner, next, sides, walked, labels));
                }
            }
        }

        return arcs;
    }

    static Arc Walk(int start, int second, SortedDictionary<int, List<int>> sides, HashSet<(int, int)> walked, int[] labels)
    {
        List<int> corners = [start];
        var (from, to) = (start, second);
        while (true)
        {
            walked.Add((from, to));
            walked.Add((to, from));
            corners.Add(to);
            if (to == start || sides[to].Count != 2) break;
            (from, to) = (to, sides[to][0] == from ? sides[to][1] : sides[to][0]);
        }

        var (left, right) = LabelsBeside(start, second, labels);
        return new(left, right, start, corners[^1], Simplify(Smooth([.. corners.Select(Place)])));
    }

    /// <summary>For each corner of cells, the corners it is joined to by a side between two labels.</summary>
    static SortedDictionary<int, List<int>> SidesByCorner(int[] labels)
    {
        var sides = new SortedDictionary<int, List<int>>();
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            var (column, row) = (cell % Grid.Columns, cell / Grid.Columns);
            var corner = (row * CornerColumns) + column;
            if (column + 1 < Grid.Columns && labels[cell] != labels[cell + 1]) Join(corner + 1, corner + 1 + CornerColumns);
            if (row + 1 < Grid.Rows && labels[cell] != labels[cell + Grid.Columns]) Join(corner + CornerColumns, corner + CornerColumns + 1);
        }

        return sides;

        void Join(int one, int other)
        {
            if (!sides.TryAdd(one, [other])) sides[one].Add(other);
            if (!sides.TryAdd(other, [one])) sides[other].Add(one);
        }
    }

    static (int Left, int Right) LabelsBeside(int from, int to, int[] labels)
    {
        var (x, y) = (from % CornerColumns, from / CornerColumns);
        return (to - from) switch
        {
            1 => (At(x, y - 1), At(x, y)),
            -1 => (At(x - 1, y), At(x - 1, y - 1)),
            CornerColumns => (At(x, y), At(x - 1, y)),
            _ => (At(x - 1, y - 1), At(x, y - 1)),
        };

        int At(int column, int row) => labels[(row * Grid.Columns) + column];
    }

    static Spot Place(int corner) => new(corner % CornerColumns, corner / CornerColumns);

    /// <summary>Each spot moves halfway to the middle of its neighbours, round by round; the ends stay.</summary>
    static Spot[] Smooth(Spot[] spots)
    {
        for (var round = 0; round < SmoothingRounds; round++)
        {
            var before = (Spot[])spots.Clone();
            for (var i = 1; i < spots.Length - 1; i++) spots[i] = before[i].Towards(before[i - 1].Towards(before[i + 1], 0.5), 0.5);
        }

        return spots;
    }

    /// <summary>Douglas and Peucker's: spots that lie within the tolerance of the line through those kept are left out.</summary>
    static Spot[] Simplify(Spot[] spots)
    {
        var keep = new bool[spots.Length];
        keep[0] = keep[^1] = true;
        var stretches = new Stack<(int From, int To)>();
        stretches.Push((0, spots.Length - 1));
        while (stretches.TryPop(out var stretch))
        {
            var (farthest, distance) = (-1, ToleranceCells);
            for (var i = stretch.From + 1; i < stretch.To; i++)
            {
                var away = spots[i].DistanceTo(spots[stretch.From], spots[stretch.To]);
                if (away > distance) (farthest, distance) = (i, away);
            }

            if (farthest < 0) continue;
            keep[farthest] = true;
            stretches.Push((stretch.From, farthest));
            stretches.Push((farthest, stretch.To));
        }

        return [.. spots.Where((_, i) => keep[i])];
    }
}
