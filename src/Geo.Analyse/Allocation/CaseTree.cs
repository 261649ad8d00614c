using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>
/// Branch and bound in depth: lower the bound of a case, decide what its multipliers decide, look for better choices on the way, split what remains. Every case that ends leaves the step of
/// the proof that ends it.
/// </summary>
sealed class CaseTree : ICaseTree
{
    static readonly DescentPlan s_root = new(4000, 1.5, 25, 0.7, 0.002, 20);
    static readonly DescentPlan s_case = new(120, 0.4, 12, 0.6, 0.01, 60);

    // A site that is divided on takes a case's steps, mostly.
    const int LooksASite = 6;

    readonly ISiteSearch _search;
    readonly Selection _selection;
    readonly WorkMeter _meter;
    readonly long _grain;
    readonly long _enough;
    readonly bool[] _trial;
    readonly bool[] _tried;
    readonly RuleCase? _rules;
    readonly List<long[]> _multipliers = [];
    readonly List<ProofStep> _steps = [];
    // The relaxations that this case's was made within, the first one first.
    readonly Stack<(Relaxation Relaxation, DualDescent Descent)> _wider = new();
    Relaxation _relaxation;
    DualDescent _descent;
    bool _canNarrow;
    long _unfinished = long.MinValue;
    long _plain = long.MaxValue;
    long[] _plainest = [];

    /// <param name="grain">Objectives are multiples of it.</param>
    /// <param name="atLeast">Only better choices are sought.</param>
    /// <param name="enough">A choice this good ends the search.</param>
    /// <param name="sums">What a choice must keep besides the number of sites; null: nothing.</param>
    public CaseTree(Relaxation relaxation, ISiteSearch search, SiteRules rules, WorkMeter meter, long grain, long atLeast, long enough, RuleSums? sums = null)
    {
        (_relaxation, _search, _meter, _grain, Objective, _enough) = (relaxation, search, meter, grain, atLeast, enough);
        _selection = new(rules.IsCounted, rules.Slots);
        for (var site = 0; site < rules.Count; site++)
        {
            if (rules.MustOpen[site] || rules.MustClose[site]) _selection.Set(site, rules.MustOpen[site] ? SiteState.Open : SiteState.Closed);
        }

        (_descent, _trial, _tried) = (new(relaxation, _selection, meter), new bool[rules.Count], new bool[rules.Count]);
        _rules = sums is null ? null : new(sums, _selection);
    }

    /// <summary>The best choice found; null where none is better than what was asked.</summary>
    public bool[]? Open { get; private set; }

    public long Objective { get; private set; }

    /// <summary>No choice exceeds this, nor the objective found.</summary>
    public long Bound => Math.Max(Objective, _unfinished == long.MinValue ? long.MinValue : FloorToGrain(Math.Min(_unfinished, _plain)));

    public bool IsEnough => Open is not null && Objective >= _enough;

    public int Cases { get; private set; }

    public IReadOnlyList<long[]> Multipliers => _multipliers;

    public IReadOnlyList<ProofStep> Steps => _steps;

    bool IsOver => _meter.IsOver || IsEnough;

    /// <summary>Tries a choice, made better by the search.</summary>
    public void Try(ReadOnlySpan<bool> isOpen)
    {
        isOpen.CopyTo(_trial);
        var objective = _search.Improve(_trial);
        if (objective <= Objective) return;
        (Objective, Open) = (objective, [.. _trial]);
    }

    /// <summary>Takes a choice that is allowed as the one to begin with, and looks for a better one around it.</summary>
    public void Know(int[] open, long objective)
    {
        var isOpen = new bool[_trial.Length];
        foreach (var site in open) isOpen[site] = true;
        if (objective > Objective) (Objective, Open) = (objective, isOpen);
        Try(isOpen);
    }

    public void Run()
    {
        LookAtPlain();
        if (Open is not null && _plain < Objective + _grain)
        {
            EndPlain();
            return;
        }

        var start = new bool[_relaxation.SiteCount];
        Open?.CopyTo(start, 0);
        Visit(_relaxation.Start(start), s_root);
        if (_unfinished >= _plain) EndPlain();
    }

