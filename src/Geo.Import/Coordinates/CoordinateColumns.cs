namespace Geo.Import.Coordinates;

/// <summary>Where a source's coordinates stand.</summary>
/// <param name="X">The column read as easting or longitude; <c>geometry</c> where the format carries geometry; empty where there is none.</param>
/// <param name="Y">The column read as northing or latitude; empty for a geometry.</param>
/// <param name="Unit">The column by which rows name their unit; empty where there is none.</param>
/// <param name="HasOthers">Whether the header shows further pairs of coordinates.</param>
public sealed record CoordinateColumns(string X, string Y, string Unit, bool HasOthers)
{
    public static CoordinateColumns None { get; } = new("", "", "", false);
}
