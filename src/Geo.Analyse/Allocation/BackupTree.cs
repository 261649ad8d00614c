using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>
/// Branch and bound for covering by two without rules about sites: as <see cref="CaseTree"/>, but each case has rows of its own (<see cref="BackupRows"/>), fewer the more is decided, and prices of its own.
/// </summary>
sealed class BackupTree : ICaseTree
{
    static readonly DescentPlan s_root = new(600, 1.5, 15, 0.7, 0.01, 20);
    static readonly DescentPlan s_case = new(60, 0.5, 8, 0.6, 0.02, 60);

    const int LooksEvery = 8;

    readonly BackupRows _rows;
    readonly ISiteSearch _search;
    readonly Selection _selection;
    readonly WorkMeter _meter;
    readonly BackupDescent _descent;
    readonly long _grain;
    readonly long _unit;
    readonly long _spare;
    readonly bool[] _trial;
    readonly List<long[]> _multipliers = [];
    readonly List<ProofStep> _steps = [];
    long _unfinished = long.MinValue;

    /// <param name="weights">[row], scaled.</param>
    /// <param name="grain">Objectives are multiples of it.</param>
    /// <param name="unit">What one of the weights' units is in the problem's.</param>
    public BackupTree(SiteRows rows, long[] weights, ISiteSearch search, SiteRules rules, WorkMeter meter, long grain, long unit)
    {
        (_rows, _search, _meter, _grain, _unit, _spare) = (new(rows, weights), search, meter, grain, unit, Spare(rows));
        _selection = new(rules.IsCounted, rules.Slots);
        for (var site = 0; site < rules.Count; site++)
        {
            if (rules.MustOpen[site] || rules.MustClose[site]) _selection.Set(site, rules.MustOpen[site] ? SiteState.Open : SiteState.Closed);
        }

        (_descent, _trial) = (new(rows.Count, rules.Count, _selection, meter), new bool[rules.Count]);
    }

    public bool[]? Open { get; private set; }

    public long Objective { get; private set; } = Scale.Nothing;

    public long Bound => _unfinished == long.MinValue ? Objective : Math.Max(Objective, _unfinished - (_unfinished % _grain));

    public bool IsEnough => false;

    public int Cases { get; private set; }

    public IReadOnlyList<long[]> Multipliers => _multipliers;

    public IReadOnlyList<ProofStep> Steps => _steps;

    /// <summary>By how much the bound of a proof may exceed that of the search: both prices of a row are rounded down when rows are taken apart again.</summary>
    public static long Spare(SiteRows rows) => (2L * rows.Count) + 1;

    public void Try(ReadOnlySpan<bool> isOpen)
    {
        isOpen.CopyTo(_trial);
        var objective = _search.Improve(_trial);
        if (objective <= Objective) return;
        (Objective, Open) = (objective, [.. _trial]);
    }

    public void Run() => Visit(_rows, s_root);

    void Visit(BackupRows rows, DescentPlan plan)
    {
        Cases++;
        var mark = _selection.Mark;
        for (var free = CountFree(); ;)
        {
            rows = rows.Within(_selection.State, _selection.IsFree);
            _meter.Spend(rows.Rows.Site.Length);
            if (free == 0)
            {
                TryDecided();
                _steps.Add(new(ProofStepKind.Decided, -1, []));
                break;
            }

            _descent.Run(rows, plan, () => Objective, _grain - _spare, TryChosen);
            if (_descent.Best < Objective + _grain - _spare || _meter.IsOver)
            {
                if (_descent.Best >= Objective + _grain - _spare) _unfinished = Math.Max(_unfinished, _descent.Best + _spare);
                _steps.Add(new(ProofStepKind.Bound, Keep(rows), []));
                break;
            }

            var decided = Decide(rows);
            free = CountFree();
            if (decided * 4 > free) plan = s_case;
            else
            {
                Split(decided > 0 ? rows.Within(_selection.State, _selection.IsFree) : rows);
                break;
            }
        }

        _selection.Undo(mark);
    }

    void Split(BackupRows rows)
    {
        var site = MostDoubtful();
        _steps.Add(new(ProofStepKind.Split, -1, [site]));
        var (mark, shares) = (_selection.Mark, (double[])[.. _descent.Shares]);
        foreach (var state in (ReadOnlySpan<SiteState>)[SiteState.Open, SiteState.Closed])
        {
            shares.CopyTo(_descent.Shares, 0);
            _selection.Set(site, state);
            Visit(rows, s_case);
            _selection.Undo(mark);
        }
    }

    /// <summary>Closes the sites whose opening the prices refute, opens those whose closing they refute.</summary>
    int Decide(BackupRows rows)
    {
        var values = _descent.BestValues;
        _selection.Best(values);
        var (worst, left) = _selection.Edge(values);
        var (slack, shut, opened) = (_descent.Best + _spare - Objective - _grain, new List<int>(), new List<int>());
        for (var site = 0; site < values.Length; site++)
        {
            if (_selection.IsFree(site) && _selection.Loss(site, values, worst, left) > slack) (_selection.IsChosen[site] ? opened : shut).Add(site);
        }

        if (shut.Count + opened.Count == 0) return 0;
        var vector = Keep(rows);
        foreach (var site in shut) _selection.Set(site, SiteState.Closed);
        foreach (var site in opened) _selection.Set(site, SiteState.Open);
        if (shut.Count > 0) _steps.Add(new(ProofStepKind.Close, vector, [.. shut]));
        if (opened.Count > 0) _steps.Add(new(ProofStepKind.Open, vector, [.. opened]));
        return shut.Count + opened.Count;
    }

    int CountFree()
    {
        var free = 0;
        for (var site = 0; site < _trial.Length; site++) free += _selection.IsFree(site) ? 1 : 0;
        return free;
    }

    // A look costs as much as a dozen steps: beyond the root, in some cases.
    void TryChosen()
    {
        if (Cases % LooksEvery == 1) Try(_selection.IsChosen);
    }

    void TryDecided()
    {
        var isOpen = new bool[_trial.Length];
        for (var site = 0; site < isOpen.Length; site++) isOpen[site] = _selection.State[site] == SiteState.Open;
        Try(isOpen);
    }

    int MostDoubtful()
    {
        var (best, most) = (-1, -1.0);
        for (var site = 0; site < _trial.Length; site++)
        {
            if (!_selection.IsFree(site)) continue;
            var doubt = Math.Min(_descent.Shares[site], 1 - _descent.Shares[site]);
            if (doubt > most) (best, most) = (site, doubt);
        }

        return best;
    }

    int Keep(BackupRows rows)
    {
        _multipliers.Add(rows.Expand(_selection.State, _selection.IsFree, _unit));
        return _multipliers.Count - 1;
    }
}
