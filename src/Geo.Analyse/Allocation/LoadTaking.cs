namespace Geo.Analyse.Allocation;

/// <summary>What a site takes of its rows where it can't have all it would: the cheapest, so much of them.</summary>
/// <param name="weights">[row]</param>
sealed class LoadTaking(SiteRows rows, long[] weights)
{
    readonly long[] _prices = new long[rows.Count];
    readonly long[] _weights = new long[rows.Count];

    /// <param name="prices">[row]</param>
    /// <param name="worth">Of one unit of weight.</param>
    /// <param name="most">How much is taken; no more than the rows have.</param>
    /// <returns>What that is worth beyond its price; the price of the last row that something is taken of, and how much of all rows at that price: rows take from it in their order.</returns>
    public (long Value, (long Price, long Part) Last) Take(int site, long[] prices, long worth, long most)
    {
        var count = 0;
        foreach (var row in rows.RowsOf(site)) (_prices[count], _weights[count++]) = (prices[row], weights[row]);
        Array.Sort(_prices, _weights, 0, count);
        var (value, last, rest, left) = (0L, -1L, 0L, most);
        for (var at = 0; at < count && left > 0; at++)
        {
            var part = Math.Min(left, _weights[at]);
            rest = _prices[at] == last ? rest + part : part;
            (value, last, left) = (value + ((worth - _prices[at]) * part), _prices[at], left - part);
        }

        return (value, (last, rest));
    }
}
