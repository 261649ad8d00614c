using System.Text;

namespace Geo.Import.Osm;

/// <summary>Shows a visitor the elements of one block of a PBF file; its lists are used again for the next block.</summary>
/// <remarks>Source: osmformat.proto of the project OSM-binary, whose field numbers stand here.</remarks>
sealed class PbfBlock
{
    /// <summary>Nanodegrees in the grain of a network.</summary>
    const int Step = 100;

    readonly List<(int Start, int Length)> _strings = [];
    readonly List<string?> _texts = [];
    readonly List<long> _ids = [];
    readonly List<long> _latitudes = [];
    readonly List<long> _longitudes = [];
    readonly List<int> _keys = [];
    readonly List<int> _values = [];
    readonly List<int> _kinds = [];
    readonly List<OsmMember> _members = [];
    readonly OsmTags _tags = new();
    long _granularity;
    long _latitudeOffset;
    long _longitudeOffset;

    /// <exception cref="OsmDamage">The block is damaged.</exception>
    public void Read(ReadOnlySpan<byte> block, IOsmVisitor visitor)
    {
        (_granularity, _latitudeOffset, _longitudeOffset) = (100, 0, 0);
        _strings.Clear();
        _texts.Clear();
        Head(block);
        var reader = new ProtoReader(block);
        while (reader.Field() is > 0 and var field)
        {
            if (field == 2) Group(reader.Bytes(), block, visitor);
            else reader.Skip();
        }
    }

    /// <summary>Strings and grain first: the format does not say where in the block they stand.</summary>
    void Head(ReadOnlySpan<byte> block)
    {
        var reader = new ProtoReader(block);
        while (reader.Field() is > 0 and var field)
        {
            if (field == 1) Strings(reader.Bytes(), block);
            else if (field == 17) _granularity = reader.Whole();
            else if (field == 19) _latitudeOffset = reader.Signed();
            else if (field == 20) _longitudeOffset = reader.Signed();
            else reader.Skip();
        }

        if (_granularity <= 0) throw new OsmDamage("granularity");
    }

    void Strings(ReadOnlySpan<byte> table, ReadOnlySpan<byte> block)
    {
        var reader = new ProtoReader(table);
        while (reader.Field() is > 0 and var field)
        {
            if (field != 1)
            {
                reader.Skip();
                continue;
            }

            var text = reader.Bytes();
            _strings.Add(block.Overlaps(text, out var start) ? (start, text.Length) : (0, 0));
            _texts.Add(null);
        }
    }

    void Group(ReadOnlySpan<byte> group, ReadOnlySpan<byte> block, IOsmVisitor visitor)
    {
        var reader = new ProtoReader(group);
        while (reader.Field() is > 0 and var field)
        {
            if (field == 1 && visitor.WantsNodes) Node(reader.Bytes(), block, visitor);
            else if (field == 2 && visitor.WantsNodes) Dense(reader.Bytes(), block, visitor);
            else if (field == 3 && !visitor.WantsNodes) Way(reader.Bytes(), block, visitor);
            else if (field == 4 && !visitor.WantsNodes) Relation(reader.Bytes(), block, visitor);
            else reader.Skip();
        }
    }

    void Node(ReadOnlySpan<byte> node, ReadOnlySpan<byte> block, IOsmVisitor visitor)
    {
        var (id, latitude, longitude) = (0L, 0L, 0L);
        ClearTags();
        var reader = new ProtoReader(node);
        while (reader.Field() is > 0 and var field)
        {
            if (field == 1) id = reader.ZigZag();
            else if (field == 8) latitude = reader.ZigZag();
            else if (field == 9) longitude = reader.ZigZag();
            else if (!TagField(ref reader, field)) reader.Skip();
        }

        TakeTags(block);
        visitor.Node(id, Steps(longitude, _longitudeOffset), Steps(latitude, _latitudeOffset), _tags);
    }

    void Dense(ReadOnlySpan<byte> dense, ReadOnlySpan<byte> block, IOsmVisitor visitor)
    {
        _ids.Clear();
        _latitudes.Clear();
        _longitudes.Clear();
        _keys.Clear();
        var reader = new ProtoReader(dense);
        while (reader.Field() is > 0 and var field)
        {
            if (field == 1) Deltas(reader.Bytes(), _ids);
            else if (field == 8) Deltas(reader.Bytes(), _latitudes);
            else if (field == 9) Deltas(reader.Bytes(), _longitudes);
            else if (field == 10) Numbers(reader.Bytes(), _keys);
            else reader.Skip();
        }

        if (_latitudes.Count != _ids.Count || _longitudes.Count != _ids.Count) throw new OsmDamage("dense nodes");
        var at = 0;
        for (var node = 0; node < _ids.Count; node++)
        {
            at = DenseTags(at, block);
            visitor.Node(_ids[node], Steps(_longitudes[node], _longitudeOffset), Steps(_latitudes[node], _latitudeOffset), _tags);
        }
    }

