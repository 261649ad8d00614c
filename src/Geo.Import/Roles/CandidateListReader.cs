using System.Globalization;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Roles;

/// <summary>Reads a list of places where something may be built: of the fields of named places the coordinates alone must be there.</summary>
public static class CandidateListReader
{
    /// <param name="folder">What the source's relative path starts from.</param>
    /// <returns>Those without coordinates are kept; a place without a name has its id.</returns>
    /// <exception cref="BadInputException">The file as a whole can't be read, or no row is taken.</exception>
    public static PlaceRows Read(StudySource source, string folder, CancellationToken cancellation)
    {
        using var reading = new SourceReading(source, folder, null, PlaceReader.Fields, cancellation);
        reading.RequireBothCoordinates();
        if (!reading.HasCoordinates) reading.Columns.Require(Field.Longitude, Field.Latitude);
        var (places, known) = (new List<NamedPlace>(), new HashSet<string>(StringComparer.Ordinal));
        while (reading.Next())
        {
            var id = reading.Cells.Has(Field.Id) ? reading.Cells.Text(Field.Id) : reading.Rows.Row.ToString(CultureInfo.InvariantCulture);
            if (!reading.Cells.IsId(id, Field.Id)) continue;
            var outcome = reading.Place(out var place, out _);
            if (outcome == PlaceOutcome.Closed) continue;
            if (!known.Add(id) && !reading.Cells.Refuse(FaultCode.IdDuplicate, Field.Id)) continue;
            reading.Ledger.Take();
            var name = reading.Cells.Has(Field.Name) ? reading.Cells.Text(Field.Name) : "";
            places.Add(new(id, name.Length > 0 ? name : id, reading.Columns.Text(Field.Kind), outcome == PlaceOutcome.Located ? place : null, reading.Cells.TextOrNull(Field.NameEn)));
        }

        var report = reading.Report();
        return places.Count > 0 ? new(places, report) : throw new BadInputException(new Fault(report.Read == 0 ? FaultCode.FileEmpty : FaultCode.NoRowAccepted, source.Path, 0, "", ""));
    }
}
