using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;
using NetTopologySuite.Geometries;

namespace Geo.Import.Roles;

/// <summary>Reads the polygons that are urban.</summary>
public static class UrbanAreaReader
{
    internal static readonly Field[] Fields = [Field.Name];

    /// <param name="folder">What the source's relative path starts from.</param>
    /// <exception cref="BadInputException">The file as a whole can't be read, or its format carries no geometry.</exception>
    public static UrbanAreaRows Read(StudySource source, string folder, CancellationToken cancellation = default)
    {
        using var reading = new SourceReading(source, folder, null, Fields, cancellation);
        if (!reading.Rows.HasGeometry) throw new BadInputException(new Fault(FaultCode.GeometryMissing, source.Path, 0, "geometry", reading.Rows.Format));
        var areas = new List<Geometry>();
        while (reading.Next())
        {
            if (reading.Rows.Geometry is not { } geometry) reading.Ledger.Reject(FaultCode.GeometryMissing, "geometry", "");
            else if (geometry is not IPolygonal && !geometry.IsEmpty) reading.Ledger.Reject(FaultCode.GeometryWrongKind, "geometry", geometry.GeometryType, "Polygon, MultiPolygon");
            else if (GeometryCheck.ToWgs84(reading, geometry) is { } polygon)
            {
                reading.Ledger.Take();
                areas.Add(polygon);
            }
        }

        return new(areas, reading.Report());
    }
}
