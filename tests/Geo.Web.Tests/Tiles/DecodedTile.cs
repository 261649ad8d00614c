using System.Buffers.Binary;
using System.Text;

namespace Geo.Web.Tests.Tiles;

/// <summary>Reads a vector tile by its specification (Mapbox Vector Tile 2.1, protocol buffers), with nothing of the product.</summary>
sealed class DecodedTile
{
    readonly Dictionary<string, List<DecodedFeature>> _layers = new(StringComparer.Ordinal);

    public DecodedTile(byte[] bytes)
    {
        foreach (var (field, _, content) in Fields(bytes))
        {
            Assert.Equal(3, field);
            ReadLayer(content);
        }
    }

    public IReadOnlyDictionary<string, List<DecodedFeature>> Layers => _layers;

    public IReadOnlyList<DecodedFeature> Layer(string name) => _layers.GetValueOrDefault(name) ?? [];

    void ReadLayer(byte[] bytes)
    {
        var (name, keys, values, features) = ("", new List<string>(), new List<object>(), new List<byte[]>());
        var (version, extent) = (0UL, 0UL);
        foreach (var (field, number, content) in Fields(bytes))
        {
            switch (field)
            {
                case 15: version = number; break;
                case 1: name = Encoding.UTF8.GetString(content); break;
                case 2: features.Add(content); break;
                case 3: keys.Add(Encoding.UTF8.GetString(content)); break;
                case 4: values.Add(Value(content)); break;
                case 5: extent = number; break;
                default: Assert.Fail($"Layer with field {field}."); break;
            }
        }

        Assert.Equal((2UL, 4096UL), (version, extent));
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.NotEmpty(features);
        Assert.True(_layers.TryAdd(name, [.. features.Select(feature => Feature(feature, keys, values))]), $"Layer {name} twice.");
    }

    static DecodedFeature Feature(byte[] bytes, List<string> keys, List<object> values)
    {
        ulong? id = null;
        var (type, tags, geometry) = (0UL, Array.Empty<ulong>(), Array.Empty<ulong>());
        foreach (var (field, number, content) in Fields(bytes))
        {
            switch (field)
            {
                case 1: id = number; break;
                case 2: tags = [.. Varints(content)]; break;
                case 3: type = number; break;
                case 4: geometry = [.. Varints(content)]; break;
                default: Assert.Fail($"Feature with field {field}."); break;
            }
        }

        var properties = tags.Chunk(2).ToDictionary(pair => keys[(int)pair[0]], pair => values[(int)pair[1]], StringComparer.Ordinal);
        return new((long)id!.Value, (int)type, properties, Parts(geometry));
    }

    /// <summary>Each MoveTo begins a part.</summary>
    static List<List<(int X, int Y)>> Parts(ulong[] commands)
    {
        var parts = new List<List<(int X, int Y)>>();
        var (x, y) = (0, 0);
        for (var at = 0; at < commands.Length;)
        {
            var (command, count) = (commands[at] & 7, (int)(commands[at++] >> 3));
            if (command == 7) continue; // the ring is closed
            for (var one = 0; one < count; one++)
            {
                x += ZigZag(commands[at++]);
                y += ZigZag(commands[at++]);
                if (command == 1) parts.Add([]);
                parts[^1].Add((x, y));
            }
        }

        return parts;
    }

    static int ZigZag(ulong number) => (int)(number >> 1) ^ -(int)(number & 1);

    static object Value(byte[] bytes)
    {
        var (field, number, content) = Assert.Single(Fields(bytes));
        return field switch
        {
            1 => Encoding.UTF8.GetString(content),
            3 => BitConverter.Int64BitsToDouble((long)number),
            // Numbers are compared as numbers: which of the format's kinds holds a whole one is the maker's choice.
            4 or 5 => (double)(long)number,
            6 => (double)((long)(number >> 1) ^ -(long)(number & 1)),
            7 => number == 1,
            _ => throw new InvalidDataException($"Value with field {field}."),
        };
    }

    static IEnumerable<ulong> Varints(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;) yield return Varint(bytes, ref at);
    }

    static IEnumerable<(int Field, ulong Number, byte[] Content)> Fields(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes, ref at);
            switch (tag & 7)
            {
                case 0:
                    yield return ((int)(tag >> 3), Varint(bytes, ref at), []);
                    break;
                case 1:
                    yield return ((int)(tag >> 3), BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)), []);
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(bytes, ref at);
                    yield return ((int)(tag >> 3), 0, bytes[at..(at + length)]);
                    at += length;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {tag & 7}.");
            }
        }
    }

    static ulong Varint(byte[] bytes, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var one = bytes[at++];
            number |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80) return number;
        }
    }
}
