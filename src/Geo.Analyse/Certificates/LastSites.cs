namespace Geo.Analyse.Certificates;

/// <summary>
/// Whether covering by two can reach more than claimed in a case where at most three sites may still be opened, by looking at all choices. What three sites serve is what they do alone and two by two, each row of all three counted
/// once: one that still needs one is added again, of one that needs two two of its three pairs are taken off.
/// </summary>
sealed class LastSites
{
    const int MostSites = 1_000;
    const int MostOfThree = 300;

    readonly TwiceRows _rows;
    readonly List<int>[] _rowsOf;
    readonly Int128[] _alone;
    readonly Int128[,] _pairs;
    readonly Int128[,] _once;
    readonly Int128 _limit;

    LastSites(TwiceRows rows, Dictionary<int, int> at, Int128 limit)
    {
        var count = at.Count;
        (_rows, _limit, _rowsOf, _alone, _pairs, _once) = (rows, limit, [.. Enumerable.Range(0, count).Select(_ => new List<int>())], new Int128[count], new Int128[count, count], new Int128[count, count]);
        for (var row = 0; row < rows.Sites.Count; row++)
        {
            var (mine, weight, needsOne) = (Array.ConvertAll(rows.Sites[row], site => at[site]), rows.Weights[row], rows.Needs[row] == 1);
            foreach (var site in mine)
            {
                _rowsOf[site].Add(row);
                if (needsOne) _alone[site] += weight;
                foreach (var other in mine)
                {
                    // Whom either of two serves is served once by both.
                    _pairs[site, other] += needsOne ? -weight : weight;
                    if (needsOne) _once[site, other] += weight;
                }
            }
        }
    }

    /// <summary>Null where there are too many sites for every choice to be looked at.</summary>
    /// <param name="places">How many of the rows' sites may still be opened: one to three.</param>
    public static bool? AreWithin(TwiceRows rows, int places, Int128 limit)
    {
        var at = new Dictionary<int, int>();
        foreach (var site in rows.Sites.SelectMany(sites => sites)) at.TryAdd(site, at.Count);
        if (at.Count > (places > 2 ? MostOfThree : MostSites)) return null;
        return limit >= rows.Served && new LastSites(rows, at, limit - rows.Served).AreWithin(places);
    }

    bool AreWithin(int places)
    {
        for (var first = 0; first < _alone.Length; first++)
        {
            if (_alone[first] > _limit) return false;
            for (var second = first + 1; places > 1 && second < _alone.Length; second++)
            {
                if (Two(first, second) > _limit) return false;
            }
        }

        return places < 3 || ThreeAreWithin();
    }

    Int128 Two(int first, int second) => _alone[first] + _alone[second] + _pairs[first, second];

    /// <summary>Of the third site it is asked at first what it adds to the second alone, and, at most, to the first: without what the second shares with both.</summary>
    bool ThreeAreWithin()
    {
        var count = _alone.Length;
        var (toSecond, toFirst) = (new Int128[count], new Int128[count]);
        for (var one = 0; one < count; one++)
        {
            for (var other = one + 1; other < count; other++)
            {
                toSecond[one] = Int128.Max(toSecond[one], _alone[other] + _pairs[one, other]);
                toFirst[one] = Int128.Max(toFirst[one], _pairs[one, other] + _once[one, other]);
            }
        }

        for (var first = 0; first < count; first++)
        {
            for (var second = first + 1; second < count; second++)
            {
                if (Two(first, second) + toSecond[second] + toFirst[first] > _limit && !ThreeAreWithin(first, second)) return false;
            }
        }

        return true;
    }

    bool ThreeAreWithin(int first, int second)
    {
        HashSet<int>? both = null;
        for (var third = second + 1; third < _alone.Length; third++)
        {
            // No more weight is of all three than of any two.
            var three = Two(first, second) + _alone[third] + _pairs[first, third] + _pairs[second, third];
            if (three + Int128.Min(_once[first, second], Int128.Min(_once[first, third], _once[second, third])) <= _limit) continue;
            both ??= [.. _rowsOf[first].Intersect(_rowsOf[second])];
            foreach (var row in _rowsOf[third].Where(both.Contains)) three += (_rows.Needs[row] == 1 ? 1 : -2) * _rows.Weights[row];
            if (three > _limit) return false;
        }

        return true;
    }
}
