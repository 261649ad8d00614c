using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>
/// Branch and bound for covering by two without rules about sites: as <see cref="CaseTree"/>, but each case has rows of its own (<see cref="BackupRows"/>), fewer the more is decided, and prices of its own.
/// </summary>
sealed class BackupTree : ICaseTree
{
    static readonly DescentPlan s_root = new(1500, 1.5, 30, 0.8, 0.002, 20);
    static readonly DescentPlan s_begin = new(60, 1.5, 30, 0.8, 0.002, 20);
    static readonly DescentPlan s_case = new(60, 0.5, 8, 0.6, 0.02, 60);

    const int LooksEvery = 8;

    // Planes of the first case and of others: how many at most, and how many that do not help.
    const int MostFirst = 300;
    const int MostPlanes = 30;
    const int PatienceFirst = 60;
    const int Patience = 12;

    /// <summary>The part of the objective that is a large gap after the first case's planes.</summary>
    const int LargeGap = 20;

    /// <summary>By what part of the gap the prices of a case may be rounded before it is split.</summary>
    const int RoundingShare = 32;

    /// <summary>What a site's opening is held to lose where it loses less, in grains: how often it is chosen decides then.</summary>
    const int LeastLoss = 1000;

    readonly BackupRows _rows;
    readonly ISiteSearch _search;
    readonly Selection _selection;
    readonly WorkMeter _meter;
    readonly BackupDescent _descent;
    readonly BackupPlanes _planes;
    readonly long _grain;
    readonly long _unit;
    readonly bool[] _trial;
    readonly bool[] _isCounted;
    readonly List<long[]> _multipliers = [];
    readonly List<int[]> _specials = [];
    readonly List<ProofStep> _steps = [];
    double _share = 1;
    long _unfinished = long.MinValue;

    /// <param name="weights">[row], scaled.</param>
    /// <param name="grain">Objectives are multiples of it.</param>
    /// <param name="unit">What one of the weights' units is in the problem's.</param>
    public BackupTree(SiteRows rows, long[] weights, ISiteSearch search, SiteRules rules, WorkMeter meter, long grain, long unit)
    {
        (_rows, _search, _meter, _grain, _unit, _isCounted) = (new(rows, weights), search, meter, grain, unit, rules.IsCounted);
        _selection = new(rules.IsCounted, rules.Slots);
        for (var site = 0; site < rules.Count; site++)
        {
            if (rules.MustOpen[site] || rules.MustClose[site]) _selection.Set(site, rules.MustOpen[site] ? SiteState.Open : SiteState.Closed);
        }

        (_descent, _planes, _trial) = (new(rows.Count, rules.Count, _selection, meter), new(rules.IsCounted, meter), new bool[rules.Count]);
    }

    public bool[]? Open { get; private set; }

    public long Objective { get; private set; } = Scale.Nothing;

    public long Bound => _unfinished == long.MinValue ? Objective : Math.Max(Objective, _unfinished - (_unfinished % _grain));

    public bool IsEnough => false;

    public int Cases { get; private set; }

    public IReadOnlyList<long[]> Multipliers => _multipliers;

    public IReadOnlyList<int[]> Specials => _specials;

    public IReadOnlyList<ProofStep> Steps => _steps;

    public void Try(ReadOnlySpan<bool> isOpen)
    {
        isOpen.CopyTo(_trial);
        var objective = _search.Improve(_trial);
        if (objective <= Objective) return;
        (Objective, Open) = (objective, [.. _trial]);
    }

    public void Run() => Visit(_rows, true, []);

    void Visit(BackupRows rows, bool isFirst, List<double[]> points)
    {
        Cases++;
        var mark = _selection.Mark;
        for (var free = CountFree(); ;)
        {
            // The rows of a case are made from those of the one before.
            _share = ProofSize.Share(rows.Rows.Site.Length, _rows.Rows.Site.Length);
            rows = rows.Within(_selection.State, _selection.IsFree);
            _meter.Spend(rows.Rows.Site.Length);
            if (free == 0)
            {
                TryLast([]);
                Add(new(ProofStepKind.Decided, -1, []));
                break;
            }

            if (Math.Min(_selection.SlotsLeft, free) is var left and > 0 and <= BackupLast.MostPlaces && FreePlaces(left) is { } places)
            {
                var (last, objective) = new BackupLast(rows, places, left, _meter).Best(Objective);
                if (objective > Objective) TryLast(last);
                Add(new(ProofStepKind.Decided, -1, []));
                _meter.Proof.AddVector(_share);
                break;
            }

            points = Lower(rows, isFirst, points);
            var slack = Objective + _grain - 1 - _descent.Best;
            if (slack >= 0 || _meter.IsOver)
            {
                if (slack < 0) _unfinished = Math.Max(_unfinished, _descent.Best);
                rows.Round(slack);
                Add(new(ProofStepKind.Bound, Keep(rows), []));
                break;
            }

            rows.Round(-slack / RoundingShare);
            _descent.Evaluate(rows);
            var (decided, site) = Decide(rows);
            free = CountFree();
            if (decided * 4 > free) isFirst = false;
            else
            {
                Split(decided > 0 ? rows.Within(_selection.State, _selection.IsFree) : rows, site, points);
                break;
            }
        }

        _selection.Undo(mark);
    }

