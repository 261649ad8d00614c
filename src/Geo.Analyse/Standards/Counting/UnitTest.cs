using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>Holds units against the conditions of one standard. Three answers: yes, no, and null where the input does not tell.</summary>
sealed class UnitTest(CountContext context)
{
    readonly Dictionary<Condition, FacilityCounts> _inside = new(ReferenceEqualityComparer.Instance);

    /// <param name="condition">Null: every unit.</param>
    /// <param name="lacking">The column that would tell, where the answer is null; else left as it is.</param>
    public bool? Passes(Condition? condition, int unit, ref string lacking)
    {
        switch (condition)
        {
            case null: return true;
            case AllOf all: return Every(all.Parts, unit, expected: true, ref lacking);
            case AnyOf any: return !Every(any.Parts, unit, expected: false, ref lacking);
            case Not not: return !Passes(not.Part, unit, ref lacking);
            case NumberTest { Attribute: "population" } test: return context.Facts.KnowsPeople(unit) ? Numbers.Holds(context.Facts.People(unit).Persons, test) : Unknown("people", ref lacking);
            case NumberTest test: return context.Facts.AmountOf(unit, test.Attribute) is { } amount ? Numbers.Holds(amount, test) : Unknown(test.Attribute, ref lacking);
            case WordTest word: return WordOf(unit, word) ?? Unknown(word.Attribute == "code" ? "id" : word.Attribute, ref lacking);
            case CountTest count: return Counted(count, unit, ref lacking);
            case Contains contains: return Inside(contains.Facility, unit, ref lacking);
            default: throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a test of units.");
        }
    }

    bool? Every(IReadOnlyList<Condition> parts, int unit, bool expected, ref string lacking)
    {
        bool? answer = true;
        var unknown = lacking;
        foreach (var part in parts)
        {
            var column = lacking;
            var passed = Passes(part, unit, ref column);
            if (passed == !expected) return false;
            if (passed is not null || answer is null) continue;
            (answer, unknown) = (null, column);
        }

        if (answer is null) lacking = unknown;
        return answer;
    }

    bool? WordOf(int unit, WordTest test)
    {
        var one = context.Placed.Units.Units[unit];
        if (test.Attribute == "code") return test.Words.Any(code => new AreaTarget(code, new("", ""), null, 0).Is(one.Id));
        var word = test.Attribute == "type" ? UnitTypes.Of(one) : context.Placed.Classes[unit].Class switch
        {
            UrbanRural.Urban => "urban",
            UrbanRural.Rural => "rural",
            _ => null,
        };
        return word is null ? null : test.Words.Contains(word, StringComparer.Ordinal);
    }

    bool? Inside(Condition facility, int unit, ref string lacking)
    {
        if (!_inside.TryGetValue(facility, out var counts)) _inside.Add(facility, counts = FacilityCounts.Of(context, new(Tally.Facilities, facility)));
        if (counts.Sum(unit) > 0) return true;
        if (counts.Silent(unit) == 0) return false;
        lacking = counts.Lacking;
        return null;
    }

    /// <summary>Facilities that do not tell can only add: what has enough without them has enough, what has too much has too much.</summary>
    bool? Counted(CountTest test, int unit, ref string lacking)
    {
        if (!_inside.TryGetValue(test, out var counts)) _inside.Add(test, counts = FacilityCounts.Of(context, test.What));
        var (holds, isLeast) = (Numbers.Holds(counts.Sum(unit), test.Comparison, test.Bound), test.Comparison is Comparison.AtLeast or Comparison.Above);
        if (counts.Silent(unit) == 0 || holds == isLeast && test.Comparison != Comparison.Equal) return holds;
        lacking = counts.Lacking;
        return null;
    }

    static bool? Unknown(string column, ref string lacking)
    {
        lacking = column;
        return null;
    }
}
