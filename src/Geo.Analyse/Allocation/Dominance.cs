using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Sites that need not be looked at, since another serves all they serve and costs no more. Right only where one open site is as good as several.</summary>
static class Dominance
{
    /// <returns>[site]: the site to take instead; −1 where the site is kept.</returns>
    /// <param name="costs">[site]; empty: all alike.</param>
    public static int[] Find(SiteRows rows, SiteStatus[] status, long[] costs, WorkMeter meter)
    {
        var instead = new int[rows.SiteCount];
        Array.Fill(instead, -1);
        for (var site = 0; site < instead.Length; site++)
        {
            if (status[site] != SiteStatus.Free || rows.RowsOf(site).Length == 0 || meter.IsOver) continue;
            // Whoever serves all of the site's rows serves the row with the fewest sites.
            foreach (var other in rows.SitesOf(Rarest(rows, site)))
            {
                if (other == site || instead[other] >= 0 || !Covers(rows, other, site, meter) || (costs.Length > 0 && status[other] != SiteStatus.Existing && costs[other] > costs[site])) continue;
                if (IsTwin(rows, status, costs, other, site) && other > site) continue;
                instead[site] = other;
                break;
            }
        }

        for (var site = 0; site < instead.Length; site++)
        {
            while (instead[site] >= 0 && instead[instead[site]] >= 0) instead[site] = instead[instead[site]];
        }

        return instead;
    }

    static int Rarest(SiteRows rows, int site)
    {
        var rarest = rows.RowsOf(site)[0];
        foreach (var row in rows.RowsOf(site))
        {
            if (rows.SitesOf(row).Length < rows.SitesOf(rarest).Length) rarest = row;
        }

        return rarest;
    }

    static bool Covers(SiteRows rows, int other, int site, WorkMeter meter)
    {
        var wide = rows.RowsOf(other);
        var narrow = rows.RowsOf(site);
        var at = 0;
        if (wide.Length < narrow.Length) return false;
        foreach (var row in narrow)
        {
            while (at < wide.Length && wide[at] < row) at++;
            if (at == wide.Length || wide[at] != row)
            {
                meter.Spend(at);
                return false;
            }
        }

        meter.Spend(at);
        return true;
    }

    // Of two free sites alike in everything the first is kept.
    static bool IsTwin(SiteRows rows, SiteStatus[] status, long[] costs, int other, int site) =>
        status[other] == SiteStatus.Free && rows.RowsOf(other).Length == rows.RowsOf(site).Length && (costs.Length == 0 || costs[other] == costs[site]);
}