    /// <summary>Gives the rows prices that bound the case well: the best there are, found by planes, where they do not have too many sites for it.</summary>
    /// <returns>What the cases within begin with.</returns>
    List<double[]> Lower(BackupRows rows, bool isFirst, List<double[]> points)
    {
        int[] free = [.. Enumerable.Range(0, _trial.Length).Where(_selection.IsFree)];
        var isLarge = free.Length > BackupPlanes.MostSites;
        if (isLarge || isFirst) _descent.Run(rows, !isLarge ? s_begin : isFirst ? s_root : s_case, () => Objective, _grain, TryChosen);
        else _descent.Evaluate(rows);
        if (isLarge || rows.Weights.Length == 0 || _descent.Best < Objective + _grain || _meter.IsOver) return points;
        var (before, low, high, special) = (_descent.Best, (long[])[.. rows.Low], (long[])[.. rows.High], (int[])[.. rows.Special]);
        _planes.Run(rows, free, Math.Min(_selection.SlotsLeft, free.Length), points, Objective + _grain, isFirst ? MostFirst : MostPlanes, isFirst ? PatienceFirst : Patience);
        _descent.Evaluate(rows);
        if (_descent.Best > before)
        {
            low.CopyTo(rows.Low, 0);
            high.CopyTo(rows.High, 0);
            special.CopyTo(rows.Special, 0);
            _descent.Evaluate(rows);
        }

        // Where that much is left the planes are not at their end, and a long descent says more.
        if (isFirst && (_descent.Best - Objective) > Objective / LargeGap) _descent.Run(rows, s_root, () => Objective, _grain, TryChosen);
        _planes.Parts.CopyTo(_descent.Shares);
        if (_planes.IsWhole) TryLast([.. free.Where(site => _planes.Parts[site] == 1)]);
        TryChosen();
        return _planes.Points;
    }

    void Split(BackupRows rows, int site, List<double[]> points)
    {
        Add(new(ProofStepKind.Split, -1, [site]));
        var (mark, shares) = (_selection.Mark, (double[])[.. _descent.Shares]);
        foreach (var state in (ReadOnlySpan<SiteState>)[SiteState.Open, SiteState.Closed])
        {
            shares.CopyTo(_descent.Shares, 0);
            _selection.Set(site, state);
            Visit(rows, false, points);
            _selection.Undo(mark);
        }
    }

    /// <summary>Closes the sites whose opening the prices refute, opens those whose closing they refute; how many, and the most doubtful of the others.</summary>
    (int Decided, int Doubtful) Decide(BackupRows rows)
    {
        var (values, bound, limit) = (_descent.BestValues, _descent.Best, Objective + _grain);
        var probe = new BackupProbe(rows, values, _selection, bound, _meter);
        _selection.Best(values);
        bool[] isChosen = [.. _selection.IsChosen];
        var (shut, opened, best, most) = (new List<int>(), new List<int>(), -1, -1.0);
        for (var site = 0; site < values.Length; site++)
        {
            if (!_selection.IsFree(site)) continue;
            var (open, closed) = (probe.Open(site), isChosen[site] ? probe.Closed(site) : bound);
            if (open < limit) shut.Add(site);
            else if (closed < limit) opened.Add(site);
            else if (Doubt(site, Math.Max(bound - open, 0)) is var doubt && doubt > most) (best, most) = (site, doubt);
        }

        if (shut.Count + opened.Count == 0) return (0, best);
        var vector = Keep(rows);
        foreach (var site in shut) _selection.Set(site, SiteState.Closed);
        foreach (var site in opened) _selection.Set(site, SiteState.Open);
        if (shut.Count > 0) Add(new(ProofStepKind.Close, vector, [.. shut]));
        if (opened.Count > 0) Add(new(ProofStepKind.Open, shut.Count > 0 ? -1 : vector, [.. opened]));
        return (shut.Count + opened.Count, best);
    }

    void Add(ProofStep step)
    {
        _steps.Add(step);
        _meter.Proof.AddStep(step.Sites.Length, _share);
    }

    /// <summary>Sites that are open in part, and whose opening the prices all but refute, split best: the case of the open one ends soon.</summary>
    double Doubt(int site, double loss)
    {
        var part = Math.Min(_descent.Shares[site], 1 - _descent.Shares[site]);
        return (loss + (_grain * LeastLoss)) * part * part;
    }

    int CountFree()
    {
        var free = 0;
        for (var site = 0; site < _trial.Length; site++) free += _selection.IsFree(site) ? 1 : 0;
        return free;
    }

    /// <summary>The free sites; null where some take no place, or they are too many for looking at every choice of so many.</summary>
    int[]? FreePlaces(int left)
    {
        var free = new List<int>();
        for (var site = 0; site < _trial.Length; site++)
        {
            if (!_selection.IsFree(site)) continue;
            if (!_isCounted[site]) return null;
            free.Add(site);
        }

        return free.Count <= (left < BackupLast.MostPlaces ? BackupLast.MostSites : BackupLast.MostOfThree) ? [.. free] : null;
    }

    // A look costs as much as a dozen steps: beyond the root, in some cases.
    void TryChosen()
    {
        if (Cases % LooksEvery == 1 && !(_meter.IsOver && Open is not null)) Try(_selection.IsChosen);
    }

    void TryLast(ReadOnlySpan<int> last)
    {
        var isOpen = new bool[_trial.Length];
        for (var site = 0; site < isOpen.Length; site++) isOpen[site] = _selection.State[site] == SiteState.Open || last.Contains(site);
        Try(isOpen);
    }

    int Keep(BackupRows rows)
    {
        _multipliers.Add(rows.Prices(_unit));
        _specials.Add(rows.Places());
        _meter.Proof.AddVector(_share);
        return _multipliers.Count - 1;
    }
}
