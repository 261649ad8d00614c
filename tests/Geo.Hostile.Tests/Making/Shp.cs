using System.Buffers.Binary;

namespace Geo.Hostile.Tests.Making;

/// <summary>Writes a .shp record by record, right or wrong.</summary>
sealed class Shp(int type)
{
    const int HeaderBytes = 100;

    readonly List<byte[]> _records = [];

    /// <summary>Points, each sound.</summary>
    public static Shp Points(params (double X, double Y)[] points)
    {
        var shp = new Shp(1);
        foreach (var (x, y) in points) shp.Record([.. Int(1), .. Double(x), .. Double(y)]);
        return shp;
    }

    /// <summary>A square township, sound, 104–105° E, 30–31° N.</summary>
    public static byte[] Square { get; } = Polygon([0], [(104, 30), (104, 31), (105, 31), (105, 30), (104, 30)]);

    /// <summary>The content of a polygon record; counts are those of the arrays unless stated.</summary>
    public static byte[] Polygon(int[] parts, (double X, double Y)[] points, int? partCount = null, int? pointCount = null) =>
        [.. Int(5), .. new byte[32], .. Int(partCount ?? parts.Length), .. Int(pointCount ?? points.Length), .. parts.SelectMany(Int), .. points.SelectMany(point => (byte[])[.. Double(point.X), .. Double(point.Y)])];

    public static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    public static byte[] Double(double value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return bytes;
    }

    /// <param name="words">Length of the content in units of two bytes as the record's header states it; null: the true one.</param>
    public Shp Record(byte[] content, int? words = null)
    {
        var header = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(header, _records.Count + 1);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), words ?? content.Length / 2);
        _records.Add([.. header, .. content]);
        return this;
    }

    public byte[] Bytes()
    {
        var header = new byte[HeaderBytes];
        BinaryPrimitives.WriteInt32BigEndian(header, 9994);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(24), (HeaderBytes + _records.Sum(record => record.Length)) / 2);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), 1000);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(32), type);
        return [.. header, .. _records.SelectMany(record => record)];
    }
}
