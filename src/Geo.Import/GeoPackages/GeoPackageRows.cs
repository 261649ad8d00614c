using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Geo.Import.Shapefiles;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Sqlite.Reading;
using NetTopologySuite.Geometries;

namespace Geo.Import.GeoPackages;

/// <summary>The rows of one layer of a GeoPackage, values as text cells, the primary key as the first.</summary>
public sealed class GeoPackageRows : SourceRows
{
    const string Kinds = "Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon";

    readonly string _file;
    readonly GeoPackageReader _reader;
    readonly LayerInfo _layer;
    readonly string[] _header;
    readonly int _keys;
    LayerCursor _cursor;
    RowFlaw? _flaw;
    Geometry? _geometry;

    GeoPackageRows(string file, string path, string? layer, CancellationToken cancellation)
    {
        _file = file;
        using (var stream = File.OpenRead(path)) Sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
        _reader = GeoPackageReader.Open(path, null, cancellation);
        _layer = Find(layer);
        _keys = _layer.KeyColumn is null ? 0 : 1;
        _header = [.. _layer.KeyColumn is { } key ? new[] { key } : [], .. _layer.Columns.Select(column => column.Name)];
        _cursor = _reader.OpenLayer(_layer);
    }

    public override string Format => "geopackage";

    public override string Sha256 { get; }

    public override IReadOnlyList<string> Header => _header;

    public override bool HasGeometry => _layer.HasGeometry;

    /// <summary>The layer's system: its EPSG code, else what its definition says; null for the undefined ones (0 and −1).</summary>
    public override string? DeclaredCrs => _layer.Srs switch
    {
        null or { Id: 0 or -1 } => null,
        { Epsg: { } epsg } => FormattableString.Invariant($"EPSG:{epsg}"),
        { Organization: "" } or { Organization: "NONE" } => PrjText.CodeOf(_layer.Srs.Definition) ?? PrjText.NameOf(_layer.Srs.Definition) ?? $"srs_id {_layer.Srs.Id}",
        var srs => PrjText.CodeOf(srs.Definition) ?? $"{srs.Organization}:{srs.Code}",
    };

    public override long Row => _cursor.Number;

    public override RowFlaw? Flaw => _flaw;

    public override Geometry? Geometry => _geometry;

    /// <param name="file">As the study names it.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="layer">Null: the one layer it has.</param>
    /// <exception cref="BadInputException">The file is missing or no sound GeoPackage, the layer is not there, or which is meant can't be told.</exception>
    public static GeoPackageRows Read(string file, string path, string? layer = null, CancellationToken cancellation = default)
    {
        if (!File.Exists(path)) throw FileBytes.Missing(file, path);
        // A pipe or a device has no length, and reading it may never end.
        if (new FileInfo(path).Length == 0) throw new BadInputException(new Fault(FaultCode.FileEmpty, file, 0, "", ""));
        try
        {
            return new(file, path, layer, cancellation);
        }
        catch (GeoPackageException fault)
        {
            throw Refused(file, fault);
        }
    }

    public override bool Next()
    {
        (_flaw, _geometry) = (null, null);
        try
        {
            if (!_cursor.Read()) return false;
        }
        catch (GeoPackageException fault)
        {
            throw Refused(_file, fault);
        }

        ReadGeometry();
        return true;
    }

    public override void Restart()
    {
        _cursor.Dispose();
        _cursor = _reader.OpenLayer(_layer);
    }

    public override ReadOnlySpan<byte> Cell(int column) => Encoding.UTF8.GetBytes(Text(column));

    public override string Text(int column)
    {
        if (column < _keys) return _cursor.Key.ToString(CultureInfo.InvariantCulture);
        return _cursor.Value(column - _keys) switch
        {
            null or byte[] => "",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }

    public override void Dispose()
    {
        _cursor.Dispose();
        _reader.Dispose();
        base.Dispose();
    }

    void ReadGeometry()
    {
        try
        {
            _geometry = _cursor.Geometry();
        }
        catch (GeoPackageException fault)
        {
            var code = fault.Fault switch
            {
                GeoPackageFault.GeometryUnsupported => FaultCode.GeometryWrongKind,
                GeoPackageFault.GeometryTooLarge => FaultCode.GeometryTooLarge,
                _ => FaultCode.GeometryInvalid,
            };
            var hint = code switch
            {
                FaultCode.GeometryWrongKind => Kinds,
                FaultCode.GeometryTooLarge => GeometrySize.Bound,
                _ => "",
            };
            _flaw = new(code, _layer.GeometryColumn ?? "geometry", $"GeoPackage {fault.Fault}", hint);
        }
    }

    LayerInfo Find(string? name)
    {
        var layers = _reader.Layers;
        if (name is not null) return _reader.FindLayer(name) ?? throw Missing(name);
        var features = layers.Where(layer => layer.HasGeometry).ToArray();
        if (features is [var one]) return one;
        return features.Length == 0 && layers is [var table] ? table : throw Missing("");
    }

    BadInputException Missing(string name)
    {
        var names = string.Join(", ", _reader.Layers.Select(layer => layer.Name));
        _reader.Dispose();
        // A file of tiles only, or one that lists nothing.
        if (names.Length == 0) return new(new Fault(FaultCode.FileEmpty, _file, 0, "", "gpkg_contents"));
        return new(new Fault(FaultCode.LayerMissing, _file, 0, "layer", name, names));
    }

    static BadInputException Refused(string file, GeoPackageException fault) =>
        new(new Fault(fault.Fault == GeoPackageFault.TooLarge ? FaultCode.FileTooLarge : FaultCode.FileUnreadable, file, 0, "", $"GeoPackage {fault.Fault}"));
}
