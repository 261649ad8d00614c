using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;

namespace Geo.Analyse.Standards.Counting;

/// <summary>Holds facilities against conditions. Three answers: yes, no, and null where the input does not tell.</summary>
sealed class FacilityTest
{
    readonly IReadOnlyList<Facility> _facilities;
    readonly string[]?[] _features;
    readonly bool _knowsGroups;

    public FacilityTest(PlacedStudy placed)
    {
        _facilities = placed.Facilities;
        _features = [.. placed.Facilities.Select(FeaturesOf)];
        _knowsGroups = placed.Facilities.Any(facility => facility.Group is not null);
    }

    /// <param name="lacking">The column that would tell, where the answer is null; else left as it is.</param>
    public bool? Passes(Condition condition, int facility, ref string lacking)
    {
        var one = _facilities[facility];
        switch (condition)
        {
            case AllOf all: return Every(all.Parts, facility, expected: true, ref lacking);
            case AnyOf any: return !Every(any.Parts, facility, expected: false, ref lacking);
            case Not not: return !Passes(not.Part, facility, ref lacking);
            case HasFeature has: return _features[facility] is { } features ? Array.IndexOf(features, has.Feature) >= 0 : Unknown("departments", ref lacking);
            case LevelTest level: return one.Level is { } grade ? Levels.Holds(grade, level) : Unknown("level", ref lacking);
            case NumberTest number: return one.AmountOf(number.Attribute) is { } amount ? Numbers.Holds(amount, number) : Unknown(number.Attribute, ref lacking);
            case WordTest { Attribute: "class" } word: return IsOf(one.Classes, word.Words);
            case WordTest { Attribute: "name" } word: return word.Words.Any(part => one.Name.Contains(part, StringComparison.Ordinal));
            case WordTest { Attribute: "group" }: return _knowsGroups ? one.Group is not null : Unknown("group", ref lacking);
            case WordTest word: return WordOf(one, word.Attribute) is { } text ? word.Words.Contains(text, StringComparer.Ordinal) : Unknown(word.Attribute, ref lacking);
            default: throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a test of facilities.");
        }
    }

    // All of the expected answer: yes. One of the other: no. Else nobody knows.
    bool? Every(IReadOnlyList<Condition> parts, int facility, bool expected, ref string lacking)
    {
        bool? answer = true;
        var unknown = lacking;
        foreach (var part in parts)
        {
            var column = lacking;
            var passed = Passes(part, facility, ref column);
            if (passed == !expected) return false;
            if (passed is not null || answer is null) continue;
            (answer, unknown) = (null, column);
        }

        if (answer is null) lacking = unknown;
        return answer;
    }

    static bool IsOf(FacilityClasses classes, IReadOnlyList<string> codes)
    {
        // No enumerator, no lambda: asked of every facility by every standard.
        for (var at = 0; at < codes.Count; at++)
        {
            if (FacilityClassCodes.TryParse(codes[at], out var one) && (classes & one) != 0) return true;
        }

        return false;
    }

    static bool? Unknown(string column, ref string lacking)
    {
        lacking = column;
        return null;
    }

    static string? WordOf(Facility facility, string attribute) => attribute switch
    {
        "ownership" => facility.Ownership,
        // A private institution has no sponsor among the levels of government: that its cell is blank says so.
        "sponsor" => facility.Sponsor ?? (facility.Ownership == "private" ? "" : null),
        "specialty" => facility.Specialty,
        "open_all_hours" => facility.OpenAllHours is { } open ? open ? "yes" : "no" : null,
        _ => facility.Id,
    };

    /// <summary>Null where the input names no department at all: whether there is none or nobody asked is not known.</summary>
    static string[]? FeaturesOf(Facility facility) => facility.Departments.Count == 0 ? null
        : [.. facility.Departments.Select(Features.Find).OfType<string>().Distinct(StringComparer.Ordinal)];
}
