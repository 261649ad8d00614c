namespace Geo.Model.Runs;

/// <summary>A run as a store keeps it: what was found, by names and numbers, so that it can be read when the study's data has moved on.</summary>
public sealed record StoredRun(RunHead Head)
{
    /// <summary>In the study's order.</summary>
    public IReadOnlyList<RunInput> Inputs { get; init; } = [];

    /// <summary>Every standard asked for, in the catalogue's order.</summary>
    public IReadOnlyList<RunStandard> Standards { get; init; } = [];

    /// <summary>Every standard × measure × (area, class, unit).</summary>
    public IReadOnlyList<RunFigure> Figures { get; init; } = [];

    public IReadOnlyList<RunGap> Gaps { get; init; } = [];

    public IReadOnlyList<RunRatio> Ratios { get; init; } = [];
}
