namespace Geo.Present.Tables;

/// <summary>Whole persons from millionths of a person, so that what is printed adds up.</summary>
public static class Rounding
{
    const long Million = 1_000_000;

    /// <summary>
    /// Rounds parts to whole persons whose sum is <paramref name="total"/>: each part is rounded down, and what then lacks goes to
    /// the parts with the largest remainders, ties to the earlier one (Hamilton's method).
    /// </summary>
    /// <param name="millionths">Parts, not negative.</param>
    /// <param name="total">Whole persons the parts add up to; usually their exact sum, rounded.</param>
    public static long[] LargestRemainder(IReadOnlyList<long> millionths, long total)
    {
        ArgumentNullException.ThrowIfNull(millionths);
        var whole = millionths.Select(part => part / Million).ToArray();
        var lacking = total - whole.Sum();
        if (lacking == 0 || whole.Length == 0) return whole;
        var order = Enumerable.Range(0, whole.Length).OrderByDescending(at => millionths[at] % Million).ThenBy(at => at).ToArray();
        // A printed total may differ from the parts' own by more than their remainders: then the round is walked again.
        for (var at = 0; lacking > 0; at = (at + 1) % order.Length)
        {
            whole[order[at]]++;
            lacking--;
        }

        if (whole.Sum() < -lacking) throw new ArgumentOutOfRangeException(nameof(total), total, "A total is not negative.");
        for (var at = order.Length - 1; lacking < 0; at = (at + order.Length - 1) % order.Length)
        {
            if (whole[order[at]] == 0) continue;
            whole[order[at]]--;
            lacking++;
        }

        return whole;
    }

    /// <summary>The same, to the parts' exact sum rounded to a whole person, halves up.</summary>
    public static long[] LargestRemainder(IReadOnlyList<long> millionths) => LargestRemainder(millionths, Nearest(millionths.Sum()));

    /// <summary>
    /// Who is inside, where who is inside and who is outside are printed beside their sum: the one rule wherever people are told by reach, so that no two places tell the same people otherwise.
    /// </summary>
    /// <param name="total">Both as printed.</param>
    public static long Inside(long inside, long outside, long total) => LargestRemainder([inside, outside], total)[0];

    public static long Nearest(long millionths) => (millionths + (Million / 2)) / Million;

    /// <summary>
    /// Rounds a matrix so that its rows add up to <paramref name="rowTotals"/> and its columns to <paramref name="columnTotals"/>.
    /// Rows are rounded by largest remainder; then single persons are moved along a row, from a column with too many to one with too few, where it
    /// strays least from the exact figures.
    /// </summary>
    /// <param name="millionths">[row][column], not negative.</param>
    /// <param name="rowTotals">Whole persons; they and <paramref name="columnTotals"/> have the same sum.</param>
    /// <exception cref="ArgumentException">The totals have different sums.</exception>
    public static long[][] Margins(IReadOnlyList<IReadOnlyList<long>> millionths, IReadOnlyList<long> rowTotals, IReadOnlyList<long> columnTotals)
    {
        ArgumentNullException.ThrowIfNull(millionths);
        if (rowTotals.Sum() != columnTotals.Sum()) throw new ArgumentException("Rows and columns have different totals.", nameof(rowTotals));
        var whole = millionths.Select((row, at) => LargestRemainder(row, rowTotals[at])).ToArray();
        var excess = columnTotals.Select((total, column) => whole.Sum(row => row[column]) - total).ToArray();
        while (excess.Any(over => over > 0))
        {
            foreach (var (from, to, row) in CheapestPath(millionths, whole, excess))
            {
                whole[row][from]--;
                whole[row][to]++;
                excess[from]--;
                excess[to]++;
            }
        }

        return whole;
    }

    // Bellman and Ford over the columns (a handful): an edge moves one person within the row where that strays least.
    static List<(int From, int To, int Row)> CheapestPath(IReadOnlyList<IReadOnlyList<long>> millionths, long[][] whole, long[] excess)
    {
        var count = excess.Length;
        var cost = excess.Select(over => over > 0 ? 0 : long.MaxValue).ToArray();
        var step = new (int From, int Row)?[count];
        for (var round = 1; round < count; round++)
        {
            for (var from = 0; from < count; from++)
            {
                for (var to = 0; cost[from] < long.MaxValue && to < count; to++)
                {
                    if (from == to || excess[to] > 0) continue;
                    if (BestMove(millionths, whole, from, to) is not { } move || cost[from] + move.Cost >= cost[to]) continue;
                    cost[to] = cost[from] + move.Cost;
                    step[to] = (from, move.Row);
                }
            }
        }

        var end = Enumerable.Range(0, count).Where(column => excess[column] < 0).MinBy(column => cost[column]);
        var path = new List<(int From, int To, int Row)>();
        for (var at = end; step[at] is { } back && path.Count < count; at = back.From) path.Add((back.From, at, back.Row));
        return path;
    }

    static (int Row, long Cost)? BestMove(IReadOnlyList<IReadOnlyList<long>> millionths, long[][] whole, int from, int to)
    {
        (int Row, long Cost)? best = null;
        for (var row = 0; row < whole.Length; row++)
        {
            if (whole[row][from] == 0) continue;
            // How far both cells stray after the move; an empty cell is filled only when nothing else is left.
            var cost = Math.Abs((whole[row][from] - 1) * Million - millionths[row][from])
                + Math.Abs((whole[row][to] + 1) * Million - millionths[row][to])
                + (millionths[row][to] == 0 ? 1000 * Million : 0);
            if (best is null || cost < best.Value.Cost) best = (row, cost);
        }

        return best;
    }
}
