using Geo.Analyse.ServiceAreas;
using Geo.Analyse.Standards;
using Geo.Analyse.Standards.Counting;
using Geo.Model;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Model.Supply;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.WhatIf;

/// <summary>
/// A warm study with edits in force: applies and takes back, and says what that changes. Its figures equal a full evaluation of the edited data exactly. It is for one thread at a
/// time, and every member answers for <see cref="Edits"/>, whatever was tried.
/// </summary>
public sealed class WhatIfState
{
    readonly WarmStudy _warm;
    readonly Slots _slots;
    readonly Dictionary<string, Facility> _imported;
    readonly List<FacilityEdit> _edits = [];
    readonly ServingState[] _serving;
    readonly Dictionary<(int Serving, UrbanRural? Concerned, long LimitMm), GapView> _gaps = [];
    readonly StandardFinding[] _figures;
    IReadOnlyList<Facility> _facilities;
    (IReadOnlyList<Facility> Facilities, CountContext Counts)? _counts;
    Trial? _trial;

    internal WhatIfState(WarmStudy warm)
    {
        _warm = warm;
        _imported = warm.Imported.ToDictionary(facility => facility.Id, StringComparer.Ordinal);
        _facilities = warm.Placed.Facilities;
        _slots = new(_facilities.Select(facility => facility.Id));
        _serving = [.. Enumerable.Range(0, warm.Serving.Count).Select(serving => warm.StateOf(serving, _slots))];
        _figures = [.. warm.Plans.Select(plan => FiguresOf(plan, _facilities))];
    }

    /// <summary>In force, in their order.</summary>
    public IReadOnlyList<FacilityEdit> Edits => _edits;

    /// <summary>The study as edited: what a run on the edited data places.</summary>
    public PlacedStudy Placed => _warm.Placed with { Facilities = _facilities };

    /// <summary>Facility ids by slot: the baseline's facilities in their order, then added ones as they came. A slot is never given to another id.</summary>
    public IReadOnlyList<string> Slots => _slots.Ids;

    /// <summary>The facility's slot; −1 for an id this state has never seen.</summary>
    public int SlotOf(string facilityId) => _slots.Find(facilityId);

