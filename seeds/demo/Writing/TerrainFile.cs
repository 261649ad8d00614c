using System.Buffers.Binary;
using System.Text;
using Geo.Demo.Measure;

namespace Geo.Demo.Writing;

/// <summary>The ground as a GeoTIFF: whole metres, 16 bits, not compressed (a compressor's bytes may change with its version), strips of 30 rows.</summary>
/// <remarks>TIFF 6.0 and OGC GeoTIFF 1.1 (19-008r4). Geographic, EPSG:4490; a pixel is an area, and the first one's corner is tied to the plane's.</remarks>
static class TerrainFile
{
    const int StripRows = 30;
    const int Strips = Grid.Rows / StripRows;
    const int StripBytes = Grid.Columns * StripRows * sizeof(short);
    const int HeaderBytes = 8;
    const ushort Short = 3, Long = 4, Double = 12;

    public static void Write(string path, double[] height)
    {
        using var file = new BinaryWriter(File.Create(path));
        file.Write(Encoding.ASCII.GetBytes("II"));
        file.Write((ushort)42);
        file.Write((uint)(HeaderBytes + (Strips * StripBytes)));
        foreach (var metres in height) file.Write((short)Math.Floor(metres + 0.5));
        WriteDirectory(file);
    }

    static void WriteDirectory(BinaryWriter file)
    {
        (ushort Tag, ushort Type, byte[] Values)[] entries =
        [
            (256, Long, Longs(Grid.Columns)), (257, Long, Longs(Grid.Rows)), (258, Short, Shorts(16)),
            (259, Short, Shorts(1)), // not compressed
            (262, Short, Shorts(1)), // black is zero
            (273, Long, Longs([.. Enumerable.Range(0, Strips).Select(strip => (uint)(HeaderBytes + (strip * StripBytes)))])),
            (277, Short, Shorts(1)), (278, Long, Longs(StripRows)), (279, Long, Longs([.. Enumerable.Repeat((uint)StripBytes, Strips)])),
            (339, Short, Shorts(2)), // signed whole numbers
            (33550, Double, Doubles(Grid.StepEastMicro / 1e6, Grid.StepSouthMicro / 1e6, 0)),
            (33922, Double, Doubles(0, 0, 0, Grid.WestMicro / 1e6, Grid.NorthMicro / 1e6, 0)),
            // Keys: version 1.1.0, three of them; geographic model, pixel is area, EPSG:4490.
            (34735, Short, Shorts(1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4490)),
        ];
        var after = (uint)(file.BaseStream.Position + 2 + (12 * entries.Length) + 4);
        file.Write((ushort)entries.Length);
        foreach (var (tag, type, values) in entries)
        {
            file.Write(tag);
            file.Write(type);
            file.Write((uint)(values.Length / (type == Short ? 2 : type == Long ? 4 : 8)));
            if (values.Length <= 4)
            {
                file.Write(values);
                file.Write(new byte[4 - values.Length]);
                continue;
            }

            file.Write(after);
            after += (uint)values.Length;
        }

        file.Write(0u);
        foreach (var (_, _, values) in entries)
        {
            if (values.Length > 4) file.Write(values);
        }
    }

    static byte[] Shorts(params ushort[] values) => Bytes(values, sizeof(ushort), BinaryPrimitives.WriteUInt16LittleEndian);

    static byte[] Longs(params uint[] values) => Bytes(values, sizeof(uint), BinaryPrimitives.WriteUInt32LittleEndian);

    static byte[] Doubles(params double[] values) => Bytes(values, sizeof(double), BinaryPrimitives.WriteDoubleLittleEndian);

    static byte[] Bytes<T>(T[] values, int size, Writer<T> write)
    {
        var bytes = new byte[values.Length * size];
        for (var i = 0; i < values.Length; i++) write(bytes.AsSpan(i * size), values[i]);
        return bytes;
    }

    delegate void Writer<T>(Span<byte> bytes, T value);
}
