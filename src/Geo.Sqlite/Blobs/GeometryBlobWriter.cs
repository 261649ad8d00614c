using System.Buffers.Binary;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Geo.Sqlite.Blobs;

/// <summary>
/// Writes geometries as GeoPackage blobs: "GP", version, flags, srs_id, the envelope of everything but a point, then WKB, all little-endian,
/// two dimensions. One per layer; the bytes returned hold until the next call.
/// </summary>
/// <remarks>Source: OGC 12-128r17 (GeoPackage 1.3), clause 2.1.3.</remarks>
public sealed class GeometryBlobWriter
{
    const int HeaderBytes = 8;
    const int EnvelopeBytes = 32;
    const byte LittleEndian = 0b0000_0001;
    const byte WithEnvelope = 0b0000_0010;
    const byte Empty = 0b0001_0000;

    readonly WKBWriter _wkb = new(ByteOrder.LittleEndian) { HandleOrdinates = Ordinates.XY };
    readonly byte[] _point = new byte[HeaderBytes + 21];
    readonly int _srsId;
    byte[] _buffer = [];

    public GeometryBlobWriter(int srsId)
    {
        _srsId = srsId;
        WriteHeader(_point, LittleEndian);
        _point[HeaderBytes] = 1; // WKB's mark of little-endian
        _point[HeaderBytes + 1] = 1; // a point
    }

    /// <summary>A point without a detour over a geometry object.</summary>
    public ReadOnlySpan<byte> Point(double x, double y)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_point.AsSpan(HeaderBytes + 5), x);
        BinaryPrimitives.WriteDoubleLittleEndian(_point.AsSpan(HeaderBytes + 13), y);
        return _point;
    }

    public ReadOnlySpan<byte> Write(Geometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        if (geometry is Point { IsEmpty: false } point) return Point(point.X, point.Y);
        var wkb = _wkb.Write(geometry);
        var box = geometry.EnvelopeInternal;
        var prefix = box.IsNull ? HeaderBytes : HeaderBytes + EnvelopeBytes;
        if (_buffer.Length < prefix + wkb.Length) _buffer = new byte[prefix + wkb.Length];
        WriteHeader(_buffer, (byte)(LittleEndian | (box.IsNull ? Empty : WithEnvelope)));
        if (!box.IsNull) WriteEnvelope(_buffer.AsSpan(HeaderBytes), box);
        wkb.CopyTo(_buffer, prefix);
        return _buffer.AsSpan(0, prefix + wkb.Length);
    }

    void WriteHeader(Span<byte> blob, byte flags)
    {
        blob[0] = (byte)'G';
        blob[1] = (byte)'P';
        blob[2] = 0;
        blob[3] = flags;
        BinaryPrimitives.WriteInt32LittleEndian(blob[4..], _srsId);
    }

    static void WriteEnvelope(Span<byte> at, Envelope box)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(at, box.MinX);
        BinaryPrimitives.WriteDoubleLittleEndian(at[8..], box.MaxX);
        BinaryPrimitives.WriteDoubleLittleEndian(at[16..], box.MinY);
        BinaryPrimitives.WriteDoubleLittleEndian(at[24..], box.MaxY);
    }
}
