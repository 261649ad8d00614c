namespace Geo.Import.Archives;

/// <summary>What the directory says of one entry.</summary>
/// <param name="RawName">As it stands, in whatever encoding.</param>
/// <param name="Start">Where its local header begins.</param>
sealed record ZipEntry(ReadOnlyMemory<byte> RawName, bool IsNamedInUtf8, ushort Flags, ushort Method, uint Crc, long Packed, long Unpacked, long Start, uint Mode)
{
    public const ushort Stored = 0;
    public const ushort Deflated = 8;

    const ushort EncryptionFlags = 0x0001 | 0x0040 | 0x2000;
    const ushort LengthsFollow = 0x0008;
    const ushort Aes = 99;
    const uint ModeKind = 0xF000;
    const uint RegularFile = 0x8000;
    const uint Folder = 0x4000;

    public string Name { get; init; } = "";

    /// <summary>Where its packed bytes begin, after the local header.</summary>
    public long Data { get; init; }

    public bool IsEncrypted => (Flags & EncryptionFlags) != 0 || Method == Aes;

    /// <summary>Whether the lengths stand after the packed bytes and not in the local header.</summary>
    public bool HasLengthsBehind => (Flags & LengthsFollow) != 0;

    /// <summary>Whether its Unix mode says neither file nor folder: a symbolic link, a device.</summary>
    public bool IsSpecial => (Mode & ModeKind) is not (0 or RegularFile or Folder);

    public bool IsFolder => Name.EndsWith('/');
}
