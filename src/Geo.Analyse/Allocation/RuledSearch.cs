namespace Geo.Analyse.Allocation;

/// <summary>
/// Opens, closes and exchanges sites while the rules are kept better, or as well and the choice is worth more. Where rules have amounts (a budget), what a site adds is weighed against its price.
/// </summary>
/// <param name="prices">[site]: not negative; empty: all alike.</param>
sealed class RuledSearch(ISiteScore score, SiteRules rules, RuleSums sums, long[] prices, WorkMeter meter) : ISiteSearch
{
    readonly bool[] _asked = new bool[rules.Count];
    int _used;

    public long Improve(bool[] isOpen)
    {
        Begin(isOpen);
        while (!meter.IsOver && (Add(isOpen, asked: false) || Drop(isOpen) || Swap(isOpen)))
        {
        }

        return sums.Excess == 0 && _used <= rules.Slots && score.IsComplete ? score.Value : long.MinValue;
    }

    /// <summary>The choice that is asked for if it is allowed; else as much of it as is.</summary>
    void Begin(bool[] isOpen)
    {
        for (var site = 0; site < isOpen.Length; site++) _asked[site] = (isOpen[site] || rules.MustOpen[site]) && !rules.MustClose[site];
        Set(isOpen, _asked);
        if (sums.Excess == 0 && _used <= rules.Slots) return;
        Set(isOpen, rules.MustOpen);
        while (!meter.IsOver && Add(isOpen, asked: true))
        {
        }
    }

    void Set(bool[] isOpen, bool[] to)
    {
        to.CopyTo(isOpen, 0);
        sums.Clear();
        _used = 0;
        for (var site = 0; site < isOpen.Length; site++)
        {
            if (!isOpen[site]) continue;
            sums.Change(site, 1);
            _used += rules.IsCounted[site] ? 1 : 0;
        }

        score.Begin(isOpen);
    }

    bool Add(bool[] isOpen, bool asked)
    {
        if (BestClosed(isOpen, asked, sums.Excess, worthMoreThan: 0, byPrice: true) is not (>= 0 and var site)) return false;
        Open(site, isOpen);
        return true;
    }

    bool Drop(bool[] isOpen)
    {
        for (var site = 0; site < isOpen.Length && !meter.IsOver; site++)
        {
            if (!isOpen[site] || !rules.IsFree(site)) continue;
            var (excess, value) = (sums.Excess, score.Value);
            var after = sums.After(site, -1);
            if (after > excess || (after == excess && !score.CanGainByClosing)) continue;
            Close(site, isOpen);
            if (after < excess || score.Value > value) return true;
            Open(site, isOpen);
        }

        return false;
    }

    bool Swap(bool[] isOpen)
    {
        for (var site = 0; site < isOpen.Length && !meter.IsOver; site++)
        {
            if (!isOpen[site] || !rules.IsFree(site)) continue;
            var (excess, value) = (sums.Excess, score.Value);
            Close(site, isOpen);
            var instead = BestClosed(isOpen, asked: false, excess, value - score.Value, byPrice: false);
            var isBetter = instead >= 0 && instead != site;
            Open(isBetter ? instead : site, isOpen);
            if (isBetter) return true;
        }

        return false;
    }

    /// <summary>The closed site that makes the excess least, and of those the one that adds most; −1 where none leaves it below a number, or at it and adds more than so much.</summary>
    int BestClosed(bool[] isOpen, bool asked, long excess, long worthMoreThan, bool byPrice)
    {
        var (best, least, highest) = (-1, excess, double.NegativeInfinity);
        for (var site = 0; site < isOpen.Length; site++)
        {
            if (isOpen[site] || !rules.IsFree(site) || (asked && !_asked[site]) || (rules.IsCounted[site] && _used >= rules.Slots)) continue;
            var after = sums.After(site, 1);
            if (after > least) continue;
            var most = score.GainAtMost(site);
            if ((after == excess && most <= worthMoreThan) || (best >= 0 && after == least && RankOf(site, most, byPrice) <= highest)) continue;
            var gain = score.Gain(site);
            if (after == excess && gain <= worthMoreThan) continue;
            var rank = RankOf(site, gain, byPrice);
            if (after < least || best < 0 || rank > highest) (best, least, highest) = (site, after, rank);
        }

        meter.Spend(isOpen.Length);
        return best;
    }

    double RankOf(int site, long gain, bool byPrice) => byPrice && prices.Length > 0 ? gain / (double)Math.Max(1, prices[site]) : gain;

    void Open(int site, bool[] isOpen)
    {
        isOpen[site] = true;
        sums.Change(site, 1);
        score.Open(site);
        _used += rules.IsCounted[site] ? 1 : 0;
    }

    void Close(int site, bool[] isOpen)
    {
        isOpen[site] = false;
        sums.Change(site, -1);
        score.Close(site);
        _used -= rules.IsCounted[site] ? 1 : 0;
    }
}
