using System.Buffers.Binary;
using System.IO.Compression;

namespace Geo.Import.Tests.Osm;

/// <summary>Writes small PBF files: nodes dense or plain, blobs raw, zlib or lz4.</summary>
sealed class PbfWriter
{
    readonly List<string> _strings = [""];
    readonly List<(long Id, double Longitude, double Latitude, (string, string)[] Tags)> _nodes = [];
    readonly List<byte[]> _ways = [];
    readonly List<byte[]> _relations = [];

    public string Compression { get; init; } = "zlib";

    public bool IsDense { get; init; } = true;

    public int Granularity { get; init; } = 100;

    public long LongitudeOffset { get; init; }

    public string[] Features { get; init; } = ["OsmSchema-V0.6", "DenseNodes"];

    public PbfWriter Node(long id, double longitude, double latitude, params (string, string)[] tags)
    {
        _nodes.Add((id, longitude, latitude, tags));
        return this;
    }

    public PbfWriter Way(long id, long[] nodes, params (string Key, string Value)[] tags)
    {
        _ways.Add(Tags(new ProtoWriter().Number(1, unchecked((ulong)id)), tags).Field(8, ProtoWriter.Varints(ProtoWriter.Deltas(nodes))).Bytes);
        return this;
    }

    public PbfWriter Relation(long id, (int Kind, long Id, string Role)[] members, params (string Key, string Value)[] tags)
    {
        var relation = Tags(new ProtoWriter().Number(1, (ulong)id), tags)
            .Field(8, ProtoWriter.Varints(members.Select(member => (ulong)Place(member.Role))))
            .Field(9, ProtoWriter.Varints(ProtoWriter.Deltas(members.Select(member => member.Id))))
            .Field(10, ProtoWriter.Varints(members.Select(member => (ulong)member.Kind)));
        _relations.Add(relation.Bytes);
        return this;
    }

    public byte[] Bytes()
    {
        var header = new ProtoWriter();
        foreach (var feature in Features) header.Text(4, feature);
        return [.. Blob("OSMHeader", header.Bytes), .. Blob("OSMData", Block())];
    }

    /// <summary>A blob with its header and length, as it stands in a file.</summary>
    public byte[] Blob(string type, byte[] content)
    {
        var blob = Compression switch
        {
            "raw" => new ProtoWriter().Field(1, content).Bytes,
            "lz4" => new ProtoWriter().Number(2, (ulong)content.Length).Field(6, Lz4Literals(content)).Bytes,
            "zlib" => new ProtoWriter().Number(2, (ulong)content.Length).Field(3, Zlib(content)).Bytes,
            "lzma" => new ProtoWriter().Number(2, (ulong)content.Length).Field(4, content).Bytes,
            _ => new ProtoWriter().Number(2, (ulong)content.Length).Field(7, content).Bytes,
        };
        return Framed(type, blob, blob.Length);
    }

    public static byte[] Framed(string type, byte[] blob, int declared)
    {
        var header = new ProtoWriter().Text(1, type).Number(3, (ulong)declared).Bytes;
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        return [.. length, .. header, .. blob];
    }

    byte[] Block()
    {
        var groups = new List<byte[]> { Nodes() };
        if (_ways.Count > 0) groups.Add(Group(3, _ways));
        if (_relations.Count > 0) groups.Add(Group(4, _relations));
        var strings = new ProtoWriter();
        foreach (var text in _strings) strings.Text(1, text);
        var block = new ProtoWriter().Field(1, strings.Bytes).Number(17, (ulong)Granularity).Number(20, unchecked((ulong)LongitudeOffset));
        foreach (var group in groups) block.Field(2, group);
        return block.Bytes;
    }

    static byte[] Group(int field, List<byte[]> elements)
    {
        var group = new ProtoWriter();
        foreach (var element in elements) group.Field(field, element);
        return group.Bytes;
    }

    byte[] Nodes()
    {
        if (IsDense) return new ProtoWriter().Field(2, Dense()).Bytes;
        var group = new ProtoWriter();
        foreach (var (id, longitude, latitude, tags) in _nodes)
        {
            var node = Tags(new ProtoWriter().Number(1, ProtoWriter.ZigZag(id)), tags);
            group.Field(1, node.Number(8, ProtoWriter.ZigZag(Raw(latitude, 0))).Number(9, ProtoWriter.ZigZag(Raw(longitude, LongitudeOffset))).Bytes);
        }

        return group.Bytes;
    }

    byte[] Dense()
    {
        var keys = _nodes.SelectMany(node => node.Tags.SelectMany(tag => (ulong[])[(ulong)Place(tag.Item1), (ulong)Place(tag.Item2)]).Append(0UL)).ToArray();
        return new ProtoWriter()
            .Field(1, ProtoWriter.Varints(ProtoWriter.Deltas(_nodes.Select(node => node.Id))))
            .Field(8, ProtoWriter.Varints(ProtoWriter.Deltas(_nodes.Select(node => Raw(node.Latitude, 0)))))
            .Field(9, ProtoWriter.Varints(ProtoWriter.Deltas(_nodes.Select(node => Raw(node.Longitude, LongitudeOffset)))))
            .Field(10, ProtoWriter.Varints(keys)).Bytes;
    }

    long Raw(double degrees, long offset) => (long)Math.Round(((degrees * 1e9) - offset) / Granularity);

    ProtoWriter Tags(ProtoWriter element, (string Key, string Value)[] tags) => element
        .Field(2, ProtoWriter.Varints(tags.Select(tag => (ulong)Place(tag.Key))))
        .Field(3, ProtoWriter.Varints(tags.Select(tag => (ulong)Place(tag.Value))));

    int Place(string text)
    {
        if (_strings.IndexOf(text) is > 0 and var known) return known;
        _strings.Add(text);
        return _strings.Count - 1;
    }

    static byte[] Zlib(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal)) zlib.Write(content);
        return packed.ToArray();
    }

    /// <summary>One sequence of literals only: a block that any reader of LZ4 takes.</summary>
    static byte[] Lz4Literals(byte[] content)
    {
        var packed = new List<byte> { (byte)(Math.Min(15, content.Length) << 4) };
        var rest = content.Length - 15;
        for (; rest >= 255; rest -= 255) packed.Add(255);
        if (content.Length >= 15) packed.Add((byte)rest);
        return [.. packed, .. content];
    }

}
