namespace Geo.Model.Siting;

/// <summary>Units that go together.</summary>
/// <param name="Centre">One of them.</param>
/// <param name="Units">Ascending.</param>
/// <param name="Cost">Sum of people × cost to the centre.</param>
public sealed record UnitGroup(int Centre, int[] Units, long Cost);
