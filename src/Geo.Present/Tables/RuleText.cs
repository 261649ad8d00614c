using Geo.Model;
using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Model.Travel;
using Geo.Present.Scorecards;
using Geo.Present.Words;

namespace Geo.Present.Tables;

/// <summary>Limits and assumptions of a study's findings in words: what stands beside every figure.</summary>
sealed class RuleText(StudyFindings findings, WordTable words) : StandardText(words)
{
    readonly Lazy<HashSet<int>> _profiled = new(() => [.. ProfiledUnits.Of(findings.Placed)]);

    /// <summary>A unit's name, leading to its profile where the report has one.</summary>
    public Cell UnitCell(int unit)
    {
        var cell = Cell.Of(findings.NameOf(unit, Words.Language));
        return _profiled.Value.Contains(unit) ? cell.LinkedTo(Anchors.Unit(findings.Placed.Units.Units[unit].Id)) : cell;
    }

    /// <summary>The limit of one measure on the ground: ≤ 15 min, that is ≤ 0.92 km straight line; ≤ 15 min over roads.</summary>
    public string Limit(ReachMeasure measure)
    {
        if (measure.Mode is not null) return Words.Format($"rule.over.{measure.Model.Word()}", LimitOfJourneys(measure));
        if (measure is { JoinedMm: { } joined, TimeLimit: { } minutes })
        {
            return Words.Format($"rule.joined.{measure.Key}", Figures.LimitKilometres(joined), Figures.Minutes(minutes), Figures.Kilometres(measure.Limit));
        }

        if (measure.TimeLimit is { } time && measure.Travel is not null)
        {
            return Words.Format("rule.minutes-as-distance", Figures.Minutes(time), Figures.Kilometres(measure.Limit));
        }

        if (measure.Travel is { } travel) return Words.Format("rule.way-as-distance", Figures.Plain(travel.DetourFactor), Listed(measure.Limits, Figures.Kilometres));
        return Words.Format("rule.straight-line", Listed(measure.Limits, Figures.LimitKilometres));
    }

    string LimitOfJourneys(ReachMeasure measure) => measure switch
    {
        { JoinedMm: { } joined, TimeLimit: { } minutes } => Words.Format($"rule.joined-over.{TravelModelWords.BaseOf(measure.Key)}", Figures.LimitKilometres(joined), Figures.Minutes(minutes)),
        { TimeLimit: { } time } => Words.Format("rule.at-most-minutes", Figures.Minutes(time)),
        _ => Listed(measure.Limits, Figures.LimitKilometres),
    };

    string Listed(IReadOnlyList<long> limits, Func<long, string> figure) => string.Join(Words["list.comma"], limits.Select(limit => Words.Format("rule.at-most-km", figure(limit))));

    /// <summary>One limit of a measure in few words, for a legend: 10 km; 15 min.</summary>
    public string Band(ReachMeasure measure, int band) => measure is { JoinedMm: { } joined, TimeLimit: { } minutes }
        ? Words.Format($"rule.band.{TravelModelWords.BaseOf(measure.Key)}", Figures.LimitKilometres(joined), Figures.Minutes(minutes))
        : measure.TimeLimit is { } time ? Words.Format("rule.minutes", Figures.Minutes(time))
        : Words.Format("rule.km", Figures.LimitKilometres(measure.Limits[band]));

    /// <summary>How far a gap area lies beyond the limit, in the unit of its measure; a dash where no way leads from it.</summary>
    public static string Beyond(GapArea gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        return gap.FarthestCost == NearestTwo.None ? "–" : gap.Counted == Impedance.Millimetres ? Figures.Kilometres(gap.BeyondCost) : Figures.TwoDecimals(gap.BeyondCost / 60_000m);
    }

    /// <summary>What one measure rests on: straight line, speed and detour with the preset's name, or whose journeys over roads.</summary>
    public string Assumption(ReachMeasure measure)
    {
        if (measure.Mode is { } mode) return Assumption(measure.Model, mode);
        return measure.Travel is { } travel ? Assumption(travel) : Words["rule.no-assumption"];
    }

    /// <summary>What a mean arrival rests on.</summary>
    public string Assumption(MeanArrival mean) => mean.Travel is { } travel ? Assumption(travel) : Assumption(mean.Model, mean.Mode);

    string Assumption(TravelModel model, TravelMode mode)
    {
        var goes = Words.Of("travel-mode", mode);
        return findings.Roads?.Modes.FirstOrDefault(one => one.Settings.Mode == mode)?.Settings is { } settings && model == TravelModel.Roads
            ? Words.Format("rule.by-roads", goes, Figures.Plain(settings.OffRoad.KilometresPerHour), Figures.Plain((decimal)settings.SnapRadius.Value / 1000))
            : Words.Format($"rule.by.{model.Word()}", goes);
    }

    public string Assumption(TravelAssumption travel)
    {
        var speed = travel.Urban == travel.Rural
            ? Words.Format("rule.speed", Figures.Plain(travel.Urban.KilometresPerHour))
            : Words.Format("rule.two-speeds", Figures.Plain(travel.Urban.KilometresPerHour), Figures.Plain(travel.Rural.KilometresPerHour));
        return Words.Format("rule.assumption", PresetName(travel), speed, Figures.Plain(travel.DetourFactor));
    }

    public string PresetName(TravelAssumption travel) =>
        findings.Presets.FirstOrDefault(preset => preset.Assumption.Preset == travel.Preset)?.Name.In(Words.Language) ?? Words.Of("travel-mode", travel.Mode);

    /// <summary>The name of a measure: straight line, on foot, either, both; over roads, on foot.</summary>
    public string MeasureName(ReachMeasure measure) => TravelModelWords.BaseOf(measure.Key) is { } own && own != measure.Key
        ? Words.Format("measure.twin", Words.Of("travel-model", measure.Model), own == TravelPlan.Radius ? Words["measure.distance"] : NameOf(own, measure))
        : NameOf(measure.Key, measure);

    string NameOf(string key, ReachMeasure measure) =>
        findings.Presets.FirstOrDefault(preset => preset.Assumption.Preset == key)?.Name.In(Words.Language) is { } name ? name
        : WordTable.Rows.ContainsKey($"measure.{key}") ? Words[$"measure.{key}"]
        : measure.Travel is { } other ? PresetName(other) : measure.Key;

    /// <summary>The sources of a study in one line, each once; those without a credit by their file.</summary>
    public string Sources() => Sources([]);

    /// <summary>The same, and what else stands on a sheet; null for a file that does not.</summary>
    public string Sources(IEnumerable<(LocalText Credit, string? Path)> more) => string.Join(Words["list.semicolon"], findings.Study.Sources.Concat(findings.Study.Roads is { Source: var roads } ? [roads] : []).Select(source => (source.Credit, (string?)source.Path))
        .Concat(findings.Study.Terrain is { } terrain ? [(terrain.Credit, terrain.Path)] : [])
        .Concat(more)
        .Where(source => source.Item2 is not null)
        .Select(source => source.Credit.In(Words.Language) is { Length: > 0 } credit ? credit : source.Item2!).Distinct(StringComparer.Ordinal));

    /// <summary>Standard, limit, assumption and clause: the line that stands under every table of a reach standard.</summary>
    public string Basis(ReachFinding finding) => Words.Format(
        "rule.basis", finding.Standard.Id, Name(finding.Standard), Limit(finding.Head), Assumption(finding.Head), Clause(finding.Standard), Sources());
}
