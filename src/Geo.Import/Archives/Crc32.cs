namespace Geo.Import.Archives;

/// <summary>The checksum of ISO 3309 (polynomial 0xEDB88320, reflected) that archives keep of each entry.</summary>
struct Crc32
{
    static readonly uint[] s_table = Table();

    uint _state;

    public readonly uint Value => _state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var state = ~_state;
        foreach (var one in bytes) state = s_table[(state ^ one) & 0xFF] ^ (state >> 8);
        _state = ~state;
    }

    static uint[] Table()
    {
        var table = new uint[256];
        for (var index = 0u; index < table.Length; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            table[index] = value;
        }

        return table;
    }
}
