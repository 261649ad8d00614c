using Geo.Analyse.Coverage;
using Geo.Analyse.Gaps;
using Geo.Analyse.Placing;
using Geo.Analyse.Standards;
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

    WarmStudy(Study study, StudyData data, PlacedStudy placed, IReadOnlyList<Standard> standards, TravelDefaults defaults, ITravelModel travel, CancellationToken cancellation)
    {
        (Study, Imported, Placed, Standards, Defaults, Travel) = (study, data.Facilities, placed, standards, defaults, travel);
        Context = new(study, placed, defaults, [], cancellation);
        _locator = new(placed.Units);
        _outside = PlacingOptions.Of(study).OutsideFacilities;
        AllRows = [.. Enumerable.Range(0, placed.Demand.Count)];
        Rows = new(placed.Demand, placed.Units.FinestCount);
        Plans = [.. standards.Select(PlanOf)];
        Clusters = new(placed.Demand, Context.Centred.Value, study.GapLink);
        _nearest = [.. _serving.Select(serving => NearestOf(serving, cancellation))];
        _sums = [.. _serving.Select((serving, i) => ServingSums.Count(placed.Demand, placed.Units.FinestCount, Rows, serving.Limits, _nearest[i]))];
    }

    public Study Study { get; }

    /// <summary>The baseline.</summary>
    public PlacedStudy Placed { get; }

    public IReadOnlyList<Standard> Standards { get; }

    public TravelDefaults Defaults { get; }

    /// <summary>The baseline's facilities before they were placed.</summary>
    public IReadOnlyList<Facility> Imported { get; }

    internal ITravelModel Travel { get; }

    internal EvaluationContext Context { get; }

    internal StandardPlan[] Plans { get; }

    internal int[] AllRows { get; }

    internal RowsByUnit Rows { get; }

    internal GapClusters Clusters { get; }

    internal IReadOnlyList<ServingPlan> Serving => _serving;

    /// <param name="data">As imported.</param>
    /// <param name="placed">The same data, placed.</param>
    /// <param name="standards">As a run evaluates them.</param>
    public static WarmStudy Of(
        Study study, StudyData data, PlacedStudy placed, IReadOnlyList<Standard> standards, TravelDefaults defaults, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(defaults);
        return new(study, data, placed, standards, defaults, new StraightLine(placed.Demand), cancellation);
    }

    /// <summary>A state of its own, at the baseline.</summary>
    public WhatIfState Start() => new(this);

    internal ServingState StateOf(int serving, Slots slots) => new(this, slots, _nearest[serving], _sums[serving].Copy());

    internal Facility Place(Facility facility) => FacilityPlacing.Place(facility, Placed.Units, _locator, _outside);

    internal ServingSet Choose(int serving, IReadOnlyList<Facility> facilities) => ServingSet.Choose(_serving[serving].Classes, facilities, Study, Context.BordersKnown);

    StandardPlan PlanOf(Standard standard) => standard.Rule switch
    {
        ReachRule rule => PlanOf(standard, rule),
        RatioRule rule => new RatioPlan(standard, rule),
        PresenceRule or TierRule or ShareRule or BalanceRule or GateRule or GroupingRule => new CountPlan(standard),
        _ => new FixedPlan(standard, StandardEvaluation.Evaluate(Context, standard)),
    };

    ReachPlan PlanOf(Standard standard, ReachRule rule)
    {
        var serving = _serving.FindIndex(plan => plan.Classes == rule.Classes);
        if (serving < 0)
        {
            serving = _serving.Count;
            _serving.Add(new(rule.Classes, []));
        }

        var measures = MeasureTwins.Of(standard, rule, Context.Presets, Study.Travel, []);
        return new(
            standard, rule, serving, [.. measures.Select(measure => (measure, _serving[serving].Of(measure.Limits)))],
            MeasureTwins.Headline(measures, standard, rule, Study.Travel, Defaults), [.. ReachInputs.Population(Placed, rule)]);
    }

    NearestTwo NearestOf(ServingPlan serving, CancellationToken cancellation) => Placed.Demand.Count == 0
        ? new() { First = [], FirstCost = [], Second = [], SecondCost = [] }
        : NearestTwoSearch.Find(Placed.Demand, Placed.Facilities, ServingSet.Choose(serving.Classes, Placed.Facilities, Study, Context.BordersKnown).Serving, cancellation);
}
