namespace Geo.Analyse.Allocation;

/// <summary>
/// Opens, closes and exchanges sites while the rules are kept better, or as well and the choice is worth more. Where rules have amounts (a budget), what a site adds is weighed against its price.
/// </summary>
/// <param name="prices">[site]: not negative; empty: all alike.</param>
sealed class RuledSearch(ISiteScore score, SiteRules rules, RuleSums sums, long[] prices, WorkMeter meter) : ISiteSearch
{
    const int MostDear = 8;

    readonly bool[] _asked = new bool[rules.Count];
    int _used;
    int _barred = -1;

    bool IsAllowed => sums.Excess == 0 && _used <= rules.Slots;

    public long Improve(bool[] isOpen)
    {
        // From nothing, what adds most for its price and what adds most lead to different choices.
        var isNew = prices.Length > 0 && !isOpen.Where((one, site) => one && rules.IsFree(site)).Any();
        bool[] other = isNew ? [.. isOpen] : [];
        var value = Climb(isOpen, byPrice: true);
        if (!isNew || Climb(other, byPrice: false) is var second && second <= value) return value;
        other.CopyTo(isOpen, 0);
        return second;
    }

    long Climb(bool[] isOpen, bool byPrice)
    {
        Begin(isOpen);
        while (!meter.IsOver && (Add(isOpen, asked: false, byPrice) || Drop(isOpen) || Swap(isOpen) || Trade(isOpen)))
        {
        }

        return IsAllowed && score.IsComplete ? score.Value : long.MinValue;
    }

    /// <summary>The choice that is asked for if it is allowed; else as much of it as is.</summary>
    void Begin(bool[] isOpen)
    {
        for (var site = 0; site < isOpen.Length; site++) _asked[site] = (isOpen[site] || rules.MustOpen[site]) && !rules.MustClose[site];
        Set(isOpen, _asked);
        if (IsAllowed) return;
        Set(isOpen, rules.MustOpen);
        while (!meter.IsOver && Add(isOpen, asked: true, byPrice: true))
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

    bool Add(bool[] isOpen, bool asked, bool byPrice)
    {
        if (BestClosed(isOpen, asked, sums.Excess, worthMoreThan: 0, byPrice) is not (>= 0 and var site)) return false;
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

    /// <summary>Exchanges one site for several cheaper ones, or several for one that is too dear beside them.</summary>
    bool Trade(bool[] isOpen)
    {
        if (prices.Length == 0 || !IsAllowed) return false;
        bool[] before = [.. isOpen];
        var value = score.Value;
        for (var site = 0; site < isOpen.Length && !meter.IsOver; site++)
        {
            if (!before[site] || !rules.IsFree(site) || sums.After(site, -1) > 0) continue;
            Close(site, isOpen);
            _barred = site;
            Fill(isOpen);
            _barred = -1;
            if (IsBetter(value)) return true;
            Return(before, isOpen);
        }

        foreach (var site in TooDear(isOpen))
        {
            if (meter.IsOver) break;
            Open(site, isOpen);
            while (!IsAllowed && LeastMissed(site, isOpen) is >= 0 and var other) Close(other, isOpen);
            if (IsAllowed) Fill(isOpen);
            if (IsBetter(value)) return true;
            Return(before, isOpen);
        }

        return false;
    }

    bool IsBetter(long value) => IsAllowed && score.Value > value;

    void Fill(bool[] isOpen)
    {
        while (!meter.IsOver && Add(isOpen, asked: false, byPrice: true))
        {
        }
    }

    void Return(bool[] before, bool[] isOpen)
    {
        for (var site = 0; site < isOpen.Length; site++)
        {
            if (isOpen[site] && !before[site]) Close(site, isOpen);
        }

        for (var site = 0; site < isOpen.Length; site++)
        {
            if (!isOpen[site] && before[site]) Open(site, isOpen);
        }
    }

    /// <summary>Of the sites that break a rule beside those that are open, the ones that would add most.</summary>
    int[] TooDear(bool[] isOpen)
    {
        var gains = new List<(int Site, long Gain)>();
        for (var site = 0; site < isOpen.Length && !meter.IsOver; site++)
        {
            var isTooMuch = sums.After(site, 1) > 0 || (rules.IsCounted[site] && _used >= rules.Slots);
            if (!isOpen[site] && rules.IsFree(site) && isTooMuch && score.GainAtMost(site) > 0) gains.Add((site, score.Gain(site)));
        }

        return [.. gains.Where(one => one.Gain > 0).OrderByDescending(one => one.Gain).Take(MostDear).Select(one => one.Site)];
    }

    /// <summary>The site that loses least for its price, of those whose closing brings the rules nearer; −1 where there is none.</summary>
    int LeastMissed(int kept, bool[] isOpen)
    {
        var (best, least, value) = (-1, double.PositiveInfinity, score.Value);
        for (var site = 0; site < isOpen.Length && !meter.IsOver; site++)
        {
            var isNearer = sums.After(site, -1) < sums.Excess || (rules.IsCounted[site] && _used > rules.Slots);
            if (!isOpen[site] || site == kept || !rules.IsFree(site) || !isNearer) continue;
            score.Close(site);
            var rank = RankOf(site, value - score.Value, byPrice: true);
            score.Open(site);
            if (rank < least) (best, least) = (site, rank);
        }

        return best;
    }

    /// <summary>The closed site that makes the excess least, and of those the one that adds most; −1 where none leaves it below a number, or at it and adds more than so much.</summary>
    int BestClosed(bool[] isOpen, bool asked, long excess, long worthMoreThan, bool byPrice)
    {
        var (best, least, highest) = (-1, excess, double.NegativeInfinity);
        for (var site = 0; site < isOpen.Length; site++)
        {
            if (isOpen[site] || site == _barred || !rules.IsFree(site) || (asked && !_asked[site]) || (rules.IsCounted[site] && _used >= rules.Slots)) continue;
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
