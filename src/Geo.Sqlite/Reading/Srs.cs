namespace Geo.Sqlite.Reading;

/// <summary>A coordinate system as the file defines it.</summary>
/// <param name="Id">The file's own number for it.</param>
/// <param name="Organization">Who numbers it outside of the file: <c>EPSG</c>; empty where the file does not define it.</param>
/// <param name="Code">That organization's number.</param>
/// <param name="Definition">WKT.</param>
public sealed record Srs(int Id, string Organization, int Code, string Definition)
{
    /// <summary>The EPSG code; null where it is of nobody or another.</summary>
    public int? Epsg => Organization.Equals("EPSG", StringComparison.OrdinalIgnoreCase) ? Code : null;
}
