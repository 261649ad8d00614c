using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>Travel times from every origin to every destination, sixteen origins a sweep. Memory is kept from matrix to matrix: one object a thread.</summary>
public sealed class MatrixSweep
{
    readonly TravelHierarchy _hierarchy;
    readonly LaneClimb _climb;
    LaneRows _rows = new(0);
    int _rowCount;

    public MatrixSweep(TravelHierarchy hierarchy)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        _hierarchy = hierarchy;
        _climb = new(hierarchy);
    }

    /// <param name="origins">Ways to leave the origins; one without any reaches nothing.</param>
    /// <param name="originCount">How many origins there are.</param>
    /// <param name="ms">Receives travel times, shape [origin × destination], row-major, milliseconds; <see cref="TravelGraph.Unreachable"/> where no way leads.</param>
    /// <exception cref="ArgumentException">The result's length does not match the shape, or the destinations are of another hierarchy.</exception>
    public void Fill(SweepTargets targets, ReadOnlySpan<PlaceEnd> origins, int originCount, Span<int> ms, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        if (targets.Hierarchy != _hierarchy) throw new ArgumentException("The destinations are of another hierarchy.", nameof(targets));
        if (ms.Length != (long)originCount * targets.Count) throw new ArgumentException($"{ms.Length} entries for {originCount} × {targets.Count}.", nameof(ms));
        if (_rowCount < targets.RowCount) (_rows, _rowCount) = (new(targets.RowCount), targets.RowCount);
        var groups = new LaneGroups(_hierarchy, origins, originCount);
        for (var group = 0; group < groups.Count; group++)
        {
            cancellation.ThrowIfCancellationRequested();
            groups.Climb(_climb, group, PlainSearch.LongestMs);
            targets.Descend(_climb, _rows);
            targets.Read(_rows, groups.PlacesOf(group), ms);
        }
    }
}
