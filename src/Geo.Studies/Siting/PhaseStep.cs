namespace Geo.Studies.Siting;

/// <summary>What one phase of a plan may do besides those before it.</summary>
/// <param name="Sites">How many sites it builds; null: as many as the budget pays.</param>
/// <param name="Budget">What it has to spend; null: no limit.</param>
public sealed record PhaseStep(int? Sites, decimal? Budget);
