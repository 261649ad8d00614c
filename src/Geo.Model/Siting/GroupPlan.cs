namespace Geo.Model.Siting;

/// <summary>A study's units put together around centres: what tables, maps and files show.</summary>
public sealed record GroupPlan
{
    /// <summary>In the order of their first units.</summary>
    public required IReadOnlyList<PlannedGroup> Groups { get; init; }

    /// <summary>Pairs of units that lie side by side: indices into the unit tree.</summary>
    public required IReadOnlyList<(int A, int B)> Adjacent { get; init; }

    /// <summary>Whether ways are times (milliseconds), else lengths (millimetres).</summary>
    public required bool IsTime { get; init; }
}
