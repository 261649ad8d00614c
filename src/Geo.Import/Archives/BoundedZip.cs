using System.IO.Compression;
using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Archives;

/// <summary>The one way the product opens a zip archive: zipped shapefiles, KMZ, XLSX. Nothing is ever written to disk, and no archive inside of one is opened.</summary>
/// <remarks>
/// The directory is read by our own code, because what makes an archive hostile is what libraries do not show: entries that share bytes (the quotation of files against each other,
/// Fifield 2019, "A better zip bomb", USENIX WOOT), local headers that tell another story than the directory, lengths that lie, links, names that leave the folder. An archive with any
/// of these is refused whole. Unpacking stops the moment an entry yields more than was declared, and what is declared is bounded before.
/// </remarks>
public sealed class BoundedZip
{
    /// <summary>Deflate cannot do better than 1,032 to 1; stored entries are as long as they are.</summary>
    const int DeflateLimit = 1032;

    readonly byte[] _archive;
    readonly ZipBounds _bounds;
    readonly ZipFaults _faults;
    readonly Dictionary<string, ZipEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    long _unpacked;

    BoundedZip(FileBytes file, ZipBounds bounds)
    {
        (_archive, _bounds, _faults, Sha256) = (file.Bytes, bounds, new(file.File), file.Sha256);
        _faults.Bound("archive", _archive.Length, bounds.ArchiveBytes);
        var directory = new ZipDirectory(_archive, _faults);
        var local = new ZipLocalHeaders(_archive, _faults);
        ZipEntry[] entries = [.. ZipNames.Named(directory.Read(bounds.Entries)).Select(local.Located)];
        RefuseOverlaps(entries, directory.Start);
        foreach (var entry in entries) Check(entry);
        _faults.Bound("declared", entries.Sum(entry => entry.Unpacked), bounds.DeclaredBytes);
        Members = [.. entries.Where(entry => !entry.IsFolder).Select(entry => new ZipMember(entry.Name, entry.Unpacked))];
    }

    /// <summary>SHA-256 of the archive's bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>All files in it, in the order of the directory; folders left out.</summary>
    public IReadOnlyList<ZipMember> Members { get; }

    /// <exception cref="BadInputException">Damaged, hostile or beyond the bounds; the fault says which.</exception>
    public static BoundedZip Open(FileBytes file, ZipBounds? bounds = null) => new(file, bounds ?? new());

    /// <param name="file">As the study names it.</param>
    /// <param name="path">Where it lies.</param>
    /// <exception cref="BadInputException">Missing, damaged, hostile or beyond the bounds; the fault says which.</exception>
    public static BoundedZip Read(string file, string path, ZipBounds? bounds = null) => Open(FileBytes.Read(file, path, (bounds ?? new()).ArchiveBytes), bounds);

    /// <summary>Whether bytes begin as an archive does.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    /// <summary>The member of this name, capitals or not; null where there is none.</summary>
    public ZipMember? Find(string name) => _entries.TryGetValue(name, out var entry) && !entry.IsFolder ? new(entry.Name, entry.Unpacked) : null;

    /// <summary>A member's bytes as a stream that only goes forward. It throws <see cref="BadInputException"/> where the member turns out to be damaged or longer than declared.</summary>
    /// <exception cref="BadInputException">Too long, packed too well to be meant, or packed in a way that is not read.</exception>
    public Stream OpenRead(ZipMember member)
    {
        var entry = _entries[member.Name];
        if (entry.Method is not (ZipEntry.Stored or ZipEntry.Deflated)) throw _faults.Of(FaultCode.ArchiveMethod, entry.Name, $"{entry.Method}", "store, deflate");
        _faults.Bound("entry", entry.Unpacked, _bounds.EntryBytes, entry.Name);
        if (entry.Unpacked > _bounds.FreeBytes) _faults.Bound("ratio", entry.Unpacked / Math.Max(entry.Packed, 1), _bounds.Ratio, entry.Name);
        var packed = new MemoryStream(_archive, (int)entry.Data, (int)entry.Packed, writable: false);
        return new BoundedStream(entry.Method == ZipEntry.Stored ? packed : new DeflateStream(packed, CompressionMode.Decompress), entry, _faults, Spend);
    }

    /// <summary>A member's bytes, whole.</summary>
    /// <exception cref="BadInputException">As <see cref="OpenRead"/>, or damaged.</exception>
    public byte[] ReadAll(ZipMember member)
    {
        using var stream = OpenRead(member);
        var bytes = new byte[member.Bytes];
        stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        // At the end, and only there, length and checksum are held.
        while (stream.ReadByte() >= 0)
        {
        }

        return bytes;
    }

    void Spend(long bytes)
    {
        _unpacked += bytes;
        _faults.Bound("unpacked", _unpacked, _bounds.UnpackedBytes);
    }

    void Check(ZipEntry entry)
    {
        if (!ZipNames.IsSafe(entry.Name)) throw _faults.Of(FaultCode.ArchiveNameUnsafe, "", Printable(entry.Name));
        if (entry.IsEncrypted) throw _faults.Of(FaultCode.ArchiveEncrypted, "", entry.Name);
        if (entry.IsSpecial) throw _faults.Of(FaultCode.ArchiveLink, "", entry.Name);
        _faults.Bound("declared", entry.Unpacked, _bounds.DeclaredBytes);
        var most = entry.Method == ZipEntry.Stored ? entry.Packed : entry.Method == ZipEntry.Deflated ? (entry.Packed * DeflateLimit) + DeflateLimit : long.MaxValue;
        if (entry.Unpacked > most || (entry.IsFolder && entry.Unpacked > 0)) throw _faults.Damaged("length", entry.Name);
        if (!_entries.TryAdd(entry.Name.TrimEnd('/'), entry)) throw _faults.Of(FaultCode.ArchiveNameDuplicate, "", entry.Name);
    }

    void RefuseOverlaps(ZipEntry[] entries, long directory)
    {
        var free = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.Start))
        {
            if (entry.Start < free || entry.Data + entry.Packed > directory) throw _faults.Of(FaultCode.ArchiveOverlap, "", entry.Name);
            free = entry.Data + entry.Packed;
        }
    }

    static string Printable(string name) => string.Concat(name.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
}
