using System.Globalization;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Space.Coordinates;
using Geo.Space.Places;
using Geo.Space.Rasters;

namespace Geo.Import.Rasters;

/// <summary>What became of the cells of a raster that are not empty.</summary>
sealed class CellLedger(string file, RasterGrid grid)
{
    const int MostFaults = 1000;

    // A raster whose nodata is not declared may reject each of its hundred million cells for the same reason; a spreadsheet opens a million rows.
    const int MostRows = 1_000_000;

    static readonly string[] s_header = ["id", "column", "row", "longitude", "latitude", "value"];

    readonly List<Fault> _faults = [];
    readonly FaultTallies _tallies = new();
    readonly RejectedRowSpool _rows = new(file);

    public long Rejected { get; private set; }

    /// <summary>Cells outside of the study's clip.</summary>
    public long LeftOut { get; set; }

    public IReadOnlyList<Fault> Faults => _faults;

    public IReadOnlyList<FaultTally> Tallies => _tallies.ToList();

    public RejectedRows? Rows => _rows.Count == 0 ? null : new(s_header, _rows.Rows);

    /// <summary>A cell whose number of people can't be one.</summary>
    public void RejectValue(FaultCode code, long id, LonLat place, double value) =>
        Reject(new Fault(code, file, id + 1, "value", Text(value)), id, place.Longitude, place.Latitude, value);

    /// <summary>A cell that lies nowhere in the raster's coordinate system; it is listed by its own coordinates.</summary>
    public void RejectPlace(long id, Crs crs, double value)
    {
        var (x, y) = (grid.CentreX((int)(id % grid.Columns)), grid.CentreY((int)(id / grid.Columns)));
        Reject(new Fault(FaultCode.CoordinatesOutOfRange, file, id + 1, "", $"{Text(x)}, {Text(y)}", crs.Code), id, x, y, value);
    }

    void Reject(Fault fault, long id, double x, double y, double value)
    {
        Rejected++;
        if (_tallies.Count(FaultList.Rejection, fault.Code) <= MostFaults) _faults.Add(fault);
        if (_rows.Count < MostRows) _rows.Add(new(fault, [Text(id), Text(id % grid.Columns), Text(id / grid.Columns), Text(x), Text(y), Text(value)]));
    }

    static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
