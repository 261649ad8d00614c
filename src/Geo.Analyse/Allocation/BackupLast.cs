namespace Geo.Analyse.Allocation;

/// <summary>The best of a case of covering by two in which one or two sites may still be opened: every pair is looked at, once each row has told its sites what two of them are worth together.</summary>
sealed class BackupLast
{
    /// <summary>More sites make more pairs than are looked at.</summary>
    public const int MostSites = 1_000;

    readonly int _places;
    readonly int[] _free;
    readonly long[] _alone;
    readonly long[] _together;
    readonly long _covered;

    /// <param name="free">The sites that may be opened, each of which takes a place.</param>
    /// <param name="places">One or two.</param>
    public BackupLast(BackupRows rows, int[] free, int places, WorkMeter meter)
    {
        (_places, _free, _covered, _alone, _together) = (places, free, rows.Covered, new long[free.Length], new long[free.Length * free.Length]);
        var at = new int[rows.Rows.SiteCount];
        for (var which = 0; which < free.Length; which++) at[free[which]] = which;
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
            var both = rows.IsTwice[row] ? weight : -weight;
            for (var first = 0; first < sites.Length; first++)
            {
                var line = _together.AsSpan(at[sites[first]] * free.Length, free.Length);
                foreach (var second in sites[(first + 1)..]) line[at[second]] += both;
            }
        }
    }

    /// <summary>The sites, as many as there are places or fewer, and the objective with them.</summary>
    public (int[] Sites, long Objective) Best()
    {
        var (most, best) = (_covered, Array.Empty<int>());
        for (var first = 0; first < _free.Length; first++)
        {
            if (_covered + _alone[first] > most) (most, best) = (_covered + _alone[first], [_free[first]]);
            for (var second = first + 1; _places == 2 && second < _free.Length; second++)
            {
                var sum = _covered + _alone[first] + _alone[second] + _together[(first * _free.Length) + second];
                if (sum > most) (most, best) = (sum, [_free[first], _free[second]]);
            }
        }

        return (best, most);
    }
}
