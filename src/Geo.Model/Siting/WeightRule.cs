namespace Geo.Model.Siting;

/// <summary>What a demand point of a study weighs.</summary>
/// <param name="Of"><see cref="People"/>, <see cref="Calls"/>, or one of <see cref="Areas.UnitAmounts"/>: a number that units have is spread over their people.</param>
/// <param name="Urban">Times this where the demand point is not rural.</param>
/// <param name="Rural">Times this where it is.</param>
public sealed record WeightRule(string Of = WeightRule.People, decimal Urban = 1, decimal Rural = 1)
{
    public const string People = "people";

    /// <summary>Calls of the study's log.</summary>
    public const string Calls = "calls";

    /// <summary>What counts neither heads nor calls nor anything else: a number times a factor, or what a planner says.</summary>
    public const string Weight = "weight";

    public static IReadOnlyList<string> Words { get; } = [People, Calls, .. Areas.UnitAmounts.All];

    /// <summary>What a sum of weights counts: <see cref="Of"/>, or <see cref="Weight"/> where there are factors.</summary>
    public string CountedAs => this is { Urban: 1, Rural: 1 } ? Of : Weight;

    public bool IsPlain => this is { Of: People, Urban: 1, Rural: 1 };
}
