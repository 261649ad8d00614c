using System.Globalization;
using Geo.Model.Imports;
using Geo.Space.Coordinates;
using Geo.Space.Rasters;

namespace Geo.Import.Rasters;

/// <summary>Where a GeoTIFF says it lies: its coordinate system and its grid (OGC 19-008r4, GeoTIFF 1.1).</summary>
sealed class GeoTiffPlacing
{
    const int ModelType = 1024;
    const int RasterType = 1025;
    const int Citation = 1026;
    const int GeodeticCrs = 2048;
    const int ProjectedCrs = 3072;
    const int ProjectedCitation = 3073;
    const int LinearUnit = 3076;
    const int Metre = 9001;
    const int UserDefined = 32767;

    readonly TiffFile _file;
    readonly Dictionary<int, int> _keys = [];
    readonly Dictionary<int, string> _texts = [];

    /// <param name="path">Of the file, for what lies beside it; asked only where the file itself says nothing of a place.</param>
    public GeoTiffPlacing(TiffFile file, TiffDirectory directory, int columns, int rows, string path)
    {
        _file = file;
        ReadKeys(directory);
        Beside = directory.Has(TiffTag.ModelTransformation) || directory.Has(TiffTag.ModelPixelScale) ? null : PlacedBeside.Find(path, file);
        DeclaredCrs = Declared() ?? Beside?.Crs;
        var (west, north, width, height) = Beside is { } beside ? (beside.West, beside.North, beside.Width, beside.Height) : Corner(directory);
        if (Beside is null && _keys.GetValueOrDefault(RasterType) == 2)
        {
            // PixelIsPoint: what is placed is the centre of the first cell.
            west -= width / 2;
            north += height / 2;
        }

        if (!(double.IsFinite(west + (columns * width)) && double.IsFinite(north - (rows * height)))) throw file.Bad(FaultCode.RasterNotPlaced, "ModelTiepoint", $"{west}, {north}");
        Grid = new(columns, rows, west, north, width, height, DeclaredCrs is null ? null : Crs.Find(DeclaredCrs));
    }

    /// <summary><c>EPSG:4326</c>, or what the file calls its own system where it has no code; null where it declares none.</summary>
    public string? DeclaredCrs { get; }

    /// <summary>What placed it, where the file itself does not.</summary>
    public PlacedBeside? Beside { get; }

    /// <summary>Its system is null where none is declared or the declared one is not known.</summary>
    public RasterGrid Grid { get; }

    // A directory of shorts: four for itself, then four for each key: key, tag that holds the value (0: here), count, value or index.
    void ReadKeys(TiffDirectory directory)
    {
        var shorts = directory.Numbers(TiffTag.GeoKeyDirectory);
        var text = directory.Text(TiffTag.GeoAsciiParams) ?? "";
        for (var at = 4; at + 3 < shorts.Length; at += 4)
        {
            var (key, holder, count, value) = ((int)shorts[at], shorts[at + 1], (int)shorts[at + 2], (int)shorts[at + 3]);
            if (holder == 0) _keys[key] = value;
            if (holder == (int)TiffTag.GeoAsciiParams && value <= text.Length) _texts[key] = text.Substring(value, Math.Min(count, text.Length - value)).TrimEnd('|');
        }
    }

    string? Declared()
    {
        if (_keys.Count == 0) return null;
        var isProjected = _keys.GetValueOrDefault(ModelType) == 1 || (!_keys.ContainsKey(ModelType) && _keys.ContainsKey(ProjectedCrs));
        var code = _keys.GetValueOrDefault(isProjected ? ProjectedCrs : GeodeticCrs);
        var isCoded = code is not 0 and not UserDefined && (!isProjected || _keys.GetValueOrDefault(LinearUnit, Metre) == Metre);
        if (isCoded) return string.Create(CultureInfo.InvariantCulture, $"EPSG:{code}");
        return _texts.GetValueOrDefault(ProjectedCitation) ?? _texts.GetValueOrDefault(Citation) ?? (code == 0 ? null : "user-defined");
    }

    (double West, double North, double Width, double Height) Corner(TiffDirectory directory)
    {
        if (directory.Doubles(TiffTag.ModelTransformation) is [var a, var b, _, var d, var e, var f, _, var h, ..])
        {
            return b == 0 && e == 0 && a > 0 && f < 0 ? (d, h, a, -f)
                : throw _file.Bad(FaultCode.RasterRotated, "ModelTransformation", string.Create(CultureInfo.InvariantCulture, $"{a} {b} {e} {f}"));
        }

        if (directory.Doubles(TiffTag.ModelPixelScale) is not [var width, var height, ..]) throw _file.Bad(FaultCode.RasterNotPlaced, "ModelPixelScale", "");
        if (directory.Doubles(TiffTag.ModelTiepoint) is not [var column, var row, _, var x, var y, ..]) throw _file.Bad(FaultCode.RasterNotPlaced, "ModelTiepoint", "");
        return width > 0 && height > 0 ? (x - (column * width), y + (row * height), width, height)
            : throw _file.Bad(FaultCode.RasterRotated, "ModelPixelScale", string.Create(CultureInfo.InvariantCulture, $"{width} {height}"));
    }
}
