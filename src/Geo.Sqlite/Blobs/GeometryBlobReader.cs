using System.Buffers.Binary;
using Geo.Sqlite.Reading;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Geo.Sqlite.Blobs;

/// <summary>Reads GeoPackage geometry blobs, of either byte order. Nothing is allocated or recursed into before the bytes have been checked.</summary>
/// <param name="srsId">What the geometries' SRID is set to: the layer's, whatever the blob's own header says.</param>
public sealed class GeometryBlobReader(int srsId)
{
    const int HeaderBytes = 8;

    /// <summary>A million vertices of four ordinates, and some.</summary>
    const int MostBytes = 33 << 20;

    readonly WKBReader _wkb = new(new NetTopologySuite.NtsGeometryServices(new PrecisionModel(), srsId)) { HandleSRID = true, IsStrict = true };
    readonly GeometryFactory _factory = new(new PrecisionModel(), srsId);

    /// <summary>The geometry, on the layer's SRID.</summary>
    /// <exception cref="GeoPackageException">Malformed, too large, nested too deep, or of a kind that is not a simple feature.</exception>
    public Geometry Read(ReadOnlySpan<byte> blob)
    {
        var wkb = Wkb(blob);
        if (TryReadPoint(wkb, out var x, out var y)) return _factory.CreatePoint(new Coordinate(x, y));
        if (wkb.Length > MostBytes) throw new GeoPackageException(GeoPackageFault.GeometryTooLarge, "", $"{wkb.Length} bytes.");
        WkbCheck.Check(wkb);
        try
        {
            var geometry = _wkb.Read(wkb.ToArray());
            geometry.SRID = srsId;
            return geometry;
        }
        catch (Exception error) when (error is ParseException or ArgumentException or InvalidCastException or EndOfStreamException)
        {
            throw Malformed(error.Message);
        }
    }

    /// <summary>Whether the blob is a little-endian point of two dimensions, as almost every point layer's is; then its coordinates.</summary>
    public static bool TryReadPointBlob(ReadOnlySpan<byte> blob, out double x, out double y)
    {
        (x, y) = (0, 0);
        return HasHeader(blob) && HeaderLength(blob[3]) is var length && blob.Length >= length && TryReadPoint(blob[length..], out x, out y);
    }

    static bool TryReadPoint(ReadOnlySpan<byte> wkb, out double x, out double y)
    {
        (x, y) = (0, 0);
        if (wkb.Length != 21 || wkb[0] != 1 || BinaryPrimitives.ReadUInt32LittleEndian(wkb[1..]) != 1) return false;
        x = BinaryPrimitives.ReadDoubleLittleEndian(wkb[5..]);
        y = BinaryPrimitives.ReadDoubleLittleEndian(wkb[13..]);
        return !double.IsNaN(x) && !double.IsNaN(y); // NaN, NaN is how an empty point is written
    }

    static ReadOnlySpan<byte> Wkb(ReadOnlySpan<byte> blob)
    {
        if (!HasHeader(blob)) throw Malformed("The blob does not begin with GP.");
        if ((blob[3] & 0b0010_0000) != 0) throw new GeoPackageException(GeoPackageFault.GeometryUnsupported, "", "The blob is of an extended kind.");
        var length = HeaderLength(blob[3]);
        return blob.Length > length ? blob[length..] : throw Malformed("The blob ends within its header.");
    }

    static bool HasHeader(ReadOnlySpan<byte> blob) => blob.Length >= HeaderBytes && blob[0] == 'G' && blob[1] == 'P';

    // Envelope codes 5 to 7 are not defined: the blob then is too short for its header, which is what is reported.
    static int HeaderLength(byte flags) => ((flags >> 1) & 0b111) switch
    {
        0 => HeaderBytes,
        1 => HeaderBytes + 32,
        2 or 3 => HeaderBytes + 48,
        4 => HeaderBytes + 64,
        _ => int.MaxValue,
    };

    static GeoPackageException Malformed(string why) => new(GeoPackageFault.GeometryMalformed, "", why);
}
