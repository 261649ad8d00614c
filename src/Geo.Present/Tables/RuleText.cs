using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Present.Words;

namespace Geo.Present.Tables;

/// <summary>Rules, limits and assumptions in words: what stands beside every figure.</summary>
sealed class RuleText(StudyFindings findings, WordTable words)
{
    public string Name(Standard standard) => standard.Name.In(words.Language);

    /// <summary>Document and clause.</summary>
    public string Clause(Standard standard) =>
        words.Format("rule.clause", standard.Citation.Title.In(words.Language), standard.Citation.Clause.In(words.Language));

    public string Concerned(UrbanRural? concerned) => concerned is { } place ? words.Of("rule.concerned", place) : words["rule.concerned.all"];

    public string Classes(FacilityClasses classes) => classes == FacilityClasses.None
        ? words["rule.any-facility"]
        : string.Join(words["list.or"], Enum.GetValues<FacilityClasses>()
            .Where(one => one != FacilityClasses.None && classes.HasFlag(one)).Select(one => words.Of("facility-class", one)));

    /// <summary>Whose people, and which facilities serve.</summary>
    public string Who(Standard standard) => standard.Rule switch
    {
        ReachRule reach => words.Format("rule.reach", Concerned(reach.Concerned), Classes(reach.Classes)),
        RatioRule ratio => words.Format("rule.ratio", Supply(ratio.Supply), Classes(ratio.Classes)),
        _ => words.Of("kind", standard.Kind),
    };

    /// <summary>The number a standard asks for: ≤ 10 km, ≤ 20 km; 1 per 30,000.</summary>
    public string Threshold(Standard standard) => standard.Rule switch
    {
        ReachRule reach => string.Join(words[reach.Joined == CriteriaJoin.Any ? "list.or" : "list.and"], reach.Criteria.Select(Criterion)),
        RatioRule { Maximum: { } maximum } ratio => words.Format("rule.per-range", Figures.Plain(ratio.Minimum), Figures.Plain(maximum), Figures.Whole(ratio.Per)),
        RatioRule { Multiplier: not 1 } ratio => words.Format("rule.per-multiplied", Figures.Plain(ratio.Minimum), Figures.Whole(ratio.Per), Figures.Plain(ratio.Multiplier * 100)),
        RatioRule ratio => words.Format("rule.per", Figures.Plain(ratio.Minimum), Figures.Whole(ratio.Per)),
        _ => "–",
    };

    public string Supply(string supply) => WordTable.Rows.ContainsKey($"supply.{supply}") ? words[$"supply.{supply}"] : supply;

    /// <summary>The limit of one measure on the ground: ≤ 15 min, that is ≤ 0.92 km straight line.</summary>
    public string Limit(ReachMeasure measure)
    {
        if (measure.TimeLimit is { } time && measure.Travel is not null)
        {
            return words.Format("rule.minutes-as-distance", Figures.Minutes(time), Figures.Kilometres(measure.LimitMm));
        }

        var limits = string.Join(words["list.comma"], measure.LimitsMm.Select(limit => words.Format("rule.at-most-km", Figures.LimitKilometres(limit))));
        return words.Format("rule.straight-line", limits);
    }

    /// <summary>One limit of a measure in few words, for a legend: 10 km; 15 min.</summary>
    public string Band(ReachMeasure measure, int band) => measure.TimeLimit is { } time
        ? words.Format("rule.minutes", Figures.Minutes(time))
        : words.Format("rule.km", Figures.LimitKilometres(measure.LimitsMm[band]));

    /// <summary>What one measure rests on: straight line, or speed and detour with the preset's name.</summary>
    public string Assumption(ReachMeasure measure) => measure.Travel is { } travel ? Assumption(travel) : words["rule.no-assumption"];

    public string Assumption(TravelAssumption travel)
    {
        var speed = travel.Urban == travel.Rural
            ? words.Format("rule.speed", Figures.Plain(travel.Urban.KilometresPerHour))
            : words.Format("rule.two-speeds", Figures.Plain(travel.Urban.KilometresPerHour), Figures.Plain(travel.Rural.KilometresPerHour));
        return words.Format("rule.assumption", PresetName(travel), speed, Figures.Plain(travel.DetourFactor));
    }

    public string PresetName(TravelAssumption travel) =>
        findings.Presets.FirstOrDefault(preset => preset.Assumption.Preset == travel.Preset)?.Name.In(words.Language) ?? words.Of("travel-mode", travel.Mode);

    /// <summary>The name of a measure: straight line, on foot, either, both.</summary>
    public string MeasureName(ReachMeasure measure) => measure.Travel is { } travel && measure.Key == travel.Preset ? PresetName(travel)
        : WordTable.Rows.ContainsKey($"measure.{measure.Key}") ? words[$"measure.{measure.Key}"]
        : measure.Travel is { } other ? PresetName(other) : measure.Key;

    /// <summary>The sources of a study in one line, each once; those without a credit by their file.</summary>
    public string Sources() => string.Join(words["list.semicolon"], findings.Study.Sources
        .Select(source => source.Credit.In(words.Language) is { Length: > 0 } credit ? credit : source.Path).Distinct(StringComparer.Ordinal));

    /// <summary>Standard, limit, assumption and clause: the line that stands under every table of a reach standard.</summary>
    public string Basis(ReachFinding finding) => words.Format(
        "rule.basis", finding.Standard.Id, Name(finding.Standard), Limit(finding.Head), Assumption(finding.Head), Clause(finding.Standard), Sources());

    string Criterion(ReachCriterion criterion) => criterion switch
    {
        DistanceCriterion { Limits: [var only] } => words.Format("rule.at-most-km", Figures.LimitKilometres(only.Millimetres)),
        DistanceCriterion distance => words.Format(
            "rule.aim-and-limit", string.Join(words["list.comma"], distance.Limits.SkipLast(1).Select(aim => Figures.LimitKilometres(aim.Millimetres))),
            Figures.LimitKilometres(distance.Limits[^1].Millimetres)),
        TimeCriterion { MeanOnly: true } time => words.Format("rule.mean-minutes", Figures.Minutes(time.Limit)),
        TimeCriterion time => words.Format("rule.at-most-minutes", Figures.Minutes(time.Limit)),
        _ => "–",
    };
}
