namespace Geo.Import.Coordinates;

/// <summary>The rows of a source as they were placed: columns of equal length.</summary>
/// <param name="Longitudes">Degrees, WGS 84.</param>
/// <param name="Latitudes">Degrees, WGS 84.</param>
/// <param name="Units">Index of the unit that each row names, −1 where it names none; empty where no row does.</param>
/// <param name="Rows">Lines or numbers of the rows; empty where they are not known.</param>
sealed record PlacedRows(double[] Longitudes, double[] Latitudes, int[] Units, long[] Rows, CoordinateColumns Columns)
{
    public int UnitOf(int row) => Units.Length == 0 ? -1 : Units[row];
}
