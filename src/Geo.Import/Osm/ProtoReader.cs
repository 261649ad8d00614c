namespace Geo.Import.Osm;

/// <summary>Reads the wire format of protocol buffers, field by field, without copying.</summary>
/// <remarks>Source: Protocol Buffers, "Encoding" (varints, zigzag, length-delimited fields); groups, deprecated there, are refused.</remarks>
ref struct ProtoReader(ReadOnlySpan<byte> message)
{
    const int Varint = 0;
    const int Fixed64 = 1;
    const int Delimited = 2;
    const int Fixed32 = 5;
    const int LongestVarint = 10;

    ReadOnlySpan<byte> _rest = message;
    int _wire;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Number of the field that begins here, whose value is to be read or skipped next; 0 at the end.</summary>
    public int Field()
    {
        if (_rest.IsEmpty) return 0;
        var tag = Unsigned();
        _wire = (int)(tag & 7);
        var field = tag >> 3;
        return field is > 0 and < 1 << 29 ? (int)field : throw new OsmDamage("field number");
    }

    public ulong Unsigned()
    {
        ulong value = 0;
        for (var at = 0; at < LongestVarint && at < _rest.Length; at++)
        {
            var next = _rest[at];
            value |= (ulong)(next & 0x7F) << (7 * at);
            if (next >= 0x80) continue;
            _rest = _rest[(at + 1)..];
            return value;
        }

        throw new OsmDamage("varint");
    }

    public long Signed() => unchecked((long)Unsigned());

    /// <summary>A number written so that small negative ones are short.</summary>
    public long ZigZag()
    {
        var value = Unsigned();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    public int Whole() => Unsigned() is <= int.MaxValue and var value ? (int)value : throw new OsmDamage("number");

    public ReadOnlySpan<byte> Bytes()
    {
        if (_wire != Delimited) throw new OsmDamage("wire type");
        var length = Unsigned();
        if (length > (ulong)_rest.Length) throw new OsmDamage("length");
        var bytes = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return bytes;
    }

    public void Skip()
    {
        if (_wire == Varint) Unsigned();
        else if (_wire == Delimited) Bytes();
        else Pass(_wire switch { Fixed64 => 8, Fixed32 => 4, _ => throw new OsmDamage("wire type") });
    }

    void Pass(int bytes) => _rest = bytes <= _rest.Length ? _rest[bytes..] : throw new OsmDamage("length");
}
