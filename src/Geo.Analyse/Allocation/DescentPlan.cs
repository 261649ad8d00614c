namespace Geo.Analyse.Allocation;

/// <summary>How long and how patiently a bound is lowered.</summary>
/// <param name="Pace">Share of Polyak's length to begin with.</param>
/// <param name="Patience">Steps without a better bound until the pace slows.</param>
/// <param name="Between">Steps between looks at the chosen sites.</param>
sealed record DescentPlan(int Steps, double Pace, int Patience, double Slowing, double Slowest, int Between);
