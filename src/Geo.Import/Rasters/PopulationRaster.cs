using System.Security.Cryptography;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Coordinates;
using Geo.Space.Places;
using Geo.Space.Rasters;

namespace Geo.Import.Rasters;

/// <summary>A GeoTIFF whose cells hold people (WorldPop, GHS-POP, …) as a population: one row a populated cell, at the cell's centre.</summary>
public sealed class PopulationRaster
{
    // Four columns of eight bytes: 1.6 GB. The 12,000 × 12,000 cells of a province hold fewer people's places.
    const int MostCells = 10_000_000;

    const double MostPersons = 1e10;

    readonly StudySource _source;
    readonly GeoTiffFile _file;
    readonly RasterGrid _grid;
    readonly Crs _crs;
    readonly PopulationColumns _population = new();
    readonly CellLedger _ledger;

    // The cells of one row that are not empty.
    readonly int[] _columns;
    readonly double[] _x;
    readonly double[] _y;

    PopulationRaster(StudySource source, GeoTiffFile file, Crs crs)
    {
        (_source, _file, _grid, _crs) = (source, file, file.Grid, crs);
        _ledger = new(source.Path, _grid);
        _columns = new int[_grid.Columns];
        _x = new double[_grid.Columns];
        _y = new double[_grid.Columns];
    }

    /// <summary>Reads a raster of people.</summary>
    /// <remarks>
    /// A cell is empty, and no row, where it is nodata, not a number, zero, or below half a millionth of a person. A negative or infinite
    /// cell is a rejected row. The coordinate system is the study's, else the file's, else WGS 84 if all of the raster lies on the globe.
    /// </remarks>
    /// <exception cref="BadInputException">The file can't be read, its system is not known, or no cell is populated (then with the first reasons).</exception>
    public static (PopulationInput Population, ImportReport Report) Read(StudySource source, string fullPath, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var file = GeoTiffFile.Open(fullPath, source.Path);
        var (crs, origin) = RasterCrs.Of(source, file);
        var raster = new PopulationRaster(source, file, crs);
        raster.ReadCells(cancellation);
        var population = raster._population.HandOver();
        if (population.Count == 0) throw new BadInputException([new Fault(FaultCode.NoRowAccepted, source.Path, 0, "", ""), .. raster._ledger.Faults.Take(3)]);
        return (population, raster.Report(population.Count, origin, Digest(fullPath)));
    }

    static string Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    void ReadCells(CancellationToken cancellation)
    {
        var values = new double[_grid.Columns];
        for (var row = 0; row < _grid.Rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!_file.HasRow(row)) continue;
            _file.ReadRow(row, values);
            var count = Gather(row, values);
            if (count == 0) continue;
            _crs.ToWgs84(_x.AsSpan(0, count), _y.AsSpan(0, count));
            for (var i = 0; i < count; i++) Take(_grid.CellOf(_columns[i], row), new(_x[i], _y[i]), values[_columns[i]]);
        }
    }

    // The centres of the cells of a row that hold anything.
    int Gather(int row, ReadOnlySpan<double> values)
    {
        const double HalfMillionth = 5e-7;
        var noData = _file.NoData ?? 0;
        var y = _grid.CentreY(row);
        var count = 0;
        for (var column = 0; column < values.Length; column++)
        {
            var value = values[column];
            if (value == noData || !(value is < 0 or >= HalfMillionth)) continue;
            _columns[count] = column;
            _x[count] = _grid.CentreX(column);
            _y[count] = y;
            count++;
        }

        return count;
    }

    void Take(long id, LonLat place, double value)
    {
        if (!place.IsOnGlobe)
        {
            _ledger.RejectPlace(id, _crs, value);
        }
        else if (_source.Clip is { } clip && !clip.Contains(place))
        {
            _ledger.LeftOut++;
        }
        else if (value is < 0 or > MostPersons)
        {
            _ledger.RejectValue(value < 0 ? FaultCode.NumberNegative : FaultCode.PeopleInvalid, id, place, value);
        }
        else
        {
            if (_population.Count == MostCells) throw new BadInputException(new Fault(FaultCode.FileTooLarge, _source.Path, 0, "clip", $"{MostCells}"));
            _population.Add(id, place.Longitude, place.Latitude, People.From(value).Millionths);
        }
    }

    ImportReport Report(int accepted, CrsOrigin origin, string sha256) => new()
    {
        Role = _source.Role,
        File = _source.Path,
        Format = "geotiff",
        Crs = _crs.Code,
        CrsOrigin = origin,
        Sha256 = sha256,
        Read = accepted + _ledger.Rejected,
        Accepted = accepted,
        Repaired = 0,
        Rejected = _ledger.Rejected,
        LeftOut = _ledger.LeftOut,
        Rejections = _ledger.Faults,
        Remarks = _file.PlacedBy is { } name ? [new Fault(FaultCode.PlacedByFileBeside, _source.Path, 0, "", name)] : [],
        Tallies = _ledger.Tallies,
        RejectedRows = _ledger.Rows,
    };
}
