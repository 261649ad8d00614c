using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>
/// Branch and bound for capacitated covering without rules about sites: as <see cref="CaseTree"/>, but each case has rows of its own (<see cref="LoadCase"/>), fewer the more is decided.
/// </summary>
sealed class LoadTree : ICaseTree
{
    static readonly DescentPlan s_root = new(2000, 1.5, 25, 0.7, 0.002, 20);
    static readonly DescentPlan s_case = new(40, 0.5, 6, 0.6, 0.01, 60);

    const int LooksEvery = 8;

    const int MostNeeded = 12;

    const long ShortWork = 20_000_000;

    readonly LoadQuestion _question;
    readonly LoadRelaxation _relaxation;
    readonly ISiteSearch _search;
    readonly Selection _selection;
    readonly WorkMeter _meter;
    readonly LoadDescent _descent;
    readonly long _scale;
    readonly bool[] _trial;
    readonly int[] _all;
    readonly LoadCase _root;
    readonly NeededSites _needed;
    readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    readonly DoubtfulPrices _multipliers;
    readonly List<ProofStep> _steps = [];
    long _looking;
    long _mostWork = long.MaxValue;
    bool _isEnded;
    long _unfinished = long.MinValue;
    long _plain = long.MaxValue;
    long[] _plainest = [];

    /// <param name="scale">What one unit of weight is worth; objectives are multiples of it.</param>
    public LoadTree(LoadQuestion question, ISiteSearch search, SiteRules rules, WorkMeter meter, long scale)
    {
        (_question, _relaxation, _search, _meter, _scale, Objective) = (question, new(question, scale), search, meter, scale, -scale);
        _selection = new(rules.IsCounted, rules.Slots);
        for (var site = 0; site < rules.Count; site++)
        {
            if (rules.MustOpen[site] || rules.MustClose[site]) _selection.Set(site, rules.MustOpen[site] ? SiteState.Open : SiteState.Closed);
        }

        (_descent, _multipliers, _trial) = (new(question.Doubtful, question.Capacities, _selection, scale, meter), new(question, scale), new bool[rules.Count]);
        (_all, _needed, _root) = ([.. Enumerable.Range(0, rules.Count)], new(rules.Count, MostNeeded), Within(new LoadCase(question)));
        LookAtPlain();
    }

    public bool[]? Open { get; private set; }

    public long Objective { get; private set; }

    public long Bound => Math.Max(Objective, _unfinished == long.MinValue ? long.MinValue : FloorToUnit(Math.Min(_unfinished, _plain)));

    /// <summary>Whether the choice found is proven already, or as good as what can be said without any search.</summary>
    public bool IsEnough => _isEnded || (Open is not null && _plain < Objective + _scale);

    public int Cases { get; private set; }

    bool IsOver => _meter.IsOver || _meter.Done > _mostWork;

    public IReadOnlyList<long[]> Multipliers => _multipliers;

    public IReadOnlyList<ProofStep> Steps => _steps;

    public void Try(ReadOnlySpan<bool> isOpen)
    {
        if (!_tried.Add(string.Create(isOpen.Length, isOpen, (text, open) =>
        {
            for (var site = 0; site < text.Length; site++) text[site] = open[site] ? '1' : '0';
        }))) return;
        isOpen.CopyTo(_trial);
        var objective = _search.Improve(_trial);
        if (objective <= Objective) return;
        (Objective, Open) = (objective, [.. _trial]);
    }

    /// <summary>Divides on the sites that a choice better than the one known needs, where there are few: often a handful of cases ends the question, and no better choice need be sought.</summary>
    public void RunShort()
    {
        if (IsEnough || Needed(_root).Length == 0) return;
        SetPrices(_root);
        _mostWork = _meter.Done + ShortWork;
        Visit(_root, s_case);
        _mostWork = long.MaxValue;
        _isEnded = _unfinished == long.MinValue;
        if (_isEnded) return;
        Forget();
        (_unfinished, Cases) = (long.MinValue, 0);
    }

