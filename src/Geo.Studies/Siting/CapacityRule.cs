namespace Geo.Studies.Siting;

/// <summary>How many people a facility serves for each of what it has: 30,000 for an ambulance.</summary>
/// <param name="Supply">One of <see cref="Known"/>.</param>
/// <param name="People">Above zero.</param>
public sealed record CapacityRule(string Supply, decimal People)
{
    /// <summary>What a scenario can give a facility.</summary>
    public static IReadOnlyList<string> Known { get; } = ["ambulances", "beds", "doctors", "nurses"];
}
