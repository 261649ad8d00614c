using System.Buffers.Binary;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Reading;
using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Geo.Store.Postgres;

/// <summary>
/// Geometry as PostGIS takes and gives it: well-known binary with an SRID behind the type of the outermost geometry. All of it is here, so that the driver's geometry
/// plug-in (Npgsql.NetTopologySuite) could take the place of this file.
/// </summary>
/// <remarks>Source: PostGIS 3.3, doc/ZMSgeoms.txt.</remarks>
static class Ewkb
{
    /// <summary>WGS 84.</summary>
    public const int Srid = 4326;

    /// <summary>Bytes of a point.</summary>
    public const int PointBytes = 25;

    const int HeaderBytes = 5; // byte order and type
    const uint HasSrid = 0x2000_0000;

    static readonly NtsGeometryServices s_services = new(new PrecisionModel(), Srid);

    public static void WritePoint(Span<byte> at, double longitude, double latitude)
    {
        at[0] = 1; // little-endian
        BinaryPrimitives.WriteUInt32LittleEndian(at[1..], 1 | HasSrid);
        BinaryPrimitives.WriteInt32LittleEndian(at[5..], Srid);
        BinaryPrimitives.WriteDoubleLittleEndian(at[9..], longitude);
        BinaryPrimitives.WriteDoubleLittleEndian(at[17..], latitude);
    }

    /// <summary>The geometry, whatever SRID it carries itself, as one of WGS 84.</summary>
    public static byte[] Write(Geometry geometry)
    {
        var wkb = new WKBWriter(ByteOrder.LittleEndian) { HandleOrdinates = Ordinates.XY }.Write(geometry);
        var ewkb = new byte[wkb.Length + 4];
        ewkb[0] = wkb[0];
        BinaryPrimitives.WriteUInt32LittleEndian(ewkb.AsSpan(1), BinaryPrimitives.ReadUInt32LittleEndian(wkb.AsSpan(1)) | HasSrid);
        BinaryPrimitives.WriteInt32LittleEndian(ewkb.AsSpan(HeaderBytes), Srid);
        wkb.AsSpan(HeaderBytes).CopyTo(ewkb.AsSpan(HeaderBytes + 4));
        return ewkb;
    }

    /// <summary>Whether it is a point as <see cref="WritePoint"/> writes it; then its coordinates.</summary>
    public static bool TryReadPoint(ReadOnlySpan<byte> ewkb, out double longitude, out double latitude)
    {
        (longitude, latitude) = (0, 0);
        if (ewkb.Length != PointBytes || ewkb[0] != 1 || BinaryPrimitives.ReadUInt32LittleEndian(ewkb[1..]) != (1 | HasSrid)) return false;
        longitude = BinaryPrimitives.ReadDoubleLittleEndian(ewkb[9..]);
        latitude = BinaryPrimitives.ReadDoubleLittleEndian(ewkb[17..]);
        return true;
    }

    /// <exception cref="FormatException">Malformed, nested too deep, or not of WGS 84.</exception>
    public static Geometry Read(ReadOnlySpan<byte> ewkb)
    {
        try
        {
            // The reader of NetTopologySuite believes counts and recurses as deep as the bytes say: they are walked first.
            WkbCheck.Check(ewkb);
            var geometry = new WKBReader(s_services) { HandleSRID = true, IsStrict = true }.Read(ewkb.ToArray());
            return geometry.SRID == Srid ? geometry : throw new FormatException($"SRID {geometry.SRID} instead of {Srid}.");
        }
        catch (Exception error) when (error is GeoPackageException or ParseException or ArgumentException or InvalidCastException or EndOfStreamException)
        {
            throw new FormatException(error.Message, error);
        }
    }
}
