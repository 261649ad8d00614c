using Geo.Analyse.Travel;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Travel;

namespace Geo.Analyse.Standards;

/// <summary>The measures of a rule under every model of travel: the base, and for each model a twin of each base measure it can take.</summary>
static class MeasureTwins
{
    /// <param name="journeys">What the study has sources for.</param>
    public static IReadOnlyList<MeasurePlan> Of(Standard standard, ReachRule rule, IReadOnlyList<TravelPreset> presets, TravelPlan study, IReadOnlyList<IJourneys> journeys)
    {
        var plans = MeasurePlan.Of(rule, presets);
        IEnumerable<TravelModel> models = study.Models ?? [.. journeys.Select(one => one.Model)];
        if (Wished(standard, rule, study) is { } wished) models = models.Append(wished);
        return [.. plans, .. models.Distinct().Order().SelectMany(model => plans.Select(plan => Twin(model, plan, rule, presets, journeys)).OfType<MeasurePlan>())];
    }

    /// <summary>The measure that heads: of the base the study's choice, else the product's, else both criteria where a rule asks for both, else the radius, else the first; under the model that is wished, its twin.</summary>
    public static int Headline(IReadOnlyList<MeasurePlan> plans, Standard standard, ReachRule rule, TravelPlan study, TravelDefaults defaults)
    {
        string?[] wishes = [study.Headlines.GetValueOrDefault(standard.Id) is { } own ? TravelModelWords.BaseOf(own) : null, defaults.Headlines.GetValueOrDefault(standard.Id), MeasurePlan.Both, MeasurePlan.Radius];
        var found = wishes.Select(wish => IndexOf(plans, plan => plan.Key == wish)).FirstOrDefault(at => at >= 0, 0);
        if (Wished(standard, rule, study) is not { } model) return found;
        var twin = IndexOf(plans, plan => plan.Model == model && TravelModelWords.BaseOf(plan.Key) == plans[found].Key);
        return twin >= 0 ? twin : IndexOf(plans, plan => plan.Model == model) is >= 0 and var any ? any : found;
    }

    /// <summary>The model that a standard is to be headed by; null where nobody wishes one.</summary>
    static TravelModel? Wished(Standard standard, ReachRule rule, TravelPlan study)
    {
        if (study.Headlines.GetValueOrDefault(standard.Id) is not { } own) return study.Model ?? rule.Travel;
        return TravelModelWords.All.FirstOrDefault(word => own == word || own.StartsWith($"{word}-", StringComparison.Ordinal)) is { } model ? TravelModelWords.Find(model) : null;
    }

    /// <summary>Null where the model has no twin of the measure, or is the measure's own.</summary>
    static MeasurePlan? Twin(TravelModel model, MeasurePlan plan, ReachRule rule, IReadOnlyList<TravelPreset> presets, IReadOnlyList<IJourneys> journeys) => model switch
    {
        TravelModel.Straight => plan is { Travel: { } travel, TimeLimit: { } limit, JoinedMm: null } ? InStraightLine(plan.Key, MeasurePlan.InTime(rule, limit, travel with { DetourFactor = 1 })) : null,
        TravelModel.Detour => plan.Key == MeasurePlan.Radius && TravelAssumptions.For(rule, presets).FirstOrDefault() is { } preset ? ByDetour(plan, preset.Assumption) : null,
        _ => journeys.FirstOrDefault(one => one.Model == model) is { } one ? ByJourney(one, plan, rule, presets) : null,
    };

    static MeasurePlan InStraightLine(string key, MeasurePlan plan) => plan with { Key = TravelModel.Straight.TwinOf(key), Model = TravelModel.Straight };

    static MeasurePlan ByDetour(MeasurePlan plan, TravelAssumption travel) =>
        plan with { Key = TravelModel.Detour.TwinOf(plan.Key), Model = TravelModel.Detour, Travel = travel, Limits = [.. plan.Limits.Select(limit => (long)Math.Floor(limit / travel.DetourFactor))] };

    static MeasurePlan? ByJourney(IJourneys journeys, MeasurePlan plan, ReachRule rule, IReadOnlyList<TravelPreset> presets)
    {
        var mode = plan.Travel?.Mode ?? TravelAssumptions.For(rule, presets).FirstOrDefault()?.Assumption.Mode;
        if (mode is not { } goes) return null;
        var direction = rule.IsEmergency ? TravelDirection.Away : TravelDirection.Towards;
        var (far, soon) = (new JourneyKind(goes, Impedance.Millimetres, direction), new JourneyKind(goes, Impedance.Milliseconds, direction));
        var twin = plan with { Key = journeys.Model.TwinOf(plan.Key), Model = journeys.Model, Travel = null };
        if (plan.TimeLimit is not { } limit) return journeys.Answers(far) ? twin with { Journey = far } : null;
        if (!journeys.Answers(soon) || (plan.JoinedMm is not null && !journeys.Answers(far))) return null;
        return twin with { Journey = soon, Limits = [limit.Ticks / TimeSpan.TicksPerMillisecond], Join = plan.JoinedMm is null ? null : rule.Joined };
    }

    static int IndexOf(IReadOnlyList<MeasurePlan> plans, Func<MeasurePlan, bool> holds)
    {
        for (var at = 0; at < plans.Count; at++)
        {
            if (holds(plans[at])) return at;
        }

        return -1;
    }
}
