namespace Geo.Demo.Measure;

/// <summary>
/// The plane of the demo: cells of 0.00104° × 0.0009°, which at 30.2° north is 100.1 m × 99.8 m. Coordinates on it count cells, east
/// from the west edge and south from the north edge, so that a cell's centre lies at half numbers.
/// </summary>
static class Grid
{
    public const int Columns = 600;
    public const int Rows = 420;
    public const int Cells = Columns * Rows;

    /// <summary>Edges and steps in millionths of a degree: whole numbers, so that every machine writes the same digits.</summary>
    public const long WestMicro = 106_000_000;
    public const long NorthMicro = 30_420_000;
    public const long StepEastMicro = 1_040;
    public const long StepSouthMicro = 900;

    /// <summary>The eight neighbours, as steps (column, row), sides first.</summary>
    public static readonly (int East, int South, double Length)[] Neighbours =
    [
        (1, 0, 1), (0, 1, 1), (-1, 0, 1), (0, -1, 1),
        (1, 1, 1.4142135623730951), (-1, 1, 1.4142135623730951), (-1, -1, 1.4142135623730951), (1, -1, 1.4142135623730951),
    ];

    public static Spot Centre(int cell) => new((cell % Columns) + 0.5, (cell / Columns) + 0.5);

    public static int CellOf(Spot spot) =>
        (Math.Clamp((int)Math.Floor(spot.Y), 0, Rows - 1) * Columns) + Math.Clamp((int)Math.Floor(spot.X), 0, Columns - 1);

    /// <summary>Every neighbour of a cell that lies on the grid.</summary>
    public static IEnumerable<(int Cell, double Length)> Around(int cell)
    {
        var column = cell % Columns;
        var row = cell / Columns;
        foreach (var (east, south, length) in Neighbours)
        {
            var x = column + east;
            var y = row + south;
            if (x is >= 0 and < Columns && y is >= 0 and < Rows) yield return ((y * Columns) + x, length);
        }
    }
}
