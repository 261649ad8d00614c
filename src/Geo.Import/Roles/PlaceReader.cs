using System.Globalization;
using Geo.Import.Coordinates;
using Geo.Import.Names;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;
using NetTopologySuite.Geometries;

namespace Geo.Import.Roles;

/// <summary>Reads named places: seats, villages. Those without coordinates are kept.</summary>
public static class PlaceReader
{
    internal static readonly Field[] Fields = [Field.Id, Field.Name, Field.NameEn, Field.Longitude, Field.Latitude, Field.LonLat, Field.LatLon, Field.Coordinates, Field.Kind];

    /// <param name="folder">What the source's relative path starts from.</param>
    /// <param name="area">The box of the study's units, WGS 84 degrees; null where none is known.</param>
    /// <param name="current">The user's table of units as they are today: a place with the code of one that is no more is told. Null where there is none.</param>
    /// <param name="guess">How its coordinates are read, on the user's word; null: as declared.</param>
    /// <exception cref="BadInputException">The file as a whole can't be read.</exception>
    public static PlaceRows Read(StudySource source, string folder, Envelope? area = null, CurrentUnits? current = null, CoordinateGuess? guess = null, CancellationToken cancellation = default)
    {
        using var reading = new SourceReading(source, folder, area, Fields, cancellation, guess);
        reading.Columns.Require(Field.Name);
        var places = new List<NamedPlace>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (reading.Next())
        {
            if (ReadRow(reading, ids, current ?? CurrentUnits.None) is not { } place) continue;
            reading.Ledger.Take();
            places.Add(place);
        }

        if (!reading.Cells.Has(Field.Id)) reading.Ledger.RemarkOnFile(FaultCode.IdMade, FieldNames.Of(Field.Id), "1…");
        return new(places, reading.Report()) { Columns = reading.CoordinateColumns };
    }

    static NamedPlace? ReadRow(SourceReading reading, HashSet<string> ids, CurrentUnits current)
    {
        var cells = reading.Cells;
        var name = cells.Text(Field.Name);
        if (name.Length == 0 && !cells.Refuse(FaultCode.NameMissing, Field.Name)) return null;
        var id = cells.Has(Field.Id) ? cells.Text(Field.Id) : reading.Rows.Row.ToString(CultureInfo.InvariantCulture);
        if (!cells.IsId(id, Field.Id)) return null;
        var outcome = reading.Place(out var place, out _);
        if (outcome == PlaceOutcome.Closed) return null;
        if (!ids.Add(id) && !cells.Refuse(FaultCode.IdDuplicate, Field.Id)) return null;
        if (cells.Has(Field.Id) && current.FateOf(id, name) is { } fate)
        {
            reading.Ledger.Remark(fate.IsAbolished ? FaultCode.UnitAbolished : FaultCode.UnitRenamed, reading.Columns.NameOf(Field.Id), $"{id} {name}", fate.Today);
        }

        if (outcome == PlaceOutcome.Unlocated) reading.Ledger.Remark(FaultCode.UnlocatedKept, reading.PlaceColumn, name);
        return new(id, name, reading.Columns.Text(Field.Kind), outcome == PlaceOutcome.Located ? place : null, cells.TextOrNull(Field.NameEn));
    }
}
