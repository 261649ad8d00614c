using System.Text;

namespace Geo.Import.Workbooks;

/// <summary>The cells of one row of a sheet, overwritten by the next. Only the first <c>width</c> columns are kept.</summary>
/// <param name="width">Columns kept.</param>
sealed class SheetRow(SharedStrings strings, int width)
{
    /// <summary>Texts of one row; a cell may hold 32,767 characters, and no table has hundreds of those in a row.</summary>
    const int MostBytes = 16 << 20;

    readonly CellKind[] _kinds = new CellKind[width];
    readonly int[] _starts = new int[width];
    readonly int[] _lengths = new int[width];

    /// <summary>As the sheet counts, from 1.</summary>
    public int Number { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>One more than the last column with a cell in it, empty or not.</summary>
    public int Width { get; private set; }

    /// <summary>The first filled cell beyond the columns kept; −1 where there is none.</summary>
    public int Outside { get; set; }

    public Utf8Text Own { get; } = new(MostBytes);

    public bool IsBlank
    {
        get
        {
            for (var column = 0; column < Width; column++)
            {
                if (_kinds[column] != CellKind.Empty) return false;
            }

            return Outside < 0;
        }
    }

    public void Clear()
    {
        _kinds.AsSpan(0, Width).Clear();
        Own.Clear();
        (Width, Outside) = (0, -1);
    }

    public CellKind KindOf(int column) => column < Width ? _kinds[column] : CellKind.Empty;

    public ReadOnlySpan<byte> Cell(int column)
    {
        if (KindOf(column) == CellKind.Empty) return default;
        if (_starts[column] >= 0) return Own.Span(_starts[column], _lengths[column]);
        return strings.TryGet(~_starts[column], out var text) ? text : default;
    }

    public string Text(int column) => Encoding.UTF8.GetString(Cell(column));

    /// <summary>A cell whose text stands in <see cref="Own"/> from a place to its end.</summary>
    public void Set(int column, CellKind kind, int start) => Set(column, kind, start, Own.Length - start);

    /// <summary>A cell that refers to a string of the workbook.</summary>
    public void SetShared(int column, int index)
    {
        if (!strings.TryGet(index, out var text)) Set(column, CellKind.Unreadable, Own.Length, 0);
        else Set(column, text.IsEmpty ? CellKind.Empty : CellKind.Text, ~index, 0);
    }

    /// <summary>Gives an empty cell a text.</summary>
    public void Fill(int column, ReadOnlySpan<byte> text)
    {
        var start = Own.Mark();
        Own.Append(text);
        Set(column, CellKind.Text, start);
    }

    void Set(int column, CellKind kind, int start, int length)
    {
        if (column >= _kinds.Length)
        {
            if (Outside < 0 && kind != CellKind.Empty) Outside = column;
            return;
        }

        (_kinds[column], _starts[column], _lengths[column]) = (kind, start, length);
        if (column < Width) return;
        Width = column + 1;
    }
}
