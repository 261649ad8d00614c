using System.Text;
using System.Text.Json;
using Geo.Import.Tables;
using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.GeoJson;

/// <summary>The features of a GeoJSON text (RFC 7946; a collection, one feature, one geometry, an array of features, or one feature a line), properties as text cells.</summary>
/// <remarks>
/// A property that is null is an empty cell; an array or an object is its JSON text. The old "crs" member of the 2008 draft is read as the declared coordinate
/// system; without it the file is in WGS 84 by its specification.
/// </remarks>
public sealed class GeoJsonRows : SourceRows
{
    const string FeatureId = "id";
    const byte RecordSeparator = 0x1E;

    readonly DecodedText _text;
    readonly GeoJsonIndex _index;
    readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    readonly List<string> _header;
    readonly byte[]?[] _cells;
    readonly GeometryReader _geometries = new();
    RowFlaw? _flaw;
    Geometry? _geometry;
    int _row;

    GeoJsonRows(FileBytes file, string? encoding)
    {
        Sha256 = file.Sha256;
        _text = DecodedText.Read(file, encoding);
        // Each text of a sequence (RFC 8142) begins with a record separator, which JSON does not know.
        if (_text.Utf8 is [RecordSeparator, ..]) _text.Utf8.AsSpan().Replace(RecordSeparator, (byte)' ');
        try
        {
            _index = GeoJsonIndex.Of(_text.Utf8.AsSpan());
        }
        catch (JsonException fault)
        {
            var line = (fault.LineNumber ?? 0) + 1;
            throw new BadInputException(new Fault(FaultCode.FileUnreadable, file.File, line, "", FormattableString.Invariant($"JSON {line}:{fault.BytePositionInLine + 1}")));
        }

        if (!_index.IsKnown) throw new BadInputException(new Fault(FaultCode.FileUnreadable, file.File, 0, "type", _index.Type.Length > 0 ? $"\"type\": \"{_index.Type}\"" : "JSON"));
        if (_index.Properties.Count > GeoJsonIndex.MostProperties) throw new BadInputException(new Fault(FaultCode.FileTooLarge, file.File, 0, "", $"> {GeoJsonIndex.MostProperties} columns"));
        if (_index.Features.Count == 0) throw new BadInputException(new Fault(FaultCode.FileEmpty, file.File, 0, "", _index.Type));
        _header = [.. _index.Properties];
        if (_index.HasFeatureId && !_header.Contains(FeatureId)) _header.Add(FeatureId);
        for (var column = 0; column < _header.Count; column++) _columns.Add(_header[column], column);
        _cells = new byte[_header.Count][];
    }

    public override string Format => "geojson";

    public override string Sha256 { get; }

    public override string EncodingName => _text.Encoding;

    public override IReadOnlyList<string> Header => _header;

    public override bool HasGeometry => true;

    public override string DeclaredCrs => CrsName.Of(_index.Crs);

    public override bool CrsIsByFormat => string.IsNullOrWhiteSpace(_index.Crs);

    public override long Row => _row;

    public override RowFlaw? Flaw => _flaw;

    public override Geometry? Geometry => _geometry;

    public override bool RingWasClosed => _geometries.RingWasClosed;

    /// <param name="encoding">As the study declares it; null: by evidence (the specification says UTF-8).</param>
    /// <exception cref="BadInputException">Not JSON, nested too deep, or no feature in it.</exception>
    public static GeoJsonRows Read(FileBytes file, string? encoding = null) => new(file, encoding);

    public override void Restart() => _row = 0;

    public override bool Next()
    {
        if (_row >= _index.Features.Count) return false;
        var (start, length) = _index.Features[_row++];
        Array.Clear(_cells);
        (_flaw, _geometry) = (null, null);
        var feature = _text.Utf8.AsSpan().Slice(start, length);
        try
        {
            ReadFeature(feature);
        }
        catch (InvalidOperationException)
        {
            // A string holds an escape that is no character (half of a surrogate pair).
            _flaw = new(FaultCode.EncodingInvalid, "", _text.Encoding);
        }

        if (!_text.IsWhole(feature)) _flaw ??= new(FaultCode.EncodingInvalid, "", _text.Encoding);
        return true;
    }

    public override ReadOnlySpan<byte> Cell(int column) => _cells[column];

    void ReadFeature(ReadOnlySpan<byte> feature)
    {
        var reader = GeoJsonIndex.Reader(feature);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            _flaw = new(FaultCode.RowMalformed, "", reader.TokenType.ToString(), "Feature");
            return;
        }

        if (_index.IsBareGeometry)
        {
            ReadGeometry(ref reader);
            return;
        }

        var (geometries, properties) = (0, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isGeometry = reader.ValueTextEquals("geometry");
            var isProperties = reader.ValueTextEquals("properties");
            var isId = reader.ValueTextEquals(FeatureId);
            var isType = reader.ValueTextEquals("type");
            reader.Read();
            if (isGeometry && ++geometries > 1) _flaw ??= Twice("geometry");
            if (isProperties && ++properties > 1) _flaw ??= Twice("properties");
            if (isType && reader.TokenType == JsonTokenType.String && !reader.ValueTextEquals("Feature")) _flaw ??= new(FaultCode.RowMalformed, "type", GeoJsonIndex.NameOf(ref reader), "Feature");
            else if (isGeometry) ReadGeometry(ref reader);
            else if (isProperties && reader.TokenType == JsonTokenType.StartObject) ReadProperties(ref reader);
            else if (isId) ReadId(ref reader);
            else reader.Skip();
        }
    }

    void ReadGeometry(ref Utf8JsonReader reader)
    {
        _geometry = _geometries.Read(ref reader);
        _flaw ??= _geometries.Flaw;
    }

    void ReadId(ref Utf8JsonReader reader)
    {
        // A property of the same name goes before.
        var column = _columns[FeatureId];
        var value = Value(ref reader);
        if (!_index.Properties.Contains(FeatureId)) _cells[column] = value;
    }

    void ReadProperties(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = _columns[GeoJsonIndex.NameOf(ref reader)];
            reader.Read();
            if (_cells[column] is not null) _flaw ??= Twice(_header[column]);
            _cells[column] = Value(ref reader);
        }
    }

    // Which of the two was meant nobody can tell (RFC 8259, section 4: names should be unique).
    static RowFlaw Twice(string column) => new(FaultCode.RowMalformed, column, $"{column}, {column}", column);

    static byte[]? Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String when !reader.ValueIsEscaped:
                return reader.ValueSpan.ToArray();
            case JsonTokenType.String:
                return Encoding.UTF8.GetBytes(reader.GetString() ?? "");
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                using (var value = JsonDocument.ParseValue(ref reader)) return Encoding.UTF8.GetBytes(value.RootElement.GetRawText());
            default:
                return reader.ValueSpan.ToArray();
        }
    }
}
