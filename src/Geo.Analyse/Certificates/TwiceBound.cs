namespace Geo.Analyse.Certificates;

/// <summary>
/// The bound that prices of sites put on a case of covering by two. Whatever a row asks of each of its sites, no less than nothing, it keeps at most its weight less what the cheapest sites that it needs pay; so what is covered
/// is at most what is served already + Σ over rows of max(0, weight − the least that is paid) + Σ over open sites of what they pay. Prices that hold in a case hold in every case within it, for any other prices may be put in their place there.
/// With one site more decided they are: none where the row needs nothing more, or can't have what it needs; where it needs one of two left, for each site the price of the cheapest of them.
/// </summary>
sealed class TwiceBound
{
    readonly Claim _claim;
    readonly TwiceRows _rows;
    readonly Int128 _denominator;
    readonly long[] _low;
    readonly long[] _high;
    readonly int[] _special;
    readonly List<int>[] _rowsOf;
    readonly Int128[] _values;
    readonly Int128 _constant;

    TwiceBound(Claim claim, TwiceRows rows, long denominator, long[] low, long[] high, int[] special)
    {
        (_claim, _rows, _denominator, _low, _high, _special) = (claim, rows, denominator, low, high, special);
        (_values, _rowsOf, _constant) = (new Int128[claim.Costs.Length], [.. claim.Costs.Select(_ => new List<int>())], rows.Served * denominator);
        for (var row = 0; row < low.Length; row++)
        {
            _constant += Kept(row);
            foreach (var site in rows.Sites[row])
            {
                _values[site] += Price(row, site);
                _rowsOf[site].Add(row);
            }
        }
    }

    /// <summary>Null where the numbers do not fit the rows.</summary>
    public static TwiceBound? Of(Claim claim, TwiceRows rows, long denominator, long[] prices, int[] specials)
    {
        var (count, at, place) = (rows.Sites.Count, 0, 0);
        var (low, high, special) = (new long[count], new long[count], new int[count]);
        for (var row = 0; row < count; row++)
        {
            if (at + rows.Needs[row] > prices.Length) return null;
            (low[row], special[row]) = (prices[at++], -1);
            high[row] = low[row];
            if (rows.Needs[row] == 1 || prices[at++] is not (> 0 and var rise)) continue;
            if (place == specials.Length || specials[place] < 0 || specials[place] >= rows.Sites[row].Length || rise > long.MaxValue - low[row]) return null;
            (high[row], special[row]) = (low[row] + rise, rows.Sites[row][specials[place++]]);
        }

        return at == prices.Length && place == specials.Length ? new(claim, rows, denominator, low, high, special) : null;
    }

    /// <summary>The bound, in parts of the denominator; null where the case has no choice.</summary>
    /// <param name="state">A case within the one that the prices are of.</param>
    /// <param name="decided">The site of it that is decided for the sake of argument; −1: none.</param>
    public Int128? In(CaseState[] state, int decided = -1)
    {
        if (decided < 0) return BestSites.Sum(_claim, _values, state, out var best) ? _constant + best : null;
        var (constant, values) = (_constant, (Int128[])[.. _values]);
        foreach (var row in _rowsOf[decided])
        {
            if (state[decided] == CaseState.Open) Open(row, decided, ref constant, values);
            else Close(row, decided, ref constant, values);
        }

        return BestSites.Sum(_claim, values, state, out var sum) ? constant + sum : null;
    }

    Int128 Weight(int row) => _rows.Weights[row] * _denominator;

    Int128 Price(int row, int site) => site == _special[row] ? _low[row] : _high[row];

    Int128 Kept(int row) => Int128.Max(0, Weight(row) - _low[row] - (_rows.Needs[row] == 2 ? _high[row] : 0));

    void Open(int row, int site, ref Int128 constant, Int128[] values)
    {
        var (isSettled, price) = (_rows.Needs[row] == 1, site == _special[row] ? _high[row] : (Int128)_low[row]);
        constant += (isSettled ? Weight(row) : Int128.Max(0, Weight(row) - price)) - Kept(row);
        foreach (var other in _rows.Sites[row]) values[other] += (isSettled || other == site ? 0 : price) - Price(row, other);
    }

    void Close(int row, int site, ref Int128 constant, Int128[] values)
    {
        if (_rows.Sites[row].Length <= _rows.Needs[row])
        {
            constant -= Kept(row);
            foreach (var other in _rows.Sites[row]) values[other] -= Price(row, other);
        }
        else if (site == _special[row]) constant += Int128.Max(0, Weight(row) - (2 * (Int128)_high[row])) - Kept(row);
    }
}
