using System.Globalization;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Places;

namespace Geo.Import.Roles;

/// <summary>Reads places that journeys begin or end at: an id and a point, whatever else the file says of them.</summary>
public static class PointListReader
{
    static readonly Field[] s_fields = [Field.Id, Field.Longitude, Field.Latitude, Field.LonLat, Field.LatLon, Field.Coordinates];

    /// <param name="folder">What the source's relative path starts from.</param>
    /// <exception cref="BadInputException">The file as a whole can't be read, or no row has a place.</exception>
    public static PointList Read(StudySource source, string folder, CancellationToken cancellation = default)
    {
        using var reading = new SourceReading(source, folder, null, s_fields, cancellation);
        reading.RequireBothCoordinates();
        if (!reading.HasCoordinates) reading.Columns.Require(Field.Longitude, Field.Latitude);
        var (ids, places, known) = (new List<string>(), new List<LonLat>(), new HashSet<string>(StringComparer.Ordinal));
        while (reading.Next())
        {
            var id = reading.Cells.Has(Field.Id) ? reading.Cells.Text(Field.Id) : reading.Rows.Row.ToString(CultureInfo.InvariantCulture);
            if (!reading.Cells.IsId(id, Field.Id)) continue;
            var outcome = reading.Place(out var place, out _);
            if (outcome == PlaceOutcome.Closed) continue;
            if (outcome == PlaceOutcome.Unlocated)
            {
                reading.Ledger.Reject(FaultCode.CoordinatesMissing, reading.PlaceColumn, "");
                continue;
            }

            if (!known.Add(id) && !reading.Cells.Refuse(FaultCode.IdDuplicate, Field.Id)) continue;
            reading.Ledger.Take();
            ids.Add(id);
            places.Add(place);
        }

        var report = reading.Report();
        return ids.Count > 0 ? new(ids, places, report) : throw new BadInputException(new Fault(report.Read == 0 ? FaultCode.FileEmpty : FaultCode.NoRowAccepted, source.Path, 0, "", $"{report.Read}"));
    }
}
