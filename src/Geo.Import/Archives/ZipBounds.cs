namespace Geo.Import.Archives;

/// <summary>How much an archive may hold. The defaults keep the reading of one below a gigabyte of memory.</summary>
public sealed record ZipBounds
{
    /// <summary>Bytes of the archive itself: one array holds it.</summary>
    public long ArchiveBytes { get; init; } = 256L << 20;

    /// <summary>Entries in its directory, folders included.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>Bytes of all entries as the directory declares them, read or not.</summary>
    public long DeclaredBytes { get; init; } = 4L << 30;

    /// <summary>Bytes of one entry, unpacked.</summary>
    public long EntryBytes { get; init; } = 384L << 20;

    /// <summary>Bytes of all entries unpacked so far.</summary>
    public long UnpackedBytes { get; init; } = 640L << 20;

    /// <summary>Unpacked bytes for each packed one; asked of entries above <see cref="FreeBytes"/> only, as tables of blanks pack very well.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Up to this many unpacked bytes the ratio does not matter.</summary>
    public long FreeBytes { get; init; } = 64L << 20;
}