    /// <summary>Adds an edit to those in force.</summary>
    /// <param name="gapsOf">Ids of the standards whose gap areas are wanted where they change.</param>
    /// <exception cref="BadInputException">The edit does not fit; nothing has changed then.</exception>
    public WhatIfDelta Apply(FacilityEdit edit, IReadOnlyCollection<string>? gapsOf = null)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var after = Fitting(edit);
        _edits.Add(edit);
        return Shift([(edit.FacilityId, after)], gapsOf ?? []);
    }

    /// <summary>Takes the last of <see cref="Edits"/> back.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public WhatIfDelta Undo(IReadOnlyCollection<string>? gapsOf = null) =>
        _edits.Count > 0 ? Become([.. _edits.Take(_edits.Count - 1)], gapsOf) : throw new InvalidOperationException("There is nothing to undo.");

    /// <summary>Puts other edits in force: those of another cursor, another version, another scenario.</summary>
    /// <exception cref="BadInputException">One of them does not fit; nothing has changed then.</exception>
    public WhatIfDelta Become(IReadOnlyList<FacilityEdit> edits, IReadOnlyCollection<string>? gapsOf = null)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var common = 0;
        while (common < Math.Min(_edits.Count, edits.Count) && Equals(_edits[common], edits[common])) common++;
        var touched = _edits.Skip(common).Concat(edits.Skip(common)).Select(edit => edit.FacilityId).ToHashSet(StringComparer.Ordinal);
        var after = Folded(edits, touched);
        _edits.Clear();
        _edits.AddRange(edits);
        return Shift([.. after.Select(pair => (pair.Key, pair.Value))], gapsOf ?? []);
    }

    /// <summary>What one more edit would change, held against <see cref="Edits"/>; nothing of it is kept. Made for dragging: trying the same facility again and again is fast.</summary>
    /// <inheritdoc cref="Apply"/>
    public WhatIfDelta Try(FacilityEdit edit, IReadOnlyCollection<string>? gapsOf = null)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var after = Fitting(edit) is { } facility ? _warm.Place(facility) : null;
        var id = edit.FacilityId;
        if (_trial is not { } trial || trial.FacilityId != id)
        {
            EndTrial();
            TakeOut(id, Without(_facilities, id));
            _trial = trial = new(id, Array.ConvertAll(_serving, serving => serving.Journal.Length));
        }
        else
        {
            Parallel.For(0, _serving.Length, i => _serving[i].RevertTo(trial.JournalLengths[i]));
        }

        if (after is not null) PutIn(after);
        return Delta(With(_facilities, id, after), [(Find(_facilities, id), after)], gapsOf ?? [], keep: false);
    }

    /// <summary>A standard's figures: <see cref="ReachFigures"/>, <see cref="RatioFinding"/>, or why there are none.</summary>
    /// <exception cref="KeyNotFoundException">No such standard.</exception>
    public StandardFinding Figures(string standardId) => _figures[IndexOf(standardId)];

    /// <summary>The nearest two facilities of every demand point, by slot. The columns change with the state: copy what is to last.</summary>
    /// <exception cref="KeyNotFoundException">No such standard, or not one of reach.</exception>
    public NearestTwo Nearest(string standardId)
    {
        EndTrial();
        return _serving[ReachPlanOf(standardId).Serving].Nearest;
    }

    /// <summary>Gap areas of the headline measure; empty where the standard has no figures.</summary>
    /// <exception cref="KeyNotFoundException">No such standard, or not one of reach.</exception>
    public IReadOnlyList<GapCluster> Gaps(string standardId)
    {
        EndTrial();
        return Figures(standardId) is ReachFigures ? GapsOf(ReachPlanOf(standardId)) : [];
    }

    /// <summary>What a suggestion of further sites for a standard starts from; null where the standard has no figures.</summary>
    /// <exception cref="KeyNotFoundException">No such standard, or not one of reach.</exception>
    public SitingGround? Ground(string standardId)
    {
        var plan = ReachPlanOf(standardId);
        if (Figures(standardId) is not ReachFigures) return null;
        long[] first = [.. Nearest(standardId).FirstCost];
        var joined = _warm.Serving[plan.Serving].Joined;
        var ground = new SitingGround(_warm.Placed.Demand, plan.Rule.Concerned, plan.Head.Limit, first, _warm.TravelOf(joined?.Times ?? plan.Serving)!);
        if (joined is null) return ground;
        var (ms, mm) = ((long[])[.. _serving[joined.Times].Nearest.FirstCost], (long[])[.. _serving[joined.Lengths].Nearest.FirstCost]);
        return ground with { Travel = new JoinedTravel(joined, ground.Travel, ms, _warm.TravelOf(joined.Lengths)!, mm), Alone = ground with { FirstCost = ms } };
    }

    /// <summary>The whole finding as a run on the edited data has it, drawings included; its facilities are indices into those of <see cref="Placed"/>. Takes a while.</summary>
    /// <exception cref="KeyNotFoundException">No such standard.</exception>
    public StandardFinding Finding(string standardId, CancellationToken cancellation) =>
        StandardEvaluation.Evaluate(_warm.Study, Placed, [_warm.Standards[IndexOf(standardId)]], _warm.Defaults, _warm.Journeys, null, cancellation)[0];

    /// <summary>Dissolved geodesic circles of the headline measure, one for each of its limits, WGS 84 degrees; empty where the standard has no figures, or is headed by journeys.</summary>
    /// <exception cref="KeyNotFoundException">No such standard, or not one of reach.</exception>
    public IReadOnlyList<Geometry> ServiceAreas(string standardId)
    {
        var plan = ReachPlanOf(standardId);
        if (Figures(standardId) is not ReachFigures || plan.Head.Journey is not null) return [];
        var places = _warm.Choose(plan.Serving, _facilities).Serving.Select(facility => _facilities[facility].PlaceOrThrow).ToList();
        return [.. plan.Head.Limits.Select(limitMm => ServiceAreaDrawing.Dissolved(places, limitMm))];
    }

    Facility? Fitting(FacilityEdit edit)
    {
        var current = _imported.GetValueOrDefault(edit.FacilityId);
        return edit.Check(current) is { } fault ? throw new BadInputException(fault) : edit.ApplyTo(current);
    }

    /// <summary>What becomes of some facilities under other edits, from the baseline on.</summary>
    Dictionary<string, Facility?> Folded(IReadOnlyList<FacilityEdit> edits, HashSet<string> touched)
    {
        var folded = touched.ToDictionary(id => id, _ => (Facility?)null, StringComparer.Ordinal);
        foreach (var facility in _warm.Imported.Where(facility => touched.Contains(facility.Id))) folded[facility.Id] = facility;
        foreach (var edit in edits.Where(edit => touched.Contains(edit.FacilityId)))
        {
            var current = folded[edit.FacilityId];
            folded[edit.FacilityId] = edit.Check(current) is { } fault ? throw new BadInputException(fault) : edit.ApplyTo(current);
        }

        return folded;
    }

    WhatIfDelta Shift(IReadOnlyList<(string Id, Facility? Imported)> changes, IReadOnlyCollection<string> gapsOf)
    {
        EndTrial();
        var facilities = _facilities;
        var pairs = new List<(Facility? Before, Facility? After)>();
        foreach (var (id, imported) in changes)
        {
            if (imported is null) _imported.Remove(id);
            else _imported[id] = imported;
            var (before, after) = (Find(facilities, id), imported is null ? null : _warm.Place(imported));
            if (before == after) continue;
            pairs.Add((before, after));
            TakeOut(id, Without(facilities, id));
            if (after is not null) PutIn(after);
            facilities = With(facilities, id, after);
        }

        var delta = Delta(facilities, pairs, gapsOf, keep: true);
        _facilities = facilities;
        foreach (var serving in _serving) serving.Journal.Clear();
        return delta;
    }

    void EndTrial()
    {
        if (_trial is null) return;
        foreach (var serving in _serving) serving.RevertTo(0);
        _trial = null;
    }

    void TakeOut(string id, List<Facility> others)
    {
        var slot = _slots.Find(id);
        if (slot < 0) return;
        // Side by side: each keeps its own rows, and over roads each costs a search.
        Parallel.For(0, _serving.Length, i =>
        {
            var plan = _warm.Serving[i];
            if (plan.Joined is not null) return;
            if (plan.Journey is { } kind) _serving[i].TakeOut(slot, () => _warm.NearestBy(plan, kind, others), index => _slots.Of(others[index].Id));
            else _serving[i].TakeOut(slot, () => _warm.Choose(i, others).Serving.Select(index => (_slots.Of(others[index].Id), others[index].PlaceOrThrow)));
        });
    }

    void PutIn(Facility facility)
    {
        int[] serving = [.. Enumerable.Range(0, _serving.Length).Where(i => _warm.Serving[i].Joined is null && _warm.Choose(i, [facility]).Serving.Count > 0)];
        if (serving.Length == 0) return;
        var slot = _slots.Of(facility.Id);
        Parallel.ForEach(serving, i => _serving[i].PutIn(slot, facility.PlaceOrThrow));
    }

    /// <param name="keep">Whether the figures afterwards become the state's.</param>
    WhatIfDelta Delta(IReadOnlyList<Facility> facilities, IReadOnlyList<(Facility? Before, Facility? After)> pairs, IReadOnlyCollection<string> gapsOf, bool keep)
    {
        for (var i = 0; i < _serving.Length; i++)
        {
            if (_warm.Serving[i].Joined is { } joined) _serving[i].Follow(_serving[joined.Times].Nearest, _serving[joined.Lengths].Nearest, joined);
        }

        var rows = Array.ConvertAll(_serving, serving => serving.Journal.Changes(serving.Nearest));
        var changes = new List<StandardChange>();
        for (var i = 0; i < _figures.Length; i++)
        {
            var (plan, before) = (_warm.Plans[i], _figures[i]);
            if (!pairs.Any(pair => Concerns(plan, pair.Before) || Concerns(plan, pair.After))) continue;
            var after = FiguresOf(plan, facilities);
            var its = plan is ReachPlan { Serving: var serving } ? rows[serving] : RowChanges.None;
            var units = FigureDifferences.Units(before, after, _warm.Placed.Units.Units.Count);
            if (its.Rows.Length == 0 && units.Count == 0 && !FigureDifferences.IsOther(before, after)) continue;
            if (keep) _figures[i] = after;
            changes.Add(new()
            {
                Standard = plan.Standard,
                Before = before,
                After = after,
                Rows = its,
                Units = units,
                Gaps = after is ReachFigures && gapsOf.Contains(plan.Standard.Id) ? GapsOf((ReachPlan)plan) : null,
            });
        }

        return new(changes);
    }

    static bool Concerns(StandardPlan plan, Facility? facility) => facility is not null && WarmStudy.Concerns(plan.Standard, facility.Classes);

    StandardFinding FiguresOf(StandardPlan plan, IReadOnlyList<Facility> facilities) => plan switch
    {
        ReachPlan reach => FiguresOf(reach, facilities),
        RatioPlan ratio => RatioEvaluation.Evaluate(CountsOf(facilities), ratio.Standard, ratio.Rule),
        CountPlan count => BySlot(CountEvaluation.Evaluate(CountsOf(facilities), count.Standard), facilities),
        FixedPlan known => known.Finding,
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    /// <summary>One for all standards of a change: made anew for each of ninety, reading every facility's departments took half of a trial's time.</summary>
    CountContext CountsOf(IReadOnlyList<Facility> facilities)
    {
        if (_counts is { } known && ReferenceEquals(known.Facilities, facilities)) return known.Counts;
        var counts = new CountContext(_warm.Study, _warm.Placed with { Facilities = facilities }, _warm.Context.Counts.Value.Facts);
        _counts = (facilities, counts);
        return counts;
    }

    /// <summary>The same judgements, their facilities by slot.</summary>
    StandardFinding BySlot(StandardFinding finding, IReadOnlyList<Facility> facilities) =>
        finding is CountFinding count ? count with { Units = [.. count.Units.Select(unit => BySlot(unit, facilities))] } : finding;

    Judgement BySlot(Judgement judged, IReadOnlyList<Facility> facilities) => judged with
    {
        Facility = judged.Facility < 0 ? -1 : _slots.Of(facilities[judged.Facility].Id),
        Members = [.. judged.Members.Select(member => BySlot(member, facilities))],
    };

    StandardFinding FiguresOf(ReachPlan plan, IReadOnlyList<Facility> facilities)
    {
        var set = _warm.Choose(plan.Serving, facilities);
        IReadOnlyList<MissingInput> missing = [.. ReachInputs.Facilities(_warm.Study, facilities, set), .. plan.Missing];
        if (missing.Count > 0) return new NotComputable(plan.Standard, missing);
        return new ReachFigures(plan.Standard)
        {
            Measures = [.. plan.Measures.Select(measure => ReachTallies.Measure(_warm.Placed, _serving[measure.Serving].Cells(measure.Limits), _serving[measure.Distances].Distances, plan.Rule.Concerned, measure.Plan))],
            Headline = plan.Headline,
            Serving = [.. set.Serving.Select(index => _slots.Of(facilities[index].Id))],
            Idle = [.. set.Idle.Select(idle => idle with { Facility = _slots.Of(facilities[idle.Facility].Id) })],
        };
    }

    IReadOnlyList<GapCluster> GapsOf(ReachPlan plan)
    {
        var key = (plan.Serving, plan.Rule.Concerned, plan.Head.Limit);
        if (!_gaps.TryGetValue(key, out var view)) _gaps[key] = view = new(_warm, _slots, _serving[plan.Serving], plan.Rule.Concerned, plan.Head.Limit);
        return view.List();
    }

    int IndexOf(string standardId)
    {
        var index = Array.FindIndex(_warm.Plans, plan => plan.Standard.Id == standardId);
        return index >= 0 ? index : throw new KeyNotFoundException($"There is no standard {standardId}.");
    }

    ReachPlan ReachPlanOf(string standardId) =>
        _warm.Plans[IndexOf(standardId)] as ReachPlan ?? throw new KeyNotFoundException($"Standard {standardId} is not one of reach.");

    static Facility? Find(IReadOnlyList<Facility> facilities, string id) => facilities.FirstOrDefault(facility => facility.Id == id);

    static List<Facility> Without(IReadOnlyList<Facility> facilities, string id) => [.. facilities.Where(facility => facility.Id != id)];

    static List<Facility> With(IReadOnlyList<Facility> facilities, string id, Facility? facility)
    {
        var with = Without(facilities, id);
        if (facility is null) return with;
        var at = with.FindIndex(other => IdOrder.Instance.Compare(other.Id, id) > 0);
        with.Insert(at < 0 ? with.Count : at, facility);
        return with;
    }

    /// <param name="JournalLengths">Of each serving state, when the facility was out and not yet in again.</param>
    sealed record Trial(string FacilityId, int[] JournalLengths);
}
