using System.Globalization;
using Geo.Import.Catalogue;
using Geo.Import.Coordinates;
using Geo.Import.Facilities;
using Geo.Import.Names;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;
using NetTopologySuite.Geometries;

namespace Geo.Import.Roles;

/// <summary>Reads facilities: a table with coordinates, or points and polygons. Rows without coordinates are kept, unlocated.</summary>
public static class FacilityReader
{
    internal static readonly Field[] Fields =
    [
        Field.Unit, Field.UnitName, Field.Village, Field.Serves, Field.Id, Field.Name, Field.NameEn, Field.Longitude, Field.Latitude, Field.LonLat, Field.LatLon, Field.Coordinates, Field.Type, Field.Beds,
        Field.Doctors, Field.Nurses, Field.Ambulances, Field.OpenAllHours, Field.Departments, Field.Address, Field.Level,
        Field.Ownership, Field.Sponsor, Field.Specialty, Field.Group, .. SupplyKinds.Named.Select(FieldNames.OfAmount),
    ];

    static readonly char[] s_between = ['；', ';', '、', '|'];

    /// <param name="folder">What the source's relative path starts from.</param>
    /// <param name="classes">The table that turns types and names into classes; not for several threads at once.</param>
    /// <param name="area">The box of the study's units, WGS 84 degrees, to tell swapped axes by; null where none is known.</param>
    /// <param name="idPrefix">Put before ids that are made, where several sources would make the same.</param>
    /// <param name="taken">Ids of facilities read before; those read here are added. Null: none.</param>
    /// <param name="directory">The study's units, by which rows name theirs. Null: what a row names is taken as it is.</param>
    /// <param name="guess">How its coordinates are read, on the user's word; null: as declared.</param>
    /// <exception cref="BadInputException">The file as a whole can't be read.</exception>
    public static FacilityRows Read(
        StudySource source, string folder, FacilityClassTable classes, Envelope? area = null, string idPrefix = "", HashSet<string>? taken = null,
        UnitDirectory? directory = null, CoordinateGuess? guess = null, CancellationToken cancellation = default)
    {
        using var reading = new SourceReading(source, folder, area, Fields, cancellation, guess);
        if (!reading.Rows.HasGeometry)
        {
            reading.Columns.Require(Field.Name);
            reading.RequireBothCoordinates();
        }

        var facilities = new List<Facility>();
        var units = new List<string?>();
        var rows = new List<long>();
        var ids = taken ?? new HashSet<string>(StringComparer.Ordinal);
        var amounts = new AmountColumns(reading, SupplyKinds.Named);
        var sifting = new FacilitySifting(reading, FacilityStateTable.Product);
        while (reading.Next())
        {
            if (ReadRow(reading, classes, amounts, ids, idPrefix) is not { } facility || !sifting.Keeps(facility, reading.Polygon)) continue;
            units.Add(directory is null ? reading.Cells.TextOrNull(Field.Unit) ?? reading.Cells.TextOrNull(Field.UnitName) : NamedBy(reading.Cells, directory));
            reading.Ledger.Take();
            facilities.Add(facility with { Serves = Served(reading, directory) });
            rows.Add(reading.Rows.Row);
        }

        if (!reading.Cells.Has(Field.Id)) reading.Ledger.RemarkOnFile(FaultCode.IdMade, FieldNames.Of(Field.Id), $"{idPrefix}1…");
        sifting.TellOwners();
        return new(facilities, units, reading.Report()) { Rows = rows, Columns = reading.CoordinateColumns };
    }

    // The village says more than the township around it, where villages are units at all.
    static string? NamedBy(RowCells cells, UnitDirectory directory) =>
        (directory.HasVillages ? cells.UnitOrNull(Field.Village, Field.Village, directory) : null) ?? cells.UnitOrNull(Field.Unit, Field.UnitName, directory);

