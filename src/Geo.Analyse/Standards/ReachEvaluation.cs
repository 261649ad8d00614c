using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Standards;

/// <summary>Who is inside the reach of a rule's facilities, who is not, and by how far.</summary>
static class ReachEvaluation
{
    public static StandardFinding Evaluate(EvaluationContext context, Standard standard, ReachRule rule)
    {
        var (study, placed) = (context.Study, context.Placed);
        var set = ServingSet.Choose(rule, placed.Facilities, study, context.BordersKnown);
        var missing = ReachInputs.Missing(study, placed, rule, set);
        if (missing.Count > 0) return new NotComputable(standard, missing);

        var nearest = context.Searches.Of(set.Serving);
        var plans = MeasurePlan.Of(rule, context.Presets);
        var headline = MeasurePlan.Headline(plans, standard.Id, study.Travel, context.Defaults);
        var head = plans[headline];
        return new ReachFinding(standard)
        {
            Measures = [.. plans.Select(plan => ReachTallies.Measure(placed, nearest, rule.Concerned, plan))],
            Headline = headline,
            MeanArrival = MeanArrivals.Of(rule, placed.Demand, nearest, context.Presets),
            Nearest = nearest,
            Serving = set.Serving,
            Idle = set.Idle,
            Unconfirmed = set.Unconfirmed,
            Gaps = [],
            FirstDue = FirstDue.Of(placed, nearest, set.Serving, rule.Concerned, head.LimitMm),
            Border = new(set.Beyond.Count, default, null),
            ServiceAreas = [],
            Check = new(0, 0, 0),
        };
    }
}
