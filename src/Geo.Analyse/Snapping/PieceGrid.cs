namespace Geo.Analyse.Snapping;

/// <summary>Cells of equal degrees over the pieces of streets; each cell lists the pieces whose box touches it.</summary>
sealed class PieceGrid
{
    /// <summary>Metres in a degree of latitude, nowhere less: π / 180 of the smallest radius of curvature, b² / a.</summary>
    public const double LeastMetresPerDegree = 110_574;

    const double StepsPerDegree = 1e7;
    const double CellMetres = 250;
    const int MostCellsEach = 16;

    readonly int[] _first;
    readonly int[] _pieces;
    readonly double _west;
    readonly double _south;

    PieceGrid(double west, double south, double cellLongitude, double cellLatitude, int columns, int rows, int[] first, int[] pieces)
    {
        (_west, _south, CellLongitude, CellLatitude, Columns, Rows) = (west, south, cellLongitude, cellLatitude, columns, rows);
        (_first, _pieces) = (first, pieces);
    }

    /// <summary>Degrees.</summary>
    public double CellLongitude { get; }

    /// <summary>Degrees.</summary>
    public double CellLatitude { get; }

    public int Columns { get; }

    public int Rows { get; }

    /// <param name="boxes">West, south, east and north of each piece, ten-millionths of a degree.</param>
    public static PieceGrid Of(ReadOnlySpan<(int West, int South, int East, int North)> boxes)
    {
        var (west, south, east, north) = (0, 0, 0, 0);
        for (var piece = 0; piece < boxes.Length; piece++)
        {
            var box = boxes[piece];
            (west, south, east, north) = piece == 0 ? box : (Math.Min(west, box.West), Math.Min(south, box.South), Math.Max(east, box.East), Math.Max(north, box.North));
        }

        var cosine = Math.Max(0.01, Math.Cos((south / StepsPerDegree + (north / StepsPerDegree)) / 2 * Math.PI / 180));
        var (height, width) = ((north / StepsPerDegree) - (south / StepsPerDegree), (east / StepsPerDegree) - (west / StepsPerDegree));
        var cell = Math.Max(CellMetres / LeastMetresPerDegree, Math.Sqrt(Math.Max(height * width * cosine, 1e-12) / (1024 + ((double)boxes.Length * MostCellsEach))));
        var (columns, rows) = (1 + (int)(width / (cell / cosine)), 1 + (int)(height / cell));
        var grid = new PieceGrid(west / StepsPerDegree, south / StepsPerDegree, cell / cosine, cell, columns, rows, new int[((long)columns * rows) + 1], []);
        return grid.Filled(boxes);
    }

    public int ColumnOf(double longitude) => (int)Math.Clamp(Math.Floor((longitude - _west) / CellLongitude), -1e9, 1e9);

    public int RowOf(double latitude) => (int)Math.Clamp(Math.Floor((latitude - _south) / CellLatitude), -1e9, 1e9);

    /// <summary>West edge of a column, degrees.</summary>
    public double WestOf(int column) => _west + (column * CellLongitude);

    /// <summary>South edge of a row, degrees.</summary>
    public double SouthOf(int row) => _south + (row * CellLatitude);

    public ReadOnlySpan<int> At(int column, int row)
    {
        var cell = (row * Columns) + column;
        return _pieces.AsSpan(_first[cell], _first[cell + 1] - _first[cell]);
    }

    PieceGrid Filled(ReadOnlySpan<(int West, int South, int East, int North)> boxes)
    {
        foreach (var box in boxes) Visit(box, cell => _first[cell + 1]++);
        for (var cell = 0; cell + 1 < _first.Length; cell++) _first[cell + 1] += _first[cell];
        var (next, pieces) = (_first.AsSpan(0, _first.Length - 1).ToArray(), new int[_first[^1]]);
        for (var piece = 0; piece < boxes.Length; piece++)
        {
            var number = piece;
            Visit(boxes[piece], cell => pieces[next[cell]++] = number);
        }

        return new(_west, _south, CellLongitude, CellLatitude, Columns, Rows, _first, pieces);
    }

    void Visit((int West, int South, int East, int North) box, Action<int> take)
    {
        var (left, right) = (Math.Clamp(ColumnOf(box.West / StepsPerDegree), 0, Columns - 1), Math.Clamp(ColumnOf(box.East / StepsPerDegree), 0, Columns - 1));
        var (bottom, top) = (Math.Clamp(RowOf(box.South / StepsPerDegree), 0, Rows - 1), Math.Clamp(RowOf(box.North / StepsPerDegree), 0, Rows - 1));
        for (var row = bottom; row <= top; row++)
        {
            for (var column = left; column <= right; column++) take((row * Columns) + column);
        }
    }
}
