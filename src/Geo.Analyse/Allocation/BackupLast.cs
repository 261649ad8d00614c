namespace Geo.Analyse.Allocation;

/// <summary>
/// The best of a case of covering by two in which no more than three sites may still be opened: all choices are looked at, once each row has told its sites what two of them are worth together. Three are worth what they are
/// alone and two by two, and what the rows of all three correct that by: rows that need one more were taken off once too often, rows that need two counted three times. The correction is no more than the least that two of the
/// three share, so that it is added up for the few that could be better than what is known.
/// </summary>
sealed class BackupLast
{
    public const int MostPlaces = 3;

    /// <summary>More sites make more choices than are looked at.</summary>
    public const int MostSites = 1_000;

    /// <summary>As many for choices of three.</summary>
    public const int MostOfThree = 300;

    readonly BackupRows _rows;
    readonly WorkMeter _meter;
    readonly int _places;
    readonly int[] _free;
    readonly int _count;
    readonly long[] _alone;
    readonly long[] _together;
    readonly long[] _shared;
    readonly bool[] _isOfBoth;
    long _most;
    int[] _best = [];

    /// <param name="free">The sites that may be opened, each of which takes a place.</param>
    /// <param name="places">No more than <see cref="MostPlaces"/>.</param>
    public BackupLast(BackupRows rows, int[] free, int places, WorkMeter meter)
    {
        (_rows, _places, _free, _count, _meter) = (rows, places, free, free.Length, meter);
        (_alone, _together, _shared, _isOfBoth) = (new long[_count], new long[_count * _count], new long[_count * _count], new bool[rows.Weights.Length]);
        var at = new int[rows.Rows.SiteCount];
        for (var which = 0; which < _count; which++) at[free[which]] = which;
        for (var row = 0; row < rows.Weights.Length; row++)
        {
            var sites = rows.Rows.SitesOf(row);
            var weight = rows.Weights[row];
            if (!rows.IsTwice[row])
            {
                foreach (var site in sites) _alone[at[site]] += weight;
            }

            if (places < 2) continue;
            meter.Spend((long)sites.Length * sites.Length / 2);
            foreach (var site in sites) AddTo(rows.IsTwice[row] ? _together : _shared, at[site] * _count, sites, at, weight);
        }

        for (var pair = 0; pair < _together.Length; pair++) _together[pair] -= _shared[pair];
    }

    static void AddTo(long[] sums, int line, ReadOnlySpan<int> sites, int[] at, long weight)
    {
        foreach (var site in sites) sums[line + at[site]] += weight;
    }

    /// <summary>The best sites, as many as there are places or fewer, and the objective with them; none where nothing is worth more than what is known.</summary>
    public (int[] Sites, long Objective) Best(long known)
    {
        (_most, _best) = (known - _rows.Covered, []);
        for (var first = 0; first < _count; first++)
        {
            Take(_alone[first], first);
            if (_places > 1) LookAtPairs(first);
        }

        if (_places > 2) LookAtThree();
        return (_best, _rows.Covered + _most);
    }

    void Take(long worth, params ReadOnlySpan<int> chosen)
    {
        if (worth <= _most) return;
        _most = worth;
        _best = new int[chosen.Length];
        for (var at = 0; at < chosen.Length; at++) _best[at] = _free[chosen[at]];
    }

    void LookAtPairs(int first)
    {
        for (var second = first + 1; second < _count; second++) Take(_alone[first] + _alone[second] + _together[(first * _count) + second], first, second);
    }

    void LookAtThree()
    {
        var (afterSecond, withFirst) = (new long[_count], new long[_count]);
        for (var one = 0; one < _count; one++)
        {
            for (var other = one + 1; other < _count; other++)
            {
                var pair = (one * _count) + other;
                afterSecond[one] = Math.Max(afterSecond[one], _alone[other] + _together[pair]);
                withFirst[one] = Math.Max(withFirst[one], _together[pair] + _shared[pair]);
            }
        }

        for (var first = 0; first < _count; first++)
        {
            _meter.Spend(_count);
            for (var second = first + 1; second < _count; second++)
            {
                var two = _alone[first] + _alone[second] + _together[(first * _count) + second];
                if (two + afterSecond[second] + withFirst[first] > _most) LookAtThird(first, second, two);
            }
        }
    }

    void LookAtThird(int first, int second, long two)
    {
        var (ofFirst, ofSecond, areMarked) = (first * _count, second * _count, false);
        var shared = _shared[ofFirst + second];
        _meter.Spend(_count - second);
        for (var third = second + 1; third < _count; third++)
        {
            var three = two + _alone[third] + _together[ofFirst + third] + _together[ofSecond + third];
            if (three + Math.Min(shared, Math.Min(_shared[ofFirst + third], _shared[ofSecond + third])) <= _most) continue;
            if (!areMarked) Mark(first, second, true);
            areMarked = true;
            Take(three + Correction(third), first, second, third);
        }

        if (areMarked) Mark(first, second, false);
    }

    void Mark(int first, int second, bool isOfBoth)
    {
        var one = _rows.Rows.RowsOf(_free[first]);
        var other = _rows.Rows.RowsOf(_free[second]);
        _meter.Spend(one.Length + other.Length);
        for (var (at, to) = (0, 0); at < one.Length && to < other.Length;)
        {
            if (one[at] == other[to]) _isOfBoth[one[at]] = isOfBoth;
            var (here, there) = (one[at], other[to]);
            if (here <= there) at++;
            if (there <= here) to++;
        }
    }

    /// <summary>Over the rows that are marked and of a third site as well.</summary>
    long Correction(int third)
    {
        var sum = 0L;
        var mine = _rows.Rows.RowsOf(_free[third]);
        _meter.Spend(mine.Length);
        foreach (var row in mine)
        {
            if (_isOfBoth[row]) sum += _rows.IsTwice[row] ? -2 * _rows.Weights[row] : _rows.Weights[row];
        }

        return sum;
    }
}
