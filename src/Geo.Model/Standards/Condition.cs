namespace Geo.Model.Standards;

/// <summary>What a standard asks of a unit or of a facility before it counts: a tree of a few closed kinds of tests. No code is evaluated from a file.</summary>
public abstract record Condition;

/// <summary>Every part holds.</summary>
public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition;

/// <summary>At least one part holds.</summary>
public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition;

public sealed record Not(Condition Part) : Condition;

/// <summary>A number against a bound: <c>population >= 100000</c>.</summary>
/// <param name="Attribute">One of <see cref="ConditionWords"/>'s numbers.</param>
public sealed record NumberTest(string Attribute, Comparison Comparison, decimal Bound) : Condition;

/// <summary>An attribute is one of some words: <c>class in township_hospital, community_centre</c>.</summary>
public sealed record WordTest(string Attribute, IReadOnlyList<string> Words) : Condition;

/// <summary>A hospital's grade is at least, or is exactly, one of <see cref="Supply.HospitalLevels"/>: <c>level >= 2</c> takes 2A, 2B, 2C, 2 and all above.</summary>
public sealed record LevelTest(Comparison Comparison, string Level) : Condition;

/// <summary>A facility has a department or a centre, one of <see cref="Supply.Features"/>.</summary>
public sealed record HasFeature(string Feature) : Condition;

/// <summary>A facility that passes <paramref name="Facility"/> sits in the unit.</summary>
public sealed record Contains(Condition Facility) : Condition;

/// <summary>What the facilities of the unit have in all against a bound: <c>count facilities (class = village_clinic) >= 2</c>, <c>count beds >= 100</c>.</summary>
public sealed record CountTest(Tally What, Comparison Comparison, decimal Bound) : Condition;

/// <summary>How a number is held against a bound.</summary>
public enum Comparison
{
    AtLeast,
    AtMost,
    Above,
    Below,
    Equal,
}
