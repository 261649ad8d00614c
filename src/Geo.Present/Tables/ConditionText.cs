using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Present.Words;

namespace Geo.Present.Tables;

/// <summary>Conditions and tallies in words: what the small language of the catalogue says, as a planner would.</summary>
sealed class ConditionText(WordTable words)
{
    public string Of(Condition condition) => condition switch
    {
        AllOf all => string.Join(words["list.and"], all.Parts.Select(part => part is AnyOf ? words.Format("condition.either", Of(part)) : Of(part))),
        AnyOf any => string.Join(words["list.or"], any.Parts.Select(Of)),
        Not not => words.Format("condition.not", Of(not.Part)),
        NumberTest test => words.Format("condition.number", Attribute(test.Attribute), Sign(test.Comparison), Figures.Plain(test.Bound)),
        LevelTest test => words.Format(LevelKey(test.Comparison), words[$"grade.{test.Level.ToLowerInvariant()}"]),
        HasFeature has => words.Format("condition.has", words[$"feature.{has.Feature}"]),
        CountTest count => words.Format("condition.count", Of(count.What), Sign(count.Comparison), Figures.Plain(count.Bound)),
        Contains contains => words.Format("condition.contains", Of(contains.Facility)),
        WordTest test => Word(test),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A condition without words."),
    };

    /// <summary>What is counted: 全科医生（人）; institutions (village clinic).</summary>
    public string Of(Tally tally)
    {
        var count = words[$"supply.{tally.Count}"];
        return tally.Where is { } where ? words.Format("rule.counted-where", count, Of(where)) : words.Format("rule.counted", count);
    }

    string Attribute(string attribute) => WordTable.Rows.ContainsKey($"attribute.{attribute}") ? words[$"attribute.{attribute}"] : words[$"supply.{attribute}"];

    string Word(WordTest test) => test.Attribute switch
    {
        "class" => string.Join(words["list.or"], test.Words.Select(ClassName)),
        "ownership" => string.Join(words["list.or"], test.Words.Select(word => words[$"ownership.{word}"])),
        "sponsor" => string.Join(words["list.or"], test.Words.Select(word => words[$"sponsor.{word}"])),
        "specialty" => string.Join(words["list.or"], test.Words.Select(word => words[$"specialty.{word}"])),
        "group" => words["group.any"],
        "open_all_hours" => string.Join(words["list.or"], test.Words.Select(word => words[$"open.{word}"])),
        "code" => words.Format("condition.code", string.Join(words["list.comma"], test.Words)),
        "name" => words.Format("condition.name", string.Join(words["list.or"], test.Words)),
        "id" => words.Format("condition.id", string.Join(words["list.comma"], test.Words)),
        _ => string.Join(words["list.or"], test.Words.Select(word => words[$"unit-type.{word}"])),
    };

    string ClassName(string code) => FacilityClassCodes.TryParse(code, out var one) ? words.Of("facility-class", one) : code;

    static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        Comparison.Above => ">",
        Comparison.Below => "<",
        _ => "=",
    };

    static string LevelKey(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "condition.level-at-least",
        Comparison.AtMost => "condition.level-at-most",
        Comparison.Above => "condition.level-above",
        Comparison.Below => "condition.level-below",
        _ => "condition.level-equal",
    };
}
