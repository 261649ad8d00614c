using System.Runtime.Intrinsics;
using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>The first half of a search in a hierarchy for up to sixteen places at once: from their ends to whatever is more important, in the order of the line.</summary>
/// <remarks>
/// Numbers without a sign, <see cref="TravelGraph.Unreachable"/> as the worst: the sum of two of them does not overflow, and the smaller of it and the worst is the worst.
/// </remarks>
sealed class LaneClimb(TravelHierarchy hierarchy)
{
    readonly LaneRows _rows = new(hierarchy.VertexCount);

    public LaneRows Rows => _rows;

    public PositionMarks Marks { get; } = new(hierarchy.VertexCount);

    /// <param name="ends">Sorted by lane.</param>
    /// <param name="firstEnd">The first end of each lane, and the number of them at the end.</param>
    /// <param name="horizonMs">What is farther in every lane is not climbed from.</param>
    public void Climb(ReadOnlySpan<PlaceEnd> ends, ReadOnlySpan<int> firstEnd, uint horizonMs)
    {
        Marks.Clear();
        for (var lane = 0; lane + 1 < firstEnd.Length; lane++)
        {
            foreach (var end in ends[firstEnd[lane]..firstEnd[lane + 1]])
            {
                var position = hierarchy.PositionOf.Span[end.Vertex];
                var row = _rows.Row(position);
                if (Marks.Mark(position)) row.Fill(TravelGraph.Unreachable);
                row[lane] = Math.Min(row[lane], (uint)end.Ms);
            }
        }

        Rise(Vector256.Create(horizonMs));
    }

    void Rise(Vector256<uint> horizon)
    {
        var first = hierarchy.Up.First.Span;
        var other = hierarchy.Up.Other.Span;
        var ms = hierarchy.Up.Ms.Span;
        ref var rows = ref _rows.First;
        for (var at = Marks.Before(hierarchy.VertexCount); at >= 0; at = Marks.Before(at))
        {
            var low = Vector256.LoadUnsafe(ref rows, (nuint)at * LaneRows.Lanes);
            var high = Vector256.LoadUnsafe(ref rows, ((nuint)at * LaneRows.Lanes) + 8);
            if (Vector256.GreaterThanAll(Vector256.Min(low, high), horizon)) continue;
            for (var arc = first[at]; arc < first[at + 1]; arc++)
            {
                var (head, way) = ((nuint)other[arc] * LaneRows.Lanes, Vector256.Create((uint)ms[arc]));
                var (headLow, headHigh) = (low + way, high + way);
                if (!Marks.Mark(other[arc]))
                {
                    headLow = Vector256.Min(headLow, Vector256.LoadUnsafe(ref rows, head));
                    headHigh = Vector256.Min(headHigh, Vector256.LoadUnsafe(ref rows, head + 8));
                }

                // Unmarked rows hold nothing yet; saturation comes with the comparison.
                var worst = Vector256.Create((uint)TravelGraph.Unreachable);
                Vector256.Min(headLow, worst).StoreUnsafe(ref rows, head);
                Vector256.Min(headHigh, worst).StoreUnsafe(ref rows, head + 8);
            }
        }
    }
}