    /// <summary>The bound that holds without any search: everybody who can be covered is.</summary>
    void LookAtPlain()
    {
        var values = new long[_relaxation.SiteCount];
        _relaxation.Enter(_selection.State);
        foreach (var u in _relaxation.Plain)
        {
            var bound = _relaxation.Evaluate(u, values) + _selection.Best(values);
            if (bound < _plain) (_plain, _plainest) = (bound, u);
        }
    }

    /// <summary>Where no search says more than that, it is the proof.</summary>
    void EndPlain()
    {
        _multipliers.Clear();
        _steps.Clear();
        _multipliers.Add(_plainest);
        Add(new(ProofStepKind.Bound, 0, []));
        Cases = Math.Max(Cases, 1);
    }

    void Visit(long[] u, DescentPlan plan)
    {
        Cases++;
        var (mark, vector, wider) = (_selection.Mark, -1, _wider.Count);
        while (true)
        {
            if (!Follow())
            {
                Add(new(ProofStepKind.Decided, -1, []));
                break;
            }

            u = Narrowed(u);
            Descend(u, plan);
            vector = -1;
            if (_descent.Best < Objective + _grain || IsOver)
            {
                if (_descent.Best >= Objective + _grain) _unfinished = Math.Max(_unfinished, _descent.Best);
                Add(new(ProofStepKind.Bound, Keep(u, ref vector), []));
                break;
            }

            var (decided, free) = Decide(u, ref vector);
            if (free == 0)
            {
                TryDecided();
                End();
                break;
            }

            if (_canNarrow) continue;
            if (decided * 4 > free)
            {
                plan = s_case;
                continue;
            }

            Split(u);
            break;
        }

        _selection.Undo(mark);
        while (_wider.Count > wider) (_relaxation, _descent) = _wider.Pop();
    }

    /// <summary>Leaves what the case has decided, where that is much.</summary>
    long[] Narrowed(long[] u)
    {
        if (_relaxation.Within(_selection) is not { } within) return u;
        _wider.Push((_relaxation, _descent));
        _meter.Spend(_relaxation.Work);
        var descent = new DualDescent(within, _selection, _meter);
        _descent.Shares.CopyTo(descent.Shares, 0);
        (_relaxation, _descent) = (within, descent);
        return within.Narrow(u);
    }

    /// <summary>Decides what the rules alone decide; false where they leave no choice.</summary>
    bool Follow()
    {
        if (_rules is null) return true;
        var (shut, opened) = (new List<int>(), new List<int>());
        var hasChoice = _rules.Follow(shut, opened);
        if (shut.Count > 0) Add(new(ProofStepKind.Close, -1, [.. shut]));
        if (opened.Count > 0) Add(new(ProofStepKind.Open, -1, [.. opened]));
        return hasChoice;
    }

    /// <summary>Ends a case in which nothing is left to choose.</summary>
    void End()
    {
        var vector = -1;
        Add(_relaxation.Final(_selection.State) is { } u ? new(ProofStepKind.Bound, Keep(u, ref vector), []) : new(ProofStepKind.Decided, -1, []));
    }

    void Split(long[] u)
    {
        var site = MostDoubtful();
        Add(new(ProofStepKind.Split, -1, [site]));
        var mark = _selection.Mark;
        foreach (var state in (ReadOnlySpan<SiteState>)[SiteState.Open, SiteState.Closed])
        {
            _selection.Set(site, state);
            Visit([.. u], s_case);
            _selection.Undo(mark);
        }
    }

