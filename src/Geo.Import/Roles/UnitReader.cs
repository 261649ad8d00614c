using System.Globalization;
using Geo.Import.Tables;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;
using NetTopologySuite.Geometries;

namespace Geo.Import.Roles;

/// <summary>Reads administrative units: polygons, or rows of a table without a boundary.</summary>
public static class UnitReader
{
    internal static readonly Field[] Fields =
    [
        Field.Id, Field.Name, Field.NameEn, Field.UrbanRural, Field.StatisticalCode, Field.Type, Field.People, Field.Parent, Field.Centre,
        .. UnitAmounts.All.Select(FieldNames.OfAmount),
    ];

    /// <param name="folder">What the source's relative path starts from.</param>
    /// <exception cref="BadInputException">The file as a whole can't be read.</exception>
    public static UnitRows Read(StudySource source, string folder, CancellationToken cancellation = default)
    {
        using var reading = new SourceReading(source, folder, null, Fields, cancellation);
        if (!reading.Cells.Has(Field.Id)) reading.Columns.Require(Field.Name);
        var units = new List<Unit>();
        var amounts = new AmountColumns(reading, UnitAmounts.All);
        var rows = new List<long>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (reading.Next())
        {
            if (ReadRow(reading, amounts, ids) is not { } unit) continue;
            reading.Ledger.Take();
            units.Add(unit);
            rows.Add(reading.Rows.Row);
        }

        if (!reading.Cells.Has(Field.Id)) reading.Ledger.RemarkOnFile(FaultCode.IdMade, FieldNames.Of(Field.Id), FieldNames.Of(Field.Name));
        return new(units, rows, reading.Rows.HasGeometry ? reading.Report() : reading.Report() with { Crs = "", CrsOrigin = CrsOrigin.None });
    }

    static Unit? ReadRow(SourceReading reading, AmountColumns amountColumns, HashSet<string> ids)
    {
        var cells = reading.Cells;
        var name = cells.Text(Field.Name);
        // Without a column of ids the names are the ids.
        var id = cells.Has(Field.Id) ? cells.Text(Field.Id) : name;
        var idField = cells.Has(Field.Id) ? Field.Id : Field.Name;
        if (!cells.IsId(id, idField)) return null;
        if (!cells.TryPeople(out var people) || !cells.TryClass(out var stated) || !cells.TryStatisticalCode(out var code)) return null;
        if (!amountColumns.TryRead(out var amounts)) return null;
        if (!TryBoundary(reading, out var boundary)) return null;
        if (!ids.Add(id) && !cells.Refuse(FaultCode.IdDuplicate, idField)) return null;
        if (name.Length == 0) reading.Ledger.Remark(FaultCode.NameMissing, reading.Columns.NameOf(Field.Name), id);
        return new()
        {
            Id = id,
            Name = name.Length == 0 ? id : name,
            NameEn = cells.TextOrNull(Field.NameEn),
            Level = reading.Source.Level,
            ParentId = ParentCode.Of(cells.TextOrNull(Field.Parent)),
            Type = cells.TextOrNull(Field.Type),
            DeclaredClass = stated == UrbanRural.Unclassified ? null : stated,
            StatisticalCode = code == 0 ? null : code.ToString(CultureInfo.InvariantCulture),
            Boundary = boundary,
            CountedPeople = people,
            Amounts = amounts,
            Centre = cells.TextOrNull(Field.Centre),
        };
    }

    static bool TryBoundary(SourceReading reading, out Geometry? boundary)
    {
        boundary = null;
        if (reading.Rows.Geometry is not { } geometry) return true;
        if (geometry is not IPolygonal && !geometry.IsEmpty)
        {
            reading.Ledger.Reject(FaultCode.GeometryWrongKind, "geometry", geometry.GeometryType, "Polygon, MultiPolygon");
            return false;
        }

        boundary = GeometryCheck.ToWgs84(reading, geometry);
        if (boundary is null || reading.Source.Clip is not { } clip) return boundary is not null;
        var point = boundary.InteriorPoint;
        if (clip.Contains(new(point.X, point.Y))) return true;
        reading.Ledger.LeaveOut();
        return false;
    }
}
