using Geo.Analyse.Coverage;
using Geo.Analyse.Gaps;
using Geo.Analyse.Placing;
using Geo.Analyse.Standards;
using Geo.Analyse.Travel;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Travel;

namespace Geo.Analyse.WhatIf;

/// <summary>A study kept warm for "what if": everything the facilities do not change, and the baseline's nearest facilities and sums. Many threads may read it.</summary>
public sealed class WarmStudy
{
    readonly UnitLocator _locator;
    readonly OutsidePoints _outside;
    readonly List<ServingPlan> _serving = [];
    readonly NearestTwo[] _nearest;
    readonly ServingSums[] _sums;
    readonly Dictionary<(TravelModel, JourneyKind), ITravelModel> _travel = [];
    readonly StraightLine _straight;

    WarmStudy(
        Study study, IReadOnlyList<Facility> imported, PlacedStudy placed, IReadOnlyList<Standard> standards, TravelDefaults defaults, IReadOnlyList<IJourneys> journeys, WarmStudy? like, CancellationToken cancellation)
    {
        (Study, Imported, Placed, Standards, Defaults, Journeys) = (study, imported, placed, standards, defaults, journeys);
        _straight = like?._straight ?? new(placed.Demand);
        Context = new(study, placed, defaults, journeys, cancellation);
        _locator = new(placed.Units);
        _outside = PlacingOptions.Of(study).OutsideFacilities;
        AllRows = like?.AllRows ?? [.. Enumerable.Range(0, placed.Demand.Count)];
        Rows = like?.Rows ?? new(placed.Demand, placed.Units.FinestCount);
        Plans = [.. standards.Select(PlanOf)];
        Clusters = new(placed.Demand, Context.Centred.Value, study.GapLink);
        foreach (var serving in _serving)
        {
            if (serving.Journey is not { } kind || _travel.ContainsKey((serving.Model, kind))) continue;
            _travel.Add((serving.Model, kind), like?._travel.GetValueOrDefault((serving.Model, kind)) ?? Context.Journeys.Of(serving.Model).From(kind));
        }

        _nearest = new NearestTwo[_serving.Count];
        for (var i = 0; i < _nearest.Length; i++) _nearest[i] = like?.FindNearest(_serving[i]) ?? NearestOf(_serving[i], cancellation);
        _sums = [.. _serving.Select((serving, i) => ServingSums.Count(placed.Demand, placed.Units.FinestCount, Rows, serving.Limits, _nearest[i]))];
    }

    public Study Study { get; }

    /// <summary>The baseline.</summary>
    public PlacedStudy Placed { get; }

    public IReadOnlyList<Standard> Standards { get; }

    public TravelDefaults Defaults { get; }

    /// <summary>The baseline's facilities before they were placed.</summary>
    public IReadOnlyList<Facility> Imported { get; }

    /// <summary>Over the study's roads and terrain.</summary>
    public IReadOnlyList<IJourneys> Journeys { get; }

    internal EvaluationContext Context { get; }

    internal StandardPlan[] Plans { get; }

    internal int[] AllRows { get; }

    internal RowsByUnit Rows { get; }

    internal GapClusters Clusters { get; }

    internal IReadOnlyList<ServingPlan> Serving => _serving;

    /// <param name="data">As imported.</param>
    /// <param name="placed">The same data, placed.</param>
    /// <param name="standards">As a run evaluates them.</param>
    /// <param name="journeys">Over the roads and the terrain that the study has.</param>
    public static WarmStudy Of(
        Study study, StudyData data, PlacedStudy placed, IReadOnlyList<Standard> standards, TravelDefaults defaults, IReadOnlyList<IJourneys> journeys, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(defaults);
        ArgumentNullException.ThrowIfNull(journeys);
        return new(study, data.Facilities, placed, standards, defaults, journeys, null, cancellation);
    }