    void Descend(long[] u, DescentPlan plan)
    {
        var (goal, floor, looks, free) = (Goal(), Objective + _grain, 0, CountFree());
        _canNarrow = false;
        _relaxation.Enter(_selection.State);
        _descent.Run(u, plan, ref goal, ref floor, () =>
        {
            // Cases that are left when a search ends need a bound each, and no better choice any more.
            if (IsOver && Open is not null) return (Goal(), long.MaxValue);
            // The same sites lead to the same choice again.
            if (!_tried.SequenceEqual(_selection.IsChosen))
            {
                _selection.IsChosen.CopyTo(_tried, 0);
                Try(_tried);
            }

            // A lower bound is worth nothing more where all sites are decided, and little where the few that are not take fewer steps to divide on than were taken, or would leave a step less to do.
            var undecided = Undecided();
            _canNarrow = undecided <= free / 4 && _relaxation.CanNarrow;
            return (Goal(), IsOver || _canNarrow || undecided <= ++looks / LooksASite ? long.MaxValue : Objective + _grain);
        });
    }

    /// <summary>How many sites the best multipliers so far do not decide.</summary>
    int Undecided()
    {
        if (Open is null) return int.MaxValue;
        var (values, slack) = (_descent.BestValues, _descent.Best - Objective - _grain);
        _selection.Best(values);
        var (worst, left) = _selection.Edge(values);
        var undecided = 0;
        for (var site = 0; site < values.Length; site++) undecided += _selection.IsFree(site) && _selection.Loss(site, values, worst, left) <= slack ? 1 : 0;
        _selection.Best(_descent.Values);
        return undecided;
    }

    // Where nothing is known yet, a bound may come down a tenth at a time.
    long Goal() => Open is not null || Objective > long.MinValue / 2 ? Objective : _descent.Best == long.MaxValue || _descent.Best == 0 ? -1_000_000_000 : _descent.Best - (Math.Abs(_descent.Best) / 10);

    /// <summary>Closes the sites whose opening the multipliers refute, opens those whose closing they refute.</summary>
    (int Decided, int Free) Decide(long[] u, ref int vector)
    {
        var values = _descent.BestValues;
        _selection.Best(values);
        var (worst, left) = _selection.Edge(values);
        var (slack, shut, opened, free) = (_descent.Best - Objective - _grain, new List<int>(), new List<int>(), 0);
        for (var site = 0; site < values.Length; site++)
        {
            if (!_selection.IsFree(site)) continue;
            if (_selection.Loss(site, values, worst, left) <= slack) free++;
            else (_selection.IsChosen[site] ? opened : shut).Add(site);
        }

        foreach (var site in shut) _selection.Set(site, SiteState.Closed);
        foreach (var site in opened) _selection.Set(site, SiteState.Open);
        if (shut.Count > 0) Add(new(ProofStepKind.Close, Keep(u, ref vector), [.. shut]));
        if (opened.Count > 0) Add(new(ProofStepKind.Open, Keep(u, ref vector), [.. opened]));
        if (_selection.SlotsLeft == 0) free = CountFree();
        return (shut.Count + opened.Count, free);
    }

    void Add(ProofStep step)
    {
        _steps.Add(step);
        _meter.Proof.AddStep(step.Sites.Length);
    }

    int CountFree()
    {
        var free = 0;
        for (var site = 0; site < _trial.Length; site++) free += _selection.IsFree(site) ? 1 : 0;
        return free;
    }

    void TryDecided()
    {
        for (var site = 0; site < _trial.Length; site++) _trial[site] = _selection.State[site] == SiteState.Open;
        Try(_trial);
    }

    int MostDoubtful()
    {
        var (best, most) = (-1, -1.0);
        for (var site = 0; site < _trial.Length; site++)
        {
            if (!_selection.IsFree(site)) continue;
            var share = _descent.Shares[site];
            var doubt = Math.Min(share, 1 - share);
            if (doubt > most) (best, most) = (site, doubt);
        }

        return best;
    }

    int Keep(long[] u, ref int vector)
    {
        if (vector >= 0) return vector;
        var all = _wider.Count == 0 ? [.. u] : _relaxation.Widen(u);
        foreach (var (relaxation, _) in _wider.SkipLast(1)) all = relaxation.Widen(all);
        _multipliers.Add(all);
        _meter.Proof.AddVector();
        return vector = _multipliers.Count - 1;
    }

    long FloorToGrain(long value) => value - (((value % _grain) + _grain) % _grain);
}