    public void Run()
    {
        if (_isEnded) return;
        if (!IsEnough)
        {
            SetPrices(_root);
            Visit(_root, s_root);
            // Where a search that was stopped says hardly more than one vector does, that is the bound.
            if (_unfinished < _plain - ((_plain - Objective) / 1000)) return;
            _unfinished = _plain;
        }

        Forget();
        _multipliers.Add(_plainest);
        Add(new(ProofStepKind.Bound, 0, []));
        Cases = Math.Max(Cases, 1);
    }

    void Forget()
    {
        _multipliers.Clear();
        _steps.Clear();
        _meter.Proof.Restart();
    }

    /// <summary>That nobody serves more than he can, and that nobody is served who is not there.</summary>
    void LookAtPlain()
    {
        foreach (var price in (ReadOnlySpan<long>)[0, _scale])
        {
            Array.Fill(_root.Price, price);
            var bound = _descent.Look(_root);
            if (bound < _plain) (_plain, _plainest) = (bound, Prices(_root));
        }
    }

    /// <summary>Whom the best choice known leaves nobody free to go cost nothing, the others more the more sites they could go to.</summary>
    void SetPrices(LoadCase root)
    {
        var isOpen = Open ?? new bool[_trial.Length];
        var isLoose = SettledRows.Find(root.Rows, root.Weights, _question.Capacities, isOpen, _meter);
        for (var row = 0; row < root.Price.Length; row++)
        {
            var open = 0;
            foreach (var site in root.Rows.SitesOf(row)) open += isOpen[site] ? 1 : 0;
            root.Price[row] = isLoose[row] ? _scale * open / (open + 1) : 0;
        }
    }

    void Visit(LoadCase one, DescentPlan plan)
    {
        Cases++;
        var mark = _selection.Mark;
        while (true)
        {
            one = Within(one);
            if (CountFree(one) == 0)
            {
                End(one);
                break;
            }

            if (EndsPlainly(one)) break;
            // Where few sites are needed, prices say more once it is known which.
            if (Needed(one) is { Length: > 0 } needed)
            {
                Split(one, MostDoubtful(one, needed), plan);
                break;
            }

            _descent.Run(one, plan, () => Objective, () => _descent.Best < Objective + _scale || IsOver, Look);
            if (_steps.Count == 0 && _descent.Best < _plain) (_plain, _plainest) = (_descent.Best, Prices(one));
            if (_descent.Best < Objective + _scale || IsOver)
            {
                if (_descent.Best >= Objective + _scale) _unfinished = Math.Max(_unfinished, _descent.Best);
                Add(new(ProofStepKind.Bound, Keep(one), []));
                break;
            }

            var decided = Decide(one);
            var free = CountFree(one);
            if (decided * 4 > free) plan = s_case;
            else
            {
                Split(one, MostDoubtful(one, _all), s_case);
                break;
            }
        }

        _selection.Undo(mark);
    }

    LoadCase Within(LoadCase one)
    {
        var (isOpen, canOpen) = (new bool[_trial.Length], new bool[_trial.Length]);
        for (var site = 0; site < isOpen.Length; site++) (isOpen[site], canOpen[site]) = (_selection.State[site] == SiteState.Open, _selection.IsFree(site));
        return one.Within(isOpen, canOpen, _question.Capacities, _meter);
    }

    /// <summary>Sites that may be opened and that anybody not yet served could go to.</summary>
    int CountFree(LoadCase one)
    {
        var free = 0;
        for (var site = 0; site < _trial.Length; site++) free += IsFree(one, site) ? 1 : 0;
        return free;
    }

    bool IsFree(LoadCase one, int site) => _selection.IsFree(site) && one.Rows.RowsOf(site).Length > 0;

    /// <summary>Ends a case in which nothing is left to choose: who could go nowhere but to full sites costs nothing. Where that is more than is known, somebody lacks his least, unless the choice itself is better.</summary>
    void End(LoadCase one)
    {
        Array.Clear(one.Price);
        var bound = _descent.Look(one);
        if (bound >= Objective + _scale) Try([.. _selection.State.Select(state => state == SiteState.Open)]);
        if (bound < Objective + _scale) Add(new(ProofStepKind.Bound, Keep(one), []));
        else if (_question.HasLeast && _relaxation.Final(_selection.State) is { } dear)
        {
            _multipliers.AddWhole(dear);
            _meter.Proof.AddVector();
            Add(new(ProofStepKind.Bound, _multipliers.Count - 1, []));
        }
        else
        {
            // The search was over before it could look at the choice.
            _unfinished = Math.Max(_unfinished, bound);
            Add(new(ProofStepKind.Bound, Keep(one), []));
        }
    }

