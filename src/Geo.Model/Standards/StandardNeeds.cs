using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Model.Standards;

/// <summary>Which columns of which sources a standard looks at.</summary>
public static class StandardNeeds
{
    /// <summary>Each once, in the order the rule comes upon them; by the names that a study's <c>columns</c> maps.</summary>
    public static IReadOnlyList<(SourceRole Role, string Column)> Of(Standard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return [.. OfRule(standard.Rule).Where(need => need.Column.Length > 0).Distinct()];
    }

    static IEnumerable<(SourceRole Role, string Column)> OfRule(Rule rule) => rule switch
    {
        ReachRule reach => [Facility("type"), Facility("longitude"), Facility("latitude"), (SourceRole.Population, "people"), .. reach.Concerned is null ? [] : new[] { Unit("urban_rural") }],
        RatioRule ratio =>
        [
            Facility(ratio.Supply == Tally.Facilities ? "" : ratio.Supply), .. ratio.Classes == FacilityClasses.None ? [] : new[] { Facility("type") }, .. OfFacility(ratio.Where),
            ratio.IsPerPopulation || ratio.Base == "urban" ? (SourceRole.Population, "people") : Unit(ratio.Base), .. ratio.Base == "urban" ? new[] { Unit("urban_rural") } : [],
            .. OfUnit(ratio.Condition), .. ratio.Targets.Count > 0 ? new[] { Unit("id") } : [],
        ],
        PresenceRule presence => [.. OfTally(presence.What), .. OfFacility(presence.Each), .. OfUnit(presence.Condition), .. OfUnit(presence.Except), .. presence.Shared is null ? [] : OfFacility(presence.Shared).Append(Facility("serves"))],
        TierRule tier => [.. OfTally(tier.What), (SourceRole.Population, "people"), .. OfUnit(tier.Condition)],
        ShareRule share => [.. OfTally(share.What), .. OfTally(share.Of), .. OfFacility(share.Each), .. OfUnit(share.Condition)],
        BalanceRule balance => [.. OfTally(balance.First), .. OfTally(balance.Second)],
        GateRule gate =>
        [
            .. gate.When.SelectMany(when => gate.Each is null ? OfUnit(when) : OfFacility(when)), .. OfFacility(gate.Each), .. OfUnit(gate.Condition),
            .. gate.Targets.Count > 0 ? new[] { Facility("beds"), (SourceRole.Population, "people"), Unit("id") } : [],
        ],
        GroupingRule grouping => [.. OfFacility(grouping.Centre), Unit("centre")],
        ResponseRule response => [.. OfInterval(response.Interval).Select(column => (SourceRole.Events, column)), .. response.Concerned is null ? [] : new[] { (SourceRole.Events, "urban_rural") }],
        _ => [],
    };

    static string[] OfInterval(string interval) => interval switch
    {
        "answer" => ["called", "answered"],
        "turnout" => ["dispatched", "departed"],
        "handover" => ["at_hospital", "handed_over"],
        _ => ["departed", "arrived"],
    };

    static IEnumerable<(SourceRole Role, string Column)> OfTally(Tally tally) =>
        [Facility(tally.Count == Tally.Facilities || Tally.UnitCounts.Contains(tally.Count) ? "" : tally.Count), .. Tally.UnitCounts.Contains(tally.Count) ? OfUnit(tally.Where) : OfFacility(tally.Where)];

    static IEnumerable<(SourceRole Role, string Column)> OfFacility(Condition? condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(OfFacility),
        AnyOf any => any.Parts.SelectMany(OfFacility),
        Not not => OfFacility(not.Part),
        NumberTest number => [Facility(number.Attribute)],
        WordTest word => [Facility(word.Attribute == "class" ? "type" : word.Attribute)],
        LevelTest => [Facility("level")],
        HasFeature => [Facility("departments")],
        _ => [],
    };

    static IEnumerable<(SourceRole Role, string Column)> OfUnit(Condition? condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(OfUnit),
        AnyOf any => any.Parts.SelectMany(OfUnit),
        Not not => OfUnit(not.Part),
        NumberTest { Attribute: "population" } => [(SourceRole.Population, "people")],
        NumberTest number => [Unit(number.Attribute)],
        WordTest word => [Unit(word.Attribute == "code" ? "id" : word.Attribute)],
        Contains contains => OfFacility(contains.Facility),
        CountTest count => OfTally(count.What),
        _ => [],
    };

    static (SourceRole Role, string Column) Facility(string column) => (SourceRole.Facilities, column);

    static (SourceRole Role, string Column) Unit(string column) => (SourceRole.Units, column);
}
