namespace Geo.Model.Scenarios;

/// <summary>The scenario that findings rest on.</summary>
/// <param name="Sha256">SHA-256 of the scenario's file, lower-case hexadecimal.</param>
public sealed record AppliedScenario(Scenario Scenario, string Sha256);
