namespace Geo.Analyse.Certificates;

/// <summary>The most that covering by two can reach in a case where at most two sites may still be opened, by looking at all of them and at all pairs.</summary>
static class LastSites
{
    const int MostSites = 1_000;

    /// <summary>Null where there are too many sites for every pair to be looked at.</summary>
    /// <param name="places">How many of the rows' sites may still be opened: one or two.</param>
    public static Int128? Most(TwiceRows rows, int places)
    {
        var at = new Dictionary<int, int>();
        foreach (var site in rows.Sites.SelectMany(sites => sites)) at.TryAdd(site, at.Count);
        if (at.Count > MostSites) return null;
        var (alone, together) = (new Int128[at.Count], new Int128[at.Count, at.Count]);
        for (var row = 0; row < rows.Sites.Count; row++)
        {
            var (mine, weight, isAlone) = (Array.ConvertAll(rows.Sites[row], site => at[site]), rows.Weights[row], rows.Needs[row] == 1);
            foreach (var site in mine) alone[site] += isAlone ? weight : 0;
            for (var i = 0; places > 1 && i < mine.Length; i++)
            {
                // Whom either of two serves is served once by both.
                for (var j = 0; j < i; j++) together[Math.Min(mine[i], mine[j]), Math.Max(mine[i], mine[j])] += isAlone ? -weight : weight;
            }
        }

        Int128 most = 0;
        for (var i = 0; i < alone.Length; i++)
        {
            most = Int128.Max(most, alone[i]);
            for (var j = i + 1; places > 1 && j < alone.Length; j++) most = Int128.Max(most, alone[i] + alone[j] + together[i, j]);
        }

        return rows.Served + most;
    }
}