    /// <summary>The units a row says the facility serves besides; one that nobody knows is a remark, and left out.</summary>
    static string[] Served(SourceReading reading, UnitDirectory? directory)
    {
        var names = Split(reading.Cells.TextOrNull(Field.Serves));
        if (directory is null || names.Length == 0) return [.. names];
        var found = new List<string>();
        foreach (var name in names)
        {
            var match = directory.Find(name);
            if (match.Fault is { } fault) reading.Ledger.Remark(fault, reading.Columns.NameOf(Field.Serves), name, match.Hint);
            if (match.IsFound) found.Add(directory.Units[match.Unit].Id);
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    static Facility? ReadRow(SourceReading reading, FacilityClassTable table, AmountColumns amountColumns, HashSet<string> ids, string idPrefix)
    {
        var cells = reading.Cells;
        var name = cells.Text(Field.Name);
        var id = cells.Has(Field.Id) ? cells.Text(Field.Id) : $"{idPrefix}{reading.Rows.Row.ToString(CultureInfo.InvariantCulture)}";
        if (!cells.IsId(id, Field.Id)) return null;
        if (reading.Place(out var place, out var origin) is var outcome && outcome == PlaceOutcome.Closed) return null;
        if (name.Length == 0 && outcome == PlaceOutcome.Unlocated && !cells.Refuse(FaultCode.NameMissing, Field.Name)) return null;
        if (ClassesOf(reading, table, name) is not { } classes) return null;
        if (!cells.TryCount(Field.Beds, out var beds) || !cells.TryCount(Field.Doctors, out var doctors) || !cells.TryCount(Field.Nurses, out var nurses)
            || !cells.TryCount(Field.Ambulances, out var ambulances) || !cells.TryFlag(Field.OpenAllHours, out var openAllHours)
            || !amountColumns.TryRead(out var amounts)) return null;
        if (!ids.Add(id) && !cells.Refuse(FaultCode.IdDuplicate, Field.Id)) return null;
        if (name.Length == 0) reading.Ledger.Remark(FaultCode.NameMissing, reading.Columns.NameOf(Field.Name), id);
        if (outcome == PlaceOutcome.Unlocated) reading.Ledger.Remark(FaultCode.UnlocatedKept, reading.PlaceColumn, name);
        return FacilityTraits.Read(reading, new()
        {
            Id = id,
            Name = name,
            NameEn = cells.TextOrNull(Field.NameEn),
            Classes = classes,
            Level = LevelOf(reading),
            Place = outcome == PlaceOutcome.Located ? place : null,
            Origin = origin,
            Beds = beds,
            Doctors = doctors,
            Nurses = nurses,
            Ambulances = ambulances,
            OpenAllHours = openAllHours,
            Departments = Split(cells.TextOrNull(Field.Departments)),
            Address = cells.TextOrNull(Field.Address),
            Amounts = amounts,
        });
    }

    static FacilityClasses? ClassesOf(SourceReading reading, FacilityClassTable table, string name)
    {
        var type = reading.Columns.Text(Field.Type);
        var found = table.Classify(type, name);
        if (type.Length == 0 && reading.Source.Classes != FacilityClasses.None) return reading.Source.Classes;
        if (type.Contains('|', StringComparison.Ordinal)) reading.Ledger.Remark(FaultCode.SeveralTypes, reading.Columns.NameOf(Field.Type), type, string.Join(", ", FacilityClassCodes.Of(found.Classes)));
        if (found.Classes == FacilityClasses.None && reading.Source.Classes == FacilityClasses.None)
        {
            if (reading.Source.KeepUnclassified)
            {
                reading.Ledger.Remark(FaultCode.ClassUnknown, reading.Columns.NameOf(Field.Type), type.Length > 0 ? type : name, FacilityClassCodes.Of(FacilityClasses.Other).Single());
                return FacilityClasses.Other;
            }

            // Without a type it is the name that says too little.
            reading.Cells.Refuse(FaultCode.ClassUnknown, type.Length > 0 ? Field.Type : Field.Name, string.Join(", ", FacilityClassCodes.All));
            return null;
        }

        if (found.ByName) reading.Ledger.Remark(FaultCode.ClassGuessed, reading.Columns.NameOf(Field.Name), name, string.Join(", ", FacilityClassCodes.Of(found.Classes)));
        return found.Classes == FacilityClasses.None ? reading.Source.Classes : found.Classes;
    }

    /// <summary>The grade that a row's own column states; else the one its type does. A word nobody knows is a remark.</summary>
    static string? LevelOf(SourceReading reading)
    {
        var stated = reading.Columns.Text(Field.Level);
        if (stated.Length > 0 && !NumberCell.IsNothing(reading.Columns.Cell(Field.Level)))
        {
            if (HospitalLevelTable.Product.TryFind(stated, out var level)) return level;
            reading.Ledger.Remark(FaultCode.LevelUnknown, reading.Columns.NameOf(Field.Level), stated, string.Join(", ", HospitalLevels.All));
        }

        return reading.Columns.Text(Field.Type) is { Length: > 0 } type && HospitalLevelTable.Product.TryFind(type, out var ofType) ? ofType : null;
    }

    static string[] Split(string? departments) =>
        departments?.Split(s_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
