namespace Geo.Sqlite.Reading;

/// <summary>How much a file from outside may cost. The defaults hold every file a county or a province has.</summary>
public sealed record ReadLimits
{
    /// <summary>Largest file.</summary>
    public long FileBytes { get; init; } = 16L << 30;

    /// <summary>Largest text or geometry.</summary>
    public int ValueBytes { get; init; } = 64 << 20;

    public int Layers { get; init; } = 1000;

    /// <summary>Most rows of one layer.</summary>
    public long Rows { get; init; } = 100_000_000;

    /// <summary>Most rows of a view: what computes rows can do so for ever.</summary>
    public long ViewRows { get; init; } = 1_000_000;

    /// <summary>Longest wait for the next row: what stops a view that never ends.</summary>
    public TimeSpan Step { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Longest wait for all rows of a view together: its rows are computed by a program of the file's own.</summary>
    public TimeSpan View { get; init; } = TimeSpan.FromSeconds(8);
}
