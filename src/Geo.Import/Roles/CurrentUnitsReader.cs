using Geo.Import.Names;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Roles;

/// <summary>Reads the user's table of units as they are today: code, name, and a successor where one is no more.</summary>
static class CurrentUnitsReader
{
    internal static readonly Field[] Fields = [Field.Id, Field.Name, Field.Successor];

    /// <param name="units">Receives the rows.</param>
    /// <param name="folder">What the source's relative path starts from.</param>
    /// <exception cref="BadInputException">The file as a whole can't be read.</exception>
    public static ImportReport Read(StudySource source, string folder, CurrentUnits units, CancellationToken cancellation = default)
    {
        using var reading = new SourceReading(source, folder, null, Fields, cancellation);
        reading.Columns.Require(Field.Id, Field.Name);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (reading.Next())
        {
            var cells = reading.Cells;
            var (id, name) = (cells.Text(Field.Id), cells.Text(Field.Name));
            if (id.Length == 0 && !cells.Refuse(FaultCode.IdMissing, Field.Id)) continue;
            if (name.Length == 0 && !cells.Refuse(FaultCode.NameMissing, Field.Name)) continue;
            if (!ids.Add(UnitCode.Find(id)?.Digits ?? id) && !cells.Refuse(FaultCode.IdDuplicate, Field.Id)) continue;
            units.Add(id, name, NumberCell.IsNothing(reading.Columns.Cell(Field.Successor)) ? "" : cells.Text(Field.Successor));
            reading.Ledger.Take();
        }

        return reading.Ledger.Report(source.Role, "", CrsOrigin.None);
    }
}
