namespace Geo.Analyse.Allocation;

/// <summary>
/// What the prices of a case say of it with one site more decided. An open site leaves its rows a need less: those that needed one are settled and ask nothing of their other sites, those that needed two ask of each
/// the price of the least. A closed one leaves some rows fewer sites than they need, and others without their special one.
/// </summary>
/// <param name="values">[site], of the bound.</param>
sealed class BackupProbe(BackupRows rows, long[] values, Selection selection, long bound, WorkMeter meter)
{
    readonly long[] _trial = new long[values.Length];
    readonly long _constant = bound - selection.Best(values);

    /// <summary>The bound with the site open.</summary>
    public long Open(int site)
    {
        values.CopyTo(_trial, 0);
        var constant = _constant;
        foreach (var row in rows.Rows.RowsOf(site))
        {
            var (weight, low, high) = (rows.Weights[row], rows.Low[row], rows.High[row]);
            if (!rows.IsTwice[row])
            {
                constant += weight - Math.Max(0, weight - high);
                Lower(row, high);
                continue;
            }

            var (isSpecial, rest) = (rows.Special[row] == site, Math.Max(0, weight - low - high));
            constant += Math.Max(0, weight - (isSpecial ? high : low)) - rest;
            _trial[site] -= isSpecial ? low : high;
            if (isSpecial)
            {
                // The others pay what they paid.
                continue;
            }

            if (high == low) continue;
            var (mine, special) = (_trial[site], _trial[rows.Special[row]]);
            Lower(row, high - low);
            (_trial[site], _trial[rows.Special[row]]) = (mine, special);
        }

        return constant + Sum(site, SiteState.Open);
    }

    /// <summary>The bound with the site closed.</summary>
    public long Closed(int site)
    {
        values.CopyTo(_trial, 0);
        var constant = _constant;
        foreach (var row in rows.Rows.RowsOf(site))
        {
            var (weight, low, high, others) = (rows.Weights[row], rows.Low[row], rows.High[row], rows.Rows.SitesOf(row).Length - 1);
            var rest = Math.Max(0, weight - high - (rows.IsTwice[row] ? low : 0));
            if (others < (rows.IsTwice[row] ? 2 : 1))
            {
                constant -= rest;
                Lower(row, high);
                if (rows.IsTwice[row]) _trial[rows.Special[row]] += high - low;
            }
            else if (rows.IsTwice[row] && rows.Special[row] == site) constant += Math.Max(0, weight - (2 * high)) - rest;
        }

        return constant + Sum(site, SiteState.Closed);
    }

    void Lower(int row, long by)
    {
        var sites = rows.Rows.SitesOf(row);
        meter.Spend(sites.Length);
        foreach (var site in sites) _trial[site] -= by;
    }

    long Sum(int site, SiteState state)
    {
        var mark = selection.Mark;
        selection.Set(site, state);
        var sum = selection.Best(_trial);
        selection.Undo(mark);
        return sum;
    }
}
