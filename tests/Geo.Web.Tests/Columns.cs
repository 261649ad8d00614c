using System.Buffers.Binary;
using System.Text;

namespace Geo.Web.Tests;

/// <summary>Reads binary columns as their description says, with nothing of the product.</summary>
sealed class Columns
{
    readonly byte[] _bytes;
    readonly Dictionary<string, (int Type, int Start)> _columns = [];

    public Columns(byte[] bytes)
    {
        _bytes = bytes;
        Assert.Equal("GEOC", Encoding.ASCII.GetString(bytes, 0, 4));
        Assert.Equal(1, Number(4));
        Rows = Number(8);
        for (var column = 0; column < Number(12); column++)
        {
            var entry = 16 + (16 * column);
            Assert.Equal(0, Number(entry + 12) % 8);
            _columns.Add(Encoding.ASCII.GetString(bytes, entry, 8).TrimEnd('\0'), (Number(entry + 8), Number(entry + 12)));
        }
    }

    public int Rows { get; }

    public IEnumerable<string> Names => _columns.Keys;

    public double[] Doubles(string name) => Read(name, 1, at => BinaryPrimitives.ReadDoubleLittleEndian(_bytes.AsSpan(at)), 8);

    public int[] Ints(string name) => Read(name, 2, Number, 4);

    public byte[] Bytes(string name) => Read(name, 3, at => _bytes[at], 1);

    T[] Read<T>(string name, int type, Func<int, T> read, int width)
    {
        Assert.Equal(type, _columns[name].Type);
        return [.. Enumerable.Range(0, Rows).Select(row => read(_columns[name].Start + (row * width)))];
    }

    int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));
}
