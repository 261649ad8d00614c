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
        var straight = new Lazy<DistanceCells>(() => DistanceCells.Count(placed.Demand, placed.Units.FinestCount, nearest));
        var ways = MeasureTwins.Of(standard, rule, context.Presets, study.Travel, context.Journeys.All).Select(plan => new MeasuredWay(context, plan, set.Serving, straight)).ToArray();
        var headline = MeasureTwins.Headline([.. ways.Select(way => way.Plan)], standard, rule, study.Travel, context.Defaults);
        var head = ways[headline];
        var areas = head.Drawn();
        var gaps = new GapAreas(placed, context.Centred.Value, context.Everywhere, study.GapLink);
        return new ReachFinding(standard)
        {
            Measures = [.. ways.Select(way => ReachTallies.Measure(placed, way.Deciding, way.Distances, rule.Concerned, way.Plan))],
            Headline = headline,
            MeanArrivals = MeanArrivals.Of(rule, placed.Demand, nearest, context.Presets, ways),
            Nearest = nearest,
            Serving = set.Serving,
            Idle = set.Idle,
            Unconfirmed = set.Unconfirmed,
            Gaps = gaps.Of(head.Deciding, rule.Concerned, head.Plan.Limit, areas[^1], head.Helping(ways), context.Cancellation),
            FirstDue = FirstDue.Of(placed, head.Deciding, set.Serving, rule.Concerned, head.Plan.Limit),
            Border = Border(context, rule, set, nearest, head),
            ServiceAreas = areas,
            Check = head.IsDrawn ? ServiceAreaDrawing.Check(placed.Demand, head.Deciding, head.Plan.Limit, areas[^1]) : new(0, 0, 0),
        };
    }

    static BorderReliance Border(EvaluationContext context, ReachRule rule, ServingSet set, NearestTwo nearest, MeasuredWay head)
    {
        var demand = context.Placed.Demand;
        if (set.Beyond.Count > 0)
        {
            var within = set.Serving.Except(set.Beyond).ToList();
            var relying = Reliance.OnFacilitiesBeyond(demand, head.Deciding, within.Count == 0 ? null : new MeasuredWay(context, head.Plan, within, head.Straight).Deciding, rule.Concerned, head.Plan.Limit);
            return new(set.Beyond.Count, relying, null);
        }

        var known = set.GivenBeyond == 0 && context.BordersKnown && context.Border.Value.IsKnown;
        return new(0, People.Nobody, known
            ? Reliance.NearerToBorder(demand, nearest, context.Border.Value, rule.Concerned, context.Cancellation) : null);
    }
}