    /// <summary>Keys and values by turns, up to a zero: one node's.</summary>
    int DenseTags(int at, ReadOnlySpan<byte> block)
    {
        _tags.Clear();
        if (_keys.Count == 0) return 0;
        while (at < _keys.Count && _keys[at] != 0)
        {
            if (at + 1 == _keys.Count) throw new OsmDamage("keys_vals");
            _tags.Add(Text(_keys[at], block), Text(_keys[at + 1], block));
            at += 2;
        }

        return at < _keys.Count ? at + 1 : throw new OsmDamage("keys_vals");
    }

    void Way(ReadOnlySpan<byte> way, ReadOnlySpan<byte> block, IOsmVisitor visitor)
    {
        var id = 0L;
        ClearTags();
        _ids.Clear();
        var reader = new ProtoReader(way);
        while (reader.Field() is > 0 and var field)
        {
            if (field == 1) id = reader.Signed();
            else if (field == 8) Deltas(reader.Bytes(), _ids);
            else if (!TagField(ref reader, field)) reader.Skip();
        }

        TakeTags(block);
        visitor.Way(id, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ids), _tags);
    }

    void Relation(ReadOnlySpan<byte> relation, ReadOnlySpan<byte> block, IOsmVisitor visitor)
    {
        var id = 0L;
        ClearTags();
        _ids.Clear();
        _kinds.Clear();
        var roles = new List<int>();
        var reader = new ProtoReader(relation);
        while (reader.Field() is > 0 and var field)
        {
            if (field == 1) id = reader.Signed();
            else if (field == 8) Numbers(reader.Bytes(), roles);
            else if (field == 9) Deltas(reader.Bytes(), _ids);
            else if (field == 10) Numbers(reader.Bytes(), _kinds);
            else if (!TagField(ref reader, field)) reader.Skip();
        }

        if (roles.Count != _ids.Count || _kinds.Count != _ids.Count) throw new OsmDamage("relation members");
        _members.Clear();
        for (var member = 0; member < _ids.Count; member++)
        {
            if (_kinds[member] > (int)OsmKind.Relation) throw new OsmDamage("member type");
            _members.Add(new((OsmKind)_kinds[member], _ids[member], Text(roles[member], block)));
        }

        TakeTags(block);
        visitor.Relation(id, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_members), _tags);
    }

    void ClearTags()
    {
        _keys.Clear();
        _values.Clear();
    }

    bool TagField(ref ProtoReader reader, int field)
    {
        if (field is not (2 or 3)) return false;
        Numbers(reader.Bytes(), field == 2 ? _keys : _values);
        return true;
    }

    void TakeTags(ReadOnlySpan<byte> block)
    {
        if (_keys.Count != _values.Count) throw new OsmDamage("tags");
        _tags.Clear();
        for (var tag = 0; tag < _keys.Count; tag++) _tags.Add(Text(_keys[tag], block), Text(_values[tag], block));
    }

    string Text(int place, ReadOnlySpan<byte> block)
    {
        if (place < 0 || place >= _strings.Count) throw new OsmDamage("string table");
        return _texts[place] ??= Encoding.UTF8.GetString(block.Slice(_strings[place].Start, _strings[place].Length));
    }

    static void Deltas(ReadOnlySpan<byte> packed, List<long> sums)
    {
        var reader = new ProtoReader(packed);
        var sum = sums.Count > 0 ? sums[^1] : 0;
        while (!reader.IsAtEnd) sums.Add(sum = unchecked(sum + reader.ZigZag()));
    }

    static void Numbers(ReadOnlySpan<byte> packed, List<int> numbers)
    {
        var reader = new ProtoReader(packed);
        while (!reader.IsAtEnd) numbers.Add(reader.Whole());
    }

    /// <summary>To ten-millionths of a degree, halves away from zero; what no longer fits is far outside of any range.</summary>
    long Steps(long raw, long offset)
    {
        var nanodegrees = (raw * (Int128)_granularity) + offset;
        var steps = (nanodegrees + (nanodegrees < 0 ? -Step / 2 : Step / 2)) / Step;
        return steps > int.MaxValue ? int.MaxValue : steps < int.MinValue ? int.MinValue : (long)steps;
    }
}
