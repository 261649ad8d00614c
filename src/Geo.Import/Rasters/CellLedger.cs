using System.Globalization;
using Geo.Model.Imports;
using Geo.Space.Rasters;

namespace Geo.Import.Rasters;

/// <summary>What became of the cells of a raster that are not empty.</summary>
sealed class CellLedger(string file, RasterGrid grid)
{
    const int MostFaults = 1000;

    // A raster whose nodata is not declared may reject each of its million cells for the same reason.
    const int MostRows = 10_000;

    static readonly string[] s_header = ["id", "column", "row", "longitude", "latitude", "value"];

    readonly List<Fault> _faults = [];
    readonly List<RejectedRow> _rows = [];

    public long Rejected { get; private set; }

    /// <summary>Cells outside of the study's clip.</summary>
    public long LeftOut { get; set; }

    public IReadOnlyList<Fault> Faults => _faults;

    public RejectedRows? Rows => _rows.Count == 0 ? null : new(s_header, _rows);

    public void Reject(FaultCode code, long id, double longitude, double latitude, double value)
    {
        Rejected++;
        if (_rows.Count == MostRows) return;
        var fault = new Fault(code, file, id + 1, "value", Text(value));
        if (_faults.Count < MostFaults) _faults.Add(fault);
        _rows.Add(new(fault, [Text(id), Text(id % grid.Columns), Text(id / grid.Columns), Text(longitude), Text(latitude), Text(value)]));
    }

    static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
