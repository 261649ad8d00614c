using Geo.Import.Coordinates;
using Geo.Import.Names;
using Geo.Import.Tables;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;
using NetTopologySuite.Geometries;

namespace Geo.Import.Roles;

/// <summary>Reads people at points, or totals by unit, from a table or from features.</summary>
/// <remarks>
/// A row of nobody is accepted and carries nobody: it does not become a point. Ids are whole numbers; where the source has no such column, or one id in it is
/// something else, every id is the row's number, and the report says so.
/// </remarks>
public static class PopulationReader
{
    internal static readonly Field[] Fields =
    [
        Field.Unit, Field.UnitName, Field.Id, Field.Name, Field.Longitude, Field.Latitude, Field.LonLat, Field.LatLon, Field.Coordinates, Field.People, Field.UrbanRural, Field.StatisticalCode,
    ];

    // The columns a unit is told by, the surest first.
    static readonly Field[] s_unitFields = [Field.Unit, Field.Id, Field.UnitName, Field.Name];

    /// <param name="folder">What the source's relative path starts from.</param>
    /// <param name="area">The box of the study's units, WGS 84 degrees; null where none is known.</param>
    /// <param name="units">The study's units: a row without coordinates that names another belongs to none. Null: all are believed.</param>
    /// <param name="guess">How its coordinates are read, on the user's word; null: as declared.</param>
    /// <exception cref="BadInputException">The file as a whole can't be read.</exception>
    public static PopulationRows ReadPoints(
        StudySource source, string folder, Envelope? area = null, UnitDirectory? units = null, CoordinateGuess? guess = null, CancellationToken cancellation = default)
    {
        using var reading = new SourceReading(source, folder, area, Fields, cancellation, guess);
        reading.RequireBothCoordinates();
        if (reading.HasCoordinates) reading.Columns.Require(Field.People);
        else reading.Columns.Require(Field.Name);
        var hasId = reading.Cells.Has(Field.Id);
        if (hasId && ReadPoints(reading, units, byNumber: false) is { } rows) return rows;
        var because = hasId ? reading.Columns.Text(Field.Id) : "";
        reading.Restart();
        reading.Ledger.RemarkOnFile(FaultCode.IdMade, reading.Columns.NameOf(Field.Id), because);
        return ReadPoints(reading, units, byNumber: true)!;
    }

    /// <param name="units">The study's units.</param>
    /// <exception cref="BadInputException">The file as a whole can't be read.</exception>
    public static PopulationRows ReadTotals(StudySource source, string folder, UnitDirectory units, CancellationToken cancellation = default)
    {
        using var reading = new SourceReading(source, folder, null, Fields, cancellation);
        reading.Columns.Require(Field.People);
        var unitField = Array.Find(s_unitFields, reading.Cells.Has);
        if (!reading.Cells.Has(unitField)) reading.Columns.Require(Field.Unit);
        var second = reading.Cells.Has(Field.UnitName) ? Field.UnitName : Field.Name;
        var containing = ContainingUnits.Of(reading, unitField, second, units);
        var totals = new List<UnitTotal>();
        var seen = new HashSet<(string, UrbanRural)>();
        while (reading.Next())
        {
            var cells = reading.Cells;
            if (cells.Unit(unitField, second, units) is not { } unit) continue;
            if (!TryPeopleAndClass(cells, out var people, out var stated, out _)) continue;
            if (people is null && !cells.Refuse(FaultCode.PeopleInvalid, Field.People)) continue;
            if (containing.Contains(unit) && !cells.Refuse(FaultCode.TotalOfParts, Field.People, $"{unit}: {containing.PeopleWithin(unit)}")) continue;
            if (!seen.Add((unit, stated)) && !cells.Refuse(FaultCode.IdDuplicate, unitField)) continue;
            reading.Ledger.Take();
            totals.Add(new(unit, people!.Value, stated));
        }

        return new() { Totals = totals, Report = reading.Report() with { Crs = "", CrsOrigin = CrsOrigin.None } };
    }

    /// <summary>Null where an id that is no whole number was met.</summary>
    static PopulationRows? ReadPoints(SourceReading reading, UnitDirectory? units, bool byNumber)
    {
        var cells = reading.Cells;
        var points = new PointColumns(cells.Has(Field.UrbanRural), cells.Has(Field.StatisticalCode));
        var unlocated = new List<UnlocatedRow>();
        var ids = new PointIds();
        var sums = new SumSearch();
        while (reading.Next())
        {
            var id = reading.Rows.Row;
            if (!byNumber && !PointIds.TryParse(reading.Columns.Cell(Field.Id), out id)) return null;
            if (!TryPeopleAndClass(cells, out var people, out var stated, out var code)) continue;
            var outcome = reading.Place(out var place, out _);
            if (outcome == PlaceOutcome.Closed) continue;
            if (outcome == PlaceOutcome.Located && people is null && !cells.Refuse(FaultCode.PeopleInvalid, Field.People)) continue;
            if (!ids.Add(id) && !cells.Refuse(FaultCode.IdDuplicate, Field.Id)) continue;
            if (outcome == PlaceOutcome.Unlocated) unlocated.Add(Unlocated(reading, units, people, stated, code));
            else if (people!.Value.Millionths > 0) points.Add(id, place, people.Value.Millionths, stated, code);
            reading.Ledger.Take();
            if (people is { } counted) sums.Add(reading.Rows.Row, counted.Millionths);
        }

        sums.Tell(reading.Ledger, reading.Columns.NameOf(Field.People));
        return new() { Points = points.HandOver(), Unlocated = unlocated, Report = reading.Report(), Columns = reading.CoordinateColumns };
    }

    static UnlocatedRow Unlocated(SourceReading reading, UnitDirectory? units, People? people, UrbanRural stated, short code)
    {
        var name = reading.Columns.Text(Field.Name);
        if (name.Length == 0) name = reading.Columns.Text(Field.Id);
        reading.Ledger.Remark(FaultCode.UnlocatedKept, reading.PlaceColumn, name);
        var byCode = code == 0 ? UrbanRural.Unclassified : code < 200 ? UrbanRural.Urban : UrbanRural.Rural;
        var unit = units is null ? reading.Cells.TextOrNull(Field.Unit) ?? reading.Cells.TextOrNull(Field.UnitName) : reading.Cells.UnitOrNull(Field.Unit, Field.UnitName, units);
        return new(name, unit, stated == UrbanRural.Unclassified ? byCode : stated, people);
    }

    static bool TryPeopleAndClass(RowCells cells, out People? people, out UrbanRural stated, out short code)
    {
        (stated, code) = (UrbanRural.Unclassified, 0);
        return cells.TryPeople(out people) && cells.TryClass(out stated) && cells.TryStatisticalCode(out code);
    }
}
