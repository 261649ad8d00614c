using Geo.Analyse.Borders;
using Geo.Analyse.Gaps;
using Geo.Analyse.ServiceAreas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Standards;

/// <summary>Who is inside the reach of a rule's facilities, who is not, and by how far.</summary>
static class ReachEvaluation
{
    public static StandardFinding Evaluate(EvaluationContext context, Standard standard, ReachRule rule)
    {
        var (study, placed) = (context.Study, context.Placed);
        var set = ServingSet.Choose(rule.Classes, placed.Facilities, study, context.BordersKnown);
        var missing = ReachInputs.Missing(study, placed, rule, set);
        if (missing.Count > 0) return new NotComputable(standard, missing);

        var nearest = context.Searches.Of(set.Serving);
        var distances = DistanceCells.Count(placed.Demand, placed.Units.FinestCount, nearest);
        var plans = MeasurePlan.Of(rule, context.Presets);
        var headline = MeasurePlan.Headline(plans, standard.Id, study.Travel, context.Defaults);
        var head = plans[headline];
        var areas = head.Limits.Select(limitMm => context.ServiceAreas.Of(set.Serving, limitMm)).ToArray();
        var gaps = new GapAreas(placed, context.Centred.Value, context.Everywhere, study.GapLink);
        return new ReachFinding(standard)
        {
            Measures = [.. plans.Select(plan => ReachTallies.Measure(placed, nearest, distances, rule.Concerned, plan))],
            Headline = headline,
            MeanArrival = MeanArrivals.Of(rule, placed.Demand, nearest, context.Presets),
            Nearest = nearest,
            Serving = set.Serving,
            Idle = set.Idle,
            Unconfirmed = set.Unconfirmed,
            Gaps = gaps.Of(nearest, rule.Concerned, head.Limit, areas[^1], context.Cancellation),
            FirstDue = FirstDue.Of(placed, nearest, set.Serving, rule.Concerned, head.Limit),
            Border = Border(context, rule, set, nearest, head.Limit),
            ServiceAreas = areas,
            Check = ServiceAreaDrawing.Check(placed.Demand, nearest, head.Limit, areas[^1]),
        };
    }

    static BorderReliance Border(EvaluationContext context, ReachRule rule, ServingSet set, NearestTwo nearest, long limitMm)
    {
        var demand = context.Placed.Demand;
        if (set.Beyond.Count > 0)
        {
            var within = set.Serving.Except(set.Beyond).ToList();
            var relying = Reliance.OnFacilitiesBeyond(demand, nearest, within.Count == 0 ? null : context.Searches.Of(within), rule.Concerned, limitMm);
            return new(set.Beyond.Count, relying, null);
        }

        var known = set.GivenBeyond == 0 && context.BordersKnown && context.Border.Value.IsKnown;
        return new(0, People.Nobody, known
            ? Reliance.NearerToBorder(demand, nearest, context.Border.Value, rule.Concerned, context.Cancellation) : null);
    }
}
