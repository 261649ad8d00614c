using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Model.Runs;

/// <summary>What differs between two runs: nothing in the lists is what they have in common.</summary>
public sealed record RunComparison(
    RunHead First, RunHead Second, IReadOnlyList<InputChange> Inputs, IReadOnlyList<FigureChange> Figures, IReadOnlyList<RatioChange> Ratios)
{
    public bool IsSame => First.StudySha256 == Second.StudySha256 && Inputs.Count == 0 && Figures.Count == 0 && Ratios.Count == 0;
}

/// <summary>A source with another checksum; null on the side that does not have it.</summary>
public sealed record InputChange(string File, string? FirstSha256, string? SecondSha256);

/// <summary>A figure that differs; null on the side that does not have it.</summary>
public sealed record FigureChange(string Standard, string Measure, string? UnitId, string? UnitName, UrbanRural? Class, ReachTally? First, ReachTally? Second);

/// <summary>A unit's supply that differs; null on the side that does not have it.</summary>
public sealed record RatioChange(string Standard, string UnitId, string UnitName, RunRatio? First, RunRatio? Second);
