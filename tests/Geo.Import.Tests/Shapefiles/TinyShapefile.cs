using System.Buffers.Binary;
using System.Text;

namespace Geo.Import.Tests.Shapefiles;

/// <summary>Writes the parts of a shapefile byte by byte, so that a test can bend each of them in one place.</summary>
static class TinyShapefile
{
    public const string Wgs84 = """GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""";

    public static Encoding Gbk => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>A .shp whose records have these contents, from the shape type on.</summary>
    public static byte[] Shp(params byte[][] contents)
    {
        var bytes = new List<byte>(new byte[100]);
        for (var record = 0; record < contents.Length; record++)
        {
            bytes.AddRange(Big(record + 1));
            bytes.AddRange(Big(contents[record].Length / 2));
            bytes.AddRange(contents[record]);
        }

        byte[] whole = [.. bytes];
        BinaryPrimitives.WriteInt32BigEndian(whole, 9994);
        BinaryPrimitives.WriteInt32BigEndian(whole.AsSpan(24), whole.Length / 2);
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(28), 1000);
        return whole;
    }

    public static byte[] Point(double x, double y) => [.. Little(1), .. Double(x), .. Double(y)];

    /// <summary>A null shape, or one of a type without content.</summary>
    public static byte[] Bare(int type) => Little(type);

    public static byte[] Points(int type, params (double X, double Y)[] points) =>
        [.. Little(type), .. new byte[32], .. Little(points.Length), .. points.SelectMany(point => (byte[])[.. Double(point.X), .. Double(point.Y)])];

    /// <summary>A polygon or line of one part; heights and measures, all zero, follow where the type has them.</summary>
    public static byte[] Part(int type, params (double X, double Y)[] points)
    {
        byte[] flat = [.. Little(type), .. new byte[32], .. Little(1), .. Little(points.Length), .. Little(0), .. points.SelectMany(point => (byte[])[.. Double(point.X), .. Double(point.Y)])];
        return type > 10 ? [.. flat, .. new byte[16 + (8 * points.Length)]] : flat;
    }

    /// <summary>A polygon of many parts.</summary>
    public static byte[] Rings(params (double X, double Y)[][] rings)
    {
        var starts = new int[rings.Length];
        for (var ring = 1; ring < rings.Length; ring++) starts[ring] = starts[ring - 1] + rings[ring - 1].Length;
        return
        [
            .. Little(5), .. new byte[32], .. Little(rings.Length), .. Little(rings.Sum(ring => ring.Length)), .. starts.SelectMany(Little),
            .. rings.SelectMany(ring => ring).SelectMany(point => (byte[])[.. Double(point.X), .. Double(point.Y)]),
        ];
    }

    /// <summary>A .dbf; each record is its flag and its cells, already filled up.</summary>
    public static byte[] Dbf((string Name, char Type, int Length)[] fields, byte driver, Encoding encoding, params byte[][] records)
    {
        var header = new byte[32 + (32 * fields.Length) + 1];
        header[0] = 3;
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), records.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), (ushort)header.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(10), (ushort)(1 + fields.Sum(field => field.Length)));
        header[29] = driver;
        for (var field = 0; field < fields.Length; field++)
        {
            var at = header.AsSpan(32 + (32 * field), 32);
            encoding.GetBytes(fields[field].Name).AsSpan().CopyTo(at[..11]);
            at[11] = (byte)fields[field].Type;
            at[16] = (byte)fields[field].Length;
        }

        header[^1] = 0x0D;
        return [.. header, .. records.SelectMany(record => record), 0x1A];
    }

    /// <summary>A record of texts, each filled up with blanks to its field's length.</summary>
    public static byte[] Record(Encoding encoding, params (string Text, int Length)[] cells) => Record(' ', encoding, cells);

    public static byte[] Record(char flag, Encoding encoding, params (string Text, int Length)[] cells)
    {
        var record = new List<byte> { (byte)flag };
        foreach (var (text, length) in cells)
        {
            var bytes = encoding.GetBytes(text);
            record.AddRange(bytes.Take(length));
            record.AddRange(Enumerable.Repeat((byte)' ', Math.Max(0, length - bytes.Length)));
        }

        return [.. record];
    }

    public static byte[] Double(double value) => BitConverter.GetBytes(value);

    public static byte[] Little(int value) => BitConverter.GetBytes(value);

    static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
