namespace Geo.Import.Tiles;

/// <summary>A directory of a PMTiles file, unpacked: columns of variable-length numbers, the first of them as differences.</summary>
sealed class PmTilesDirectory
{
    const int MostEntries = 1_000_000;
    const long MostNumber = 1L << 60;

    readonly PmTilesEntry[] _entries;

    /// <exception cref="InvalidDataException">The bytes end too early, or a number is out of its range.</exception>
    public PmTilesDirectory(ReadOnlySpan<byte> bytes)
    {
        var count = Number(ref bytes);
        // Each entry takes four numbers of at least a byte.
        if (count > MostEntries || count * 4 > bytes.Length) throw new InvalidDataException("directory");
        var first = new long[count];
        var run = new long[count];
        var length = new int[count];
        var last = 0L;
        for (var at = 0; at < count; at++) first[at] = last = Within(last + Number(ref bytes), MostNumber);
        for (var at = 0; at < count; at++) run[at] = Number(ref bytes);
        for (var at = 0; at < count; at++) length[at] = (int)Within(Number(ref bytes), int.MaxValue);
        _entries = new PmTilesEntry[count];
        var next = 0L;
        for (var at = 0; at < count; at++)
        {
            var stated = Number(ref bytes);
            var offset = stated == 0 ? next : stated - 1;
            _entries[at] = new(first[at], run[at], offset, length[at]);
            next = Within(offset + length[at], MostNumber);
        }
    }

    /// <summary>The entry that holds a tile or leads to it; null where the tile is not there.</summary>
    public PmTilesEntry? Find(long tile)
    {
        var (low, high) = (0, _entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_entries[middle].First <= tile) low = middle + 1;
            else high = middle - 1;
        }

        return high >= 0 && (_entries[high].Run == 0 || tile - _entries[high].First < _entries[high].Run) ? _entries[high] : null;
    }

    static long Within(long value, long most) => value >= 0 && value <= most ? value : throw new InvalidDataException("directory");

    static long Number(ref ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            if (bytes.IsEmpty) break;
            var piece = bytes[0];
            bytes = bytes[1..];
            // The ninth piece fills bits 56 to 62: no number comes out negative.
            value |= (long)(piece & 0x7F) << shift;
            if (piece < 0x80) return Within(value, MostNumber);
        }

        throw new InvalidDataException("directory");
    }
}
