namespace Geo.Analyse.Allocation;

/// <summary>What the rules alone say of a case: that no choice of it keeps them, or that a site can't be open, or can't be closed.</summary>
sealed class RuleCase(RuleSums rules, Selection selection)
{
    readonly long[] _least = new long[rules.Count];

    /// <summary>Decides what the rules decide, in the selection.</summary>
    /// <param name="shut">Receives sites closed, in order.</param>
    /// <param name="opened">Receives sites opened, after those.</param>
    /// <returns>False where the case has no choice.</returns>
    public bool Follow(List<int> shut, List<int> opened)
    {
        if (!Fill()) return false;
        for (var site = 0; site < selection.State.Length; site++)
        {
            if (selection.IsFree(site) && Breaks(site, isOpen: true)) Set(site, SiteState.Closed, shut);
        }

        if (!Fill()) return false;
        for (var site = 0; site < selection.State.Length; site++)
        {
            if (selection.IsFree(site) && Breaks(site, isOpen: false)) Set(site, SiteState.Open, opened);
        }

        return Fill();
    }

    void Set(int site, SiteState state, List<int> to)
    {
        Add(site, state == SiteState.Open);
        selection.Set(site, state);
        to.Add(site);
    }

    /// <summary>The least sum that each rule can have; false where it is too much.</summary>
    bool Fill()
    {
        Array.Clear(_least);
        for (var site = 0; site < selection.State.Length; site++)
        {
            var (isOpen, isFree) = (selection.State[site] == SiteState.Open, selection.IsFree(site));
            if (!isOpen && !isFree) continue;
            var mine = rules.RulesOf(site);
            var amounts = rules.AmountsOf(site);
            for (var at = 0; at < mine.Length; at++) _least[mine[at]] += isOpen ? amounts[at] : Math.Min(0, amounts[at]);
        }

        for (var rule = 0; rule < _least.Length; rule++)
        {
            if (_least[rule] > rules.Rules[rule].Most) return false;
        }

        return true;
    }

    bool Breaks(int site, bool isOpen)
    {
        var mine = rules.RulesOf(site);
        var amounts = rules.AmountsOf(site);
        for (var at = 0; at < mine.Length; at++)
        {
            if (_least[mine[at]] + (isOpen ? Math.Max(0, amounts[at]) : -Math.Min(0, amounts[at])) > rules.Rules[mine[at]].Most) return true;
        }

        return false;
    }

    void Add(int site, bool isOpen)
    {
        var mine = rules.RulesOf(site);
        var amounts = rules.AmountsOf(site);
        for (var at = 0; at < mine.Length; at++) _least[mine[at]] += isOpen ? Math.Max(0, amounts[at]) : -Math.Min(0, amounts[at]);
    }
}
