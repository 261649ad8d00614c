using System.Collections;

namespace Geo.Analyse.Allocation;

/// <summary>Vectors of prices as a proof has them, of all rows, made as they are asked for: kept are those of the rows in doubt, as the others cost what they are worth in each.</summary>
sealed class DoubtfulPrices(LoadQuestion question, long scale) : IReadOnlyList<long[]>
{
    readonly List<(long[] Prices, bool IsWhole)> _prices = [];

    public int Count => _prices.Count;

    public long[] this[int index]
    {
        get
        {
            var (prices, isWhole) = _prices[index];
            if (isWhole) return prices;
            var vector = Array.ConvertAll(question.IsSettled, isSettled => isSettled ? scale : 0);
            for (var at = 0; at < prices.Length; at++) vector[question.Kept[at]] = prices[at];
            return vector;
        }
    }

    public void Clear() => _prices.Clear();

    /// <param name="prices">[doubtful]</param>
    public void Add(long[] prices) => _prices.Add((prices, false));

    /// <param name="prices">[row]</param>
    public void AddWhole(long[] prices) => _prices.Add((prices, true));

    public IEnumerator<long[]> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