    /// <summary>Whether a case ends by what can be said without prices: nobody serves more than he can, or nobody is served who is not there.</summary>
    bool EndsPlainly(LoadCase one)
    {
        long[] prices = [.. one.Price];
        foreach (var price in (ReadOnlySpan<long>)[_scale, 0])
        {
            Array.Fill(one.Price, price);
            if (_descent.Look(one) >= Objective + _scale) continue;
            Add(new(ProofStepKind.Bound, Keep(one), []));
            return true;
        }

        prices.CopyTo(one.Price, 0);
        return false;
    }

    int[] Needed(LoadCase one)
    {
        if (Open is null) return [];
        var (isOpen, weight) = (Array.ConvertAll(_selection.State, state => state == SiteState.Open), one.Served + one.Weights.Sum());
        return _needed.Find(one, isOpen, weight - (Objective / _scale) - 1, _meter);
    }

    void Split(LoadCase one, int site, DescentPlan plan)
    {
        Add(new(ProofStepKind.Split, -1, [site]));
        var (mark, shares) = (_selection.Mark, (double[])[.. _descent.Shares]);
        foreach (var state in (ReadOnlySpan<SiteState>)[SiteState.Open, SiteState.Closed])
        {
            shares.CopyTo(_descent.Shares, 0);
            _selection.Set(site, state);
            Visit(one, plan);
            _selection.Undo(mark);
        }
    }

    /// <summary>Closes the sites whose opening the prices refute, opens those whose closing they refute.</summary>
    int Decide(LoadCase one)
    {
        var values = _descent.BestValues;
        _selection.Best(values);
        var (worst, left) = _selection.Edge(values);
        var (slack, shut, opened) = (_descent.Best - Objective - _scale, new List<int>(), new List<int>());
        for (var site = 0; site < values.Length; site++)
        {
            if (_selection.IsFree(site) && _selection.Loss(site, values, worst, left) > slack) (_selection.IsChosen[site] ? opened : shut).Add(site);
        }

        if (shut.Count + opened.Count == 0) return 0;
        var vector = Keep(one);
        foreach (var site in shut) _selection.Set(site, SiteState.Closed);
        foreach (var site in opened) _selection.Set(site, SiteState.Open);
        if (shut.Count > 0) Add(new(ProofStepKind.Close, vector, [.. shut]));
        if (opened.Count > 0) Add(new(ProofStepKind.Open, vector, [.. opened]));
        return shut.Count + opened.Count;
    }

    // A look costs as much as many steps: beyond the root, in some cases, and no more work than all else together.
    void Look()
    {
        if (Cases % LooksEvery != 1 || _looking * 2 > _meter.Done) return;
        var before = _meter.Done;
        Try(_selection.IsChosen);
        _looking += _meter.Done - before;
    }

    int MostDoubtful(LoadCase one, int[] among)
    {
        var (best, most) = (-1, -1.0);
        foreach (var site in among)
        {
            if (!IsFree(one, site)) continue;
            var doubt = Math.Min(_descent.Shares[site], 1 - _descent.Shares[site]);
            if (doubt > most) (best, most) = (site, doubt);
        }

        return best;
    }

    void Add(ProofStep step)
    {
        _steps.Add(step);
        _meter.Proof.AddStep(step.Sites.Length);
    }

    int Keep(LoadCase one)
    {
        _multipliers.Add(Prices(one));
        _meter.Proof.AddVector(ProofSize.Share(one.Rows.Site.Length, _question.Rows.Site.Length));
        return _multipliers.Count - 1;
    }

    long[] Prices(LoadCase one) => [.. Enumerable.Range(0, _question.Kept.Length).Select(at => one.PriceOf(at, _scale))];

    long FloorToUnit(long value) => value - (((value % _scale) + _scale) % _scale);
}
