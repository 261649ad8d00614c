using System.Text;
using Geo.Import.Tables;
using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.Kml;

/// <summary>The placemarks of a KML text or a KMZ archive: name, description, folder and extended data as cells.</summary>
/// <remarks>
/// Two passes over the text, never a tree of it. Coordinates are WGS 84 by the specification; heights, styles, times and what a link leads to are not read. A table in HTML
/// within a description stays the text of one cell.
/// </remarks>
public sealed class KmlRows : SourceRows
{
    readonly KmlFile _file;
    readonly string? _folder;
    readonly string?[] _cells;
    readonly Placemark _placemark;
    KmlWalk _walk;
    RowFlaw? _flaw;
    long _row;

    KmlRows(string file, KmlFile kml, string? layer)
    {
        _file = kml;
        _folder = layer is null || !kml.Index.Folders.Any(path => KmlIndex.IsIn(path, layer)) ? null : layer;
        var isText = layer is not null && _folder is null && kml.IsNamed(layer);
        if (layer is not null && _folder is null && !isText) throw new BadInputException(new Fault(FaultCode.LayerMissing, file, 0, "layer", layer, string.Join(", ", kml.Index.Folders.Take(20))));
        _cells = new string?[kml.Index.Columns.Header.Count];
        _placemark = new(isOutline: false, Take, _ => { });
        _walk = new(kml.Text.Utf8, _ => { });
    }

    public override string Format => "kml";

    public override string Sha256 => _file.Sha256;

    public override string EncodingName => _file.Text.Encoding;

    public override IReadOnlyList<string> Header => _file.Index.Columns.Header;

    public override bool HasGeometry => true;

    public override string DeclaredCrs => "EPSG:4326";

    public override bool CrsIsByFormat => true;

    public override IReadOnlyList<RowFlaw> Remarks =>
    [
        .. _file.Others.Count == 0 ? [] : new[] { new RowFlaw(FaultCode.MembersNotRead, "", $"{_file.Others.Count}", string.Join(", ", _file.Others.Take(20))) },
        .. KmlFile.NotRead(_file.Index),
    ];

    public override long Row => _row;

    public override RowFlaw? Flaw => _flaw;

    public override Geometry? Geometry => _placemark.Geometry;

    public override bool RingWasClosed => _placemark.RingWasClosed;

    /// <param name="file">As the study names it.</param>
    /// <param name="path">Where it lies.</param>
    /// <exception cref="BadInputException">Missing, too large, or as below.</exception>
    public static KmlRows Read(string file, string path, string? encoding, string? layer) => Read(FileBytes.Read(file, path, KmlFile.LargestBytes), encoding, layer);

    /// <param name="encoding">As the study declares it; null: by the text's declaration and evidence.</param>
    /// <param name="layer">A folder, by its path or its name, or a text in an archive; null: all there is.</param>
    /// <exception cref="BadInputException">No XML, no KML, no placemark in it, no such folder, or beyond the bounds.</exception>
    public static KmlRows Read(FileBytes file, string? encoding = null, string? layer = null) => new(file.File, KmlFile.Read(file, encoding, layer), layer);

    public override bool Next()
    {
        while (_walk.Next())
        {
            Array.Clear(_cells);
            var path = _walk.Path;
            if (path.Length > 0) Take(KmlColumns.Folder, path);
            _placemark.Read(_walk.Xml);
            _row++;
            if (_folder is not null && !KmlIndex.IsIn(path, _folder)) continue;
            _flaw = _placemark.Flaw;
            if (_file.Text.IsDamaged && Array.Exists(_cells, cell => cell?.Contains('\uFFFD') == true)) _flaw ??= new(FaultCode.EncodingInvalid, "", _file.Text.Encoding);
            return true;
        }

        return false;
    }

    public override void Restart()
    {
        _walk.Dispose();
        _walk = new(_file.Text.Utf8, _ => { });
        _row = 0;
    }

    public override string Text(int column) => _cells[column] ?? "";

    public override ReadOnlySpan<byte> Cell(int column) => Encoding.UTF8.GetBytes(Text(column));

    public override void Dispose()
    {
        _walk.Dispose();
        base.Dispose();
    }

    /// <summary>The first text of a name stays: what the placemark's own elements say stands before its data.</summary>
    void Take(string name, string text)
    {
        var column = _file.Index.Columns.Of(name);
        if (column >= 0 && string.IsNullOrEmpty(_cells[column])) _cells[column] = text;
    }
}
