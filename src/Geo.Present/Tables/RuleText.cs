using Geo.Model.Findings;
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

    /// <summary>The limit of one measure on the ground: ≤ 15 min, that is ≤ 0.92 km straight line.</summary>
    public string Limit(ReachMeasure measure)
    {
        if (measure is { JoinedMm: { } joined, TimeLimit: { } minutes })
        {
            return Words.Format($"rule.joined.{measure.Key}", Figures.LimitKilometres(joined), Figures.Minutes(minutes), Figures.Kilometres(measure.Limit));
        }

        if (measure.TimeLimit is { } time && measure.Travel is not null)
        {
            return Words.Format("rule.minutes-as-distance", Figures.Minutes(time), Figures.Kilometres(measure.Limit));
        }

        var limits = string.Join(Words["list.comma"], measure.Limits.Select(limit => Words.Format("rule.at-most-km", Figures.LimitKilometres(limit))));
        return Words.Format("rule.straight-line", limits);
    }

    /// <summary>One limit of a measure in few words, for a legend: 10 km; 15 min.</summary>
    public string Band(ReachMeasure measure, int band) => measure is { JoinedMm: { } joined, TimeLimit: { } minutes }
        ? Words.Format($"rule.band.{measure.Key}", Figures.LimitKilometres(joined), Figures.Minutes(minutes))
        : measure.TimeLimit is { } time ? Words.Format("rule.minutes", Figures.Minutes(time))
        : Words.Format("rule.km", Figures.LimitKilometres(measure.Limits[band]));

    /// <summary>What one measure rests on: straight line, or speed and detour with the preset's name.</summary>
    public string Assumption(ReachMeasure measure) => measure.Travel is { } travel ? Assumption(travel) : Words["rule.no-assumption"];

    public string Assumption(TravelAssumption travel)
    {
        var speed = travel.Urban == travel.Rural
            ? Words.Format("rule.speed", Figures.Plain(travel.Urban.KilometresPerHour))
            : Words.Format("rule.two-speeds", Figures.Plain(travel.Urban.KilometresPerHour), Figures.Plain(travel.Rural.KilometresPerHour));
        return Words.Format("rule.assumption", PresetName(travel), speed, Figures.Plain(travel.DetourFactor));
    }

    public string PresetName(TravelAssumption travel) =>
        findings.Presets.FirstOrDefault(preset => preset.Assumption.Preset == travel.Preset)?.Name.In(Words.Language) ?? Words.Of("travel-mode", travel.Mode);

    /// <summary>The name of a measure: straight line, on foot, either, both.</summary>
    public string MeasureName(ReachMeasure measure) => measure.Travel is { } travel && measure.Key == travel.Preset ? PresetName(travel)
        : WordTable.Rows.ContainsKey($"measure.{measure.Key}") ? Words[$"measure.{measure.Key}"]
        : measure.Travel is { } other ? PresetName(other) : measure.Key;

    /// <summary>The sources of a study in one line, each once; those without a credit by their file.</summary>
    public string Sources() => string.Join(Words["list.semicolon"], findings.Study.Sources
        .Select(source => source.Credit.In(Words.Language) is { Length: > 0 } credit ? credit : source.Path).Distinct(StringComparer.Ordinal));

    /// <summary>Standard, limit, assumption and clause: the line that stands under every table of a reach standard.</summary>
    public string Basis(ReachFinding finding) => Words.Format(
        "rule.basis", finding.Standard.Id, Name(finding.Standard), Limit(finding.Head), Assumption(finding.Head), Clause(finding.Standard), Sources());
}
