namespace Geo.Analyse.Allocation;

/// <summary>The sites of a row, the nearest first.</summary>
/// <remarks>
/// The library's sort of keys with what belongs to them is compiled as it runs, which takes longer here than the sorting. Source of the steps: Ciura (2001), doi:10.1007/3-540-44669-9_12; each after the last of his is 2¼ times the one before.
/// </remarks>
static class CostOrder
{
    static readonly int[] s_steps = Steps();

    /// <summary>Ascending in cost, those of equal cost in the order of sites.</summary>
    public static void Sort(Span<long> cost, Span<int> site)
    {
        foreach (var step in s_steps)
        {
            for (var from = step; from < cost.Length; from++)
            {
                var (one, its) = (cost[from], site[from]);
                var at = from;
                for (; at >= step && (cost[at - step] > one || (cost[at - step] == one && site[at - step] > its)); at -= step) (cost[at], site[at]) = (cost[at - step], site[at - step]);
                (cost[at], site[at]) = (one, its);
            }
        }
    }

    /// <summary>Which cost comes when, ascending, those equal in their order: sixteen bits at a time, the lowest first.</summary>
    /// <param name="costs">Not negative.</param>
    public static int[] Of(long[] costs)
    {
        const int Bits = 16;
        var (order, next, counts, most) = (new int[costs.Length], new int[costs.Length], new int[1 << Bits], 0L);
        for (var at = 0; at < costs.Length; at++) (order[at], most) = (at, Math.Max(most, costs[at]));
        for (var shift = 0; shift < 64 && most >> shift > 0; shift += Bits)
        {
            Array.Clear(counts);
            foreach (var cost in costs) counts[(int)((cost >> shift) & (counts.Length - 1))]++;
            for (var (digit, sum) = (0, 0); digit < counts.Length; digit++) (counts[digit], sum) = (sum, sum + counts[digit]);
            foreach (var at in order) next[counts[(int)((costs[at] >> shift) & (counts.Length - 1))]++] = at;
            (order, next) = (next, order);
        }

        return order;
    }

    static int[] Steps()
    {
        var steps = new List<int> { 1, 4, 10, 23, 57, 132, 301, 701 };
        while (steps[^1] < int.MaxValue / 9 * 4) steps.Add((int)(steps[^1] * 9L / 4));
        steps.Reverse();
        return [.. steps];
    }
}
