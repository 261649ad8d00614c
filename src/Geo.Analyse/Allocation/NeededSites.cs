namespace Geo.Analyse.Allocation;

/// <summary>Few sites of which a better choice has one at least: with all of them closed, more people would be out of everybody's reach than it can leave. Dividing among them gets on where one site more or less changes no bound.</summary>
/// <param name="most">Larger sets are not looked for.</param>
sealed class NeededSites(int sites, int most)
{
    const int Seeds = 32;

    readonly bool[] _isIn = new bool[sites];

    /// <param name="spare">What of the weight a better choice can leave.</param>
    /// <returns>Empty where there are none.</returns>
    public int[] Find(LoadCase one, bool[] isOpen, long spare, WorkMeter meter)
    {
        // Who reaches an open site is not lost.
        int[] rows = [.. Enumerable.Range(0, one.Weights.Length).Where(row => !HasOpen(one, row, isOpen)).OrderBy(row => one.Rows.SitesOf(row).Length)];
        int[] best = [];
        foreach (var seed in rows.Take(Seeds))
        {
            if (one.Rows.SitesOf(seed).Length > (best.Length > 0 ? best.Length - 1 : most)) break;
            if (Grown(one, rows, seed, spare, best.Length > 0 ? best.Length - 1 : most, meter) is { } found) best = found;
        }

        return best;
    }

    static bool HasOpen(LoadCase one, int row, bool[] isOpen)
    {
        foreach (var site in one.Rows.SitesOf(row))
        {
            if (isOpen[site]) return true;
        }

        return false;
    }

    /// <summary>The sites of a row, and of those that come with the least more for their weight, until they are enough; null where they are too many.</summary>
    int[]? Grown(LoadCase one, int[] rows, int seed, long spare, int limit, WorkMeter meter)
    {
        var set = new List<int>();
        Take(one, seed, set);
        while (set.Count <= limit)
        {
            var (lost, next, highest) = (0L, -1, 0.0);
            foreach (var row in rows)
            {
                var more = 0;
                foreach (var site in one.Rows.SitesOf(row)) more += _isIn[site] ? 0 : 1;
                if (more == 0) lost += one.Weights[row];
                else if (one.Weights[row] / (double)more > highest) (next, highest) = (row, one.Weights[row] / (double)more);
            }

            meter.Spend(rows.Length);
            if (lost > spare || next < 0)
            {
                foreach (var site in set) _isIn[site] = false;
                return lost > spare ? [.. set] : null;
            }

            Take(one, next, set);
        }

        foreach (var site in set) _isIn[site] = false;
        return null;
    }

    void Take(LoadCase one, int row, List<int> set)
    {
        foreach (var site in one.Rows.SitesOf(row))
        {
            if (_isIn[site]) continue;
            _isIn[site] = true;
            set.Add(site);
        }
    }
}