    /// <summary>Whether facilities of some classes can change what a standard finds.</summary>
    public static bool Concerns(Standard standard, FacilityClasses classes)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return standard.Rule switch
        {
            ReachRule reach => (classes & reach.Classes) != 0,
            RatioRule ratio => ratio.Classes == FacilityClasses.None || (classes & ratio.Classes) != 0,
            var rule => IsCounted(rule),
        };
    }

    /// <summary>The same study with other measures at the head of its standards; what both have in common is kept once.</summary>
    /// <param name="study">Headed otherwise.</param>
    /// <param name="placed">The same data, placed for it.</param>
    public WarmStudy HeadedAs(Study study, PlacedStudy placed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(placed);
        return new(study, Imported, placed, Standards, Defaults, Journeys, this, cancellation);
    }

    /// <summary>A state of its own, at the baseline.</summary>
    public WhatIfState Start() => new(this);

    internal ServingState StateOf(int serving, Slots slots) => new(this, TravelOf(serving) ?? _straight, slots, _nearest[serving], _sums[serving].Copy());

    /// <summary>How the way of a serving plan is taken; null where two ways decide as one.</summary>
    internal ITravelModel? TravelOf(int serving) => _serving[serving] switch { { Joined: not null } => null, { Journey: { } kind, Model: var model } => _travel[(model, kind)], _ => _straight };

    internal Facility Place(Facility facility) => FacilityPlacing.Place(facility, Placed.Units, _locator, _outside);

    internal ServingSet Choose(int serving, IReadOnlyList<Facility> facilities) => ServingSet.Choose(_serving[serving].Classes, facilities, Study, Context.BordersKnown);

    /// <summary>The nearest two of some facilities by the journeys of a serving plan, by index.</summary>
    /// <param name="facilities">In ascending order of id.</param>
    internal NearestTwo NearestBy(ServingPlan plan, JourneyKind kind, IReadOnlyList<Facility> facilities)
    {
        var serving = ServingSet.Choose(plan.Classes, facilities, Study, Context.BordersKnown).Serving;
        return serving.Count == 0 ? NearestTwoSearch.Find(Placed.Demand, facilities, serving, CancellationToken.None)
            : Context.Journeys.Of(plan.Model).Nearest(kind, [.. serving.Select(index => facilities[index].PlaceOrThrow)], serving, CancellationToken.None);
    }

    NearestTwo? FindNearest(ServingPlan like)
    {
        // Of joined plans, those they are made of stand elsewhere in another study's list: they are put together anew.
        var at = like.Joined is null ? _serving.FindIndex(plan => plan.Joined is null && (plan.Classes, plan.Model, plan.Journey) == (like.Classes, like.Model, like.Journey)) : -1;
        return at < 0 ? null : _nearest[at];
    }

    /// <summary>Whether a rule is judged by counting facilities and what they have, of any class.</summary>
    static bool IsCounted(Rule rule) => rule is PresenceRule or TierRule or ShareRule or BalanceRule or GateRule or GroupingRule;

    StandardPlan PlanOf(Standard standard) => standard.Rule switch
    {
        ReachRule rule => PlanOf(standard, rule),
        RatioRule rule => new RatioPlan(standard, rule),
        var rule when IsCounted(rule) => new CountPlan(standard),
        _ => new FixedPlan(standard, StandardEvaluation.Evaluate(Context, standard)),
    };

    ReachPlan PlanOf(Standard standard, ReachRule rule)
    {
        var measures = MeasureTwins.Of(standard, rule, Context.Presets, Study.Travel, Context.Journeys.All);
        return new(
            standard, rule, [.. measures.Select(measure => MeasureOf(rule, measure))],
            MeasureTwins.Headline(measures, standard, rule, Study.Travel, Defaults), [.. ReachInputs.Population(Placed, rule)]);
    }

    WarmMeasure MeasureOf(ReachRule rule, MeasurePlan measure)
    {
        var times = ServingOf(rule.Classes, measure.Model, measure.Journey, null);
        if (measure is not { Journey: { } kind, Join: { } join, JoinedMm: { } limitMm }) return new(measure, times, _serving[times].Of(measure.Limits), times);
        var lengths = ServingOf(rule.Classes, measure.Model, kind with { Unit = Impedance.Millimetres }, null);
        var joined = ServingOf(rule.Classes, measure.Model, kind, new(times, measure.Limit, lengths, limitMm, join));
        return new(measure, joined, _serving[joined].Of(measure.Limits), times);
    }

    int ServingOf(FacilityClasses classes, TravelModel model, JourneyKind? journey, JoinedPlan? joined)
    {
        // Straight lines are the same whatever detour their limits come from.
        if (journey is null) model = TravelModel.Straight;
        var found = _serving.FindIndex(plan => plan.Classes == classes && plan.Model == model && plan.Journey == journey && plan.Joined == joined);
        if (found >= 0) return found;
        _serving.Add(new(classes, model, journey, joined, []));
        return _serving.Count - 1;
    }

    NearestTwo NearestOf(ServingPlan plan, CancellationToken cancellation)
    {
        if (Placed.Demand.Count == 0) return new() { First = [], FirstCost = [], Second = [], SecondCost = [] };
        if (plan.Joined is { } joined) return JoinedCosts.Of(_nearest[joined.Times], joined.LimitMs, _nearest[joined.Lengths], joined.LimitMm, joined.Join);
        var serving = ServingSet.Choose(plan.Classes, Placed.Facilities, Study, Context.BordersKnown).Serving;
        return plan.Journey is { } kind && serving.Count > 0 ? Context.Journeys.Nearest(plan.Model, kind, serving) : NearestTwoSearch.Find(Placed.Demand, Placed.Facilities, serving, cancellation);
    }
}
