namespace Geo.Present.Maps;

/// <summary>How many marks lie in a box, in the same time for any box: sums over a grid of eight pixels, from the upper left corner on.</summary>
sealed class MarkCounts
{
    const double Cell = 8;

    readonly Box _frame;
    readonly int[,] _sums;

    public MarkCounts(Box frame, IEnumerable<(double X, double Y, double People)> marks)
    {
        _frame = frame;
        _sums = new int[(int)(frame.Width / Cell) + 2, (int)(frame.Height / Cell) + 2];
        foreach (var (x, y, _) in marks) _sums[Column(x), Row(y)]++;
        for (var column = 1; column < _sums.GetLength(0); column++)
        {
            for (var row = 1; row < _sums.GetLength(1); row++) _sums[column, row] += _sums[column - 1, row] + _sums[column, row - 1] - _sums[column - 1, row - 1];
        }
    }

    /// <summary>To the grid's precision.</summary>
    public int Within(Box box)
    {
        var (left, right, top, bottom) = (Column(box.Left) - 1, Column(box.Right), Row(box.Top) - 1, Row(box.Bottom));
        return _sums[right, bottom] - _sums[left, bottom] - _sums[right, top] + _sums[left, top];
    }

    // Column and row 0 stay empty: the sums' edge.
    int Column(double x) => Math.Clamp((int)((x - _frame.Left) / Cell) + 1, 1, _sums.GetLength(0) - 1);

    int Row(double y) => Math.Clamp((int)((y - _frame.Top) / Cell) + 1, 1, _sums.GetLength(1) - 1);
}
