namespace Geo.Analyse.CostSurfaces;

/// <summary>One step from a cell to another, and the cells it crosses.</summary>
/// <param name="Row">Rows southward.</param>
/// <param name="Column">Columns eastward.</param>
readonly record struct Move(int Row, int Column)
{
    /// <summary>The four beside, the four across a corner, then the eight of a knight's move.</summary>
    public static readonly Move[] All =
    [
        new(0, -1), new(0, 1), new(-1, 0), new(1, 0), new(-1, -1), new(-1, 1), new(1, -1), new(1, 1),
        new(-1, -2), new(-1, 2), new(1, -2), new(1, 2), new(-2, -1), new(-2, 1), new(2, -1), new(2, 1),
    ];

    public const int Kings = 8;

    /// <summary>Of each knight's move the moves to the two cells between its ends: the one beside the start, and the one across its corner. Of others 0.</summary>
    public static readonly int[] Beside = [.. All.Select(move => move.Between(move.Row / 2, move.Column / 2))];

    /// <inheritdoc cref="Beside"/>
    public static readonly int[] Across = [.. All.Select(move => move.Between(Math.Sign(move.Row), Math.Sign(move.Column)))];

    public bool IsKnights => Math.Abs(Row) + Math.Abs(Column) == 3;

    int Between(int row, int column) => IsKnights ? Array.IndexOf(All, new(row, column)) : 0;
}
