using Geo.Model;
using Geo.Model.Demand;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Present.Words;

namespace Geo.Present.Tables;

/// <summary>A standard in words, by itself: what it asks for, of whom, and where it says so.</summary>
class StandardText(WordTable words)
{
    readonly CountText _counts = new(words);

    protected WordTable Words { get; } = words;

    public string Name(Standard standard) => standard.Name.In(Words.Language);

    /// <summary>A line that begins with a small Latin letter, as a line of a list or a cell begins: with a capital.</summary>
    public string Capital(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) && Words.Language == Language.English
        ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>Document and clause.</summary>
    public string Clause(Standard standard) =>
        Words.Format("rule.clause", standard.Citation.Title.In(Words.Language), ClauseNumber(standard));

    /// <summary>The clause alone; where the document numbers badly it is said that its number was reconstructed.</summary>
    public string ClauseNumber(Standard standard)
    {
        var clause = standard.Citation.Clause.In(Words.Language);
        return standard.Citation.IsReconstructed ? Words.Format("rule.clause-reconstructed", clause) : clause;
    }

    /// <summary>The level of the units it speaks of, or facilities.</summary>
    public string Level(Standard standard) => standard.IsOfFacilities ? Words["level.facility"] : Words.Of("level", standard.Level);

    /// <summary>The same as a code.</summary>
    public static string LevelCode(Standard standard) => standard.IsOfFacilities ? "facility" : Code.Of(standard.Level);

    /// <summary>The user's file that decided it; empty for the product's own catalogue.</summary>
    public string Decided(Standard standard) => standard.Origin is not { } origin ? ""
        : origin.Replaced is { } replaced ? Words.Format("rule.decided-in-place", origin.File, replaced) : Words.Format("rule.decided-added", origin.File);

    /// <summary>Reading and note, and the user's file where one decided it.</summary>
    public string Read(Standard standard)
    {
        var (reading, note, decided) = (standard.Reading.In(Words.Language), standard.Note.In(Words.Language), Decided(standard));
        var text = note.Length == 0 ? reading : Words.Format("rule.reading-note", reading, note);
        return decided.Length == 0 ? text : Words.Format("rule.reading-note", text, decided);
    }

    public string Concerned(UrbanRural? concerned) => concerned is { } place ? Words.Of("rule.concerned", place) : Words["rule.concerned.all"];

    public string Classes(FacilityClasses classes) => classes == FacilityClasses.None
        ? Words["rule.any-facility"]
        : string.Join(Words["list.or"], Enum.GetValues<FacilityClasses>()
            .Where(one => one != FacilityClasses.None && classes.HasFlag(one)).Select(one => Words.Of("facility-class", one)));

    /// <summary>Whose people, and which facilities serve.</summary>
    public string Who(Standard standard) => standard.Rule switch
    {
        ReachRule reach => Words.Format("rule.reach", Concerned(reach.Concerned), Classes(reach.Classes)),
        RatioRule { Where: { } where } ratio => Words.Format("rule.ratio", Supply(ratio.Supply), _counts.Of(where)),
        RatioRule ratio => Words.Format("rule.ratio", Supply(ratio.Supply), Classes(ratio.Classes)),
        _ => _counts.Who(standard.Rule),
    };

    /// <summary>The number a standard asks for: ≤ 10 km, ≤ 20 km; 1 per 30,000.</summary>
    public string Threshold(Standard standard) => standard.Rule switch
    {
        ReachRule reach => string.Join(Words[reach.Joined == CriteriaJoin.Any ? "list.or" : "list.and"], reach.Criteria.Select(Criterion)),
        RatioRule { Targets.Count: > 0 } ratio => Words.Format("rule.by-area", string.Join(Words["list.comma"], ratio.Targets.Select(target =>
            Words.Format("rule.area", target.Name.In(Words.Language), Figures.Plain(target.Target))))),
        RatioRule { PerAtLeast: { } atLeast } ratio => Words.Format(
            "rule.per-people-range", ratio.Maximum is { } most ? $"{Figures.Plain(ratio.Minimum)}–{Figures.Plain(most)}" : Figures.Plain(ratio.Minimum), Figures.Whole(atLeast),
            Figures.Whole(ratio.Per), UnitOf(ratio)),
        RatioRule { Maximum: { } maximum } ratio => Words.Format(
            "rule.per-range", Figures.Plain(ratio.Minimum), Figures.Plain(maximum), Figures.Whole(ratio.Per), SupplyUnit(standard)),
        RatioRule { Multiplier: not 1 } ratio => Words.Format(
            "rule.per-multiplied", Figures.Plain(ratio.Minimum), Figures.Whole(ratio.Per), Figures.Plain(ratio.Multiplier * 100), UnitOf(ratio)),
        RatioRule ratio => Words.Format("rule.per", Figures.Plain(ratio.Minimum), Figures.Whole(ratio.Per), UnitOf(ratio)),
        _ => _counts.Threshold(standard.Rule),
    };

    public string Supply(string supply) => WordTable.Rows.ContainsKey($"supply.{supply}") ? Words[$"supply.{supply}"] : supply;

    /// <summary>What a ratio counts, as it stands behind a number of several: 辆; ambulances.</summary>
    public string SupplyUnit(Standard standard) => standard.Rule is RatioRule ratio ? UnitOf(ratio, "supply-unit.") : "";

    // One ambulance, several ambulances: the rule's own number is one more often than not.
    string UnitOf(RatioRule ratio) => UnitOf(ratio, ratio.Minimum == 1 ? "supply-one." : "supply-unit.");

    string UnitOf(RatioRule ratio, string count) => WordTable.Rows.ContainsKey($"{count}{ratio.Supply}") ? Words[$"{count}{ratio.Supply}"] : ratio.Supply;

    string Criterion(ReachCriterion criterion) => criterion switch
    {
        DistanceCriterion { Limits: [var only] } => Words.Format("rule.at-most-km", Figures.LimitKilometres(only.Millimetres)),
        DistanceCriterion distance => Words.Format(
            "rule.aim-and-limit", string.Join(Words["list.comma"], distance.Limits.SkipLast(1).Select(aim => Figures.LimitKilometres(aim.Millimetres))),
            Figures.LimitKilometres(distance.Limits[^1].Millimetres)),
        TimeCriterion { MeanOnly: true } time => Words.Format("rule.mean-minutes", Figures.Minutes(time.Limit)),
        TimeCriterion time => Words.Format("rule.at-most-minutes", Figures.Minutes(time.Limit)),
        _ => "–",
    };
}
