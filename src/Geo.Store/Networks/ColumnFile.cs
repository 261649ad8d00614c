using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Geo.Model.Drafts;

namespace Geo.Store.Networks;

/// <summary>
/// Named columns of whole numbers in one file that is mapped, not read: a header, a directory, the columns, each on a line of the cache. It tells which inputs it was made from and proves by a checksum
/// that it is what was written.
/// </summary>
/// <remarks>
/// Numbers are little-endian. Header, 96 bytes: 8 of a mark, the layout's version and the number of columns (4 each), the file's length (8), the fingerprint of the inputs (32), the SHA-256 of all bytes but
/// these 32 themselves, 8 of zero. Directory: for each column a name of up to 32 ASCII letters, its offset in bytes and its length in numbers (8 each).
/// </remarks>
public sealed class ColumnFile : IDisposable
{
    /// <summary>Bytes of a fingerprint: a SHA-256.</summary>
    public const int FingerprintLength = 32;

    const int Version = 1;
    const int HeaderLength = 96, ChecksumAt = 56, EntryLength = 48, NameLength = 32, Line = 64;
    const int MostColumns = 1024;

    readonly MappedFile _file;
    readonly Dictionary<string, ReadOnlyMemory<int>> _columns = new(StringComparer.Ordinal);

    // A byte above 127, both kinds of line ends and the end of a text: whatever changes text on its way breaks it.
    static ReadOnlySpan<byte> Mark => [0x89, (byte)'G', (byte)'E', (byte)'O', 0x0D, 0x0A, 0x1A, 0x0A];

    ColumnFile(MappedFile file) => _file = file;

    /// <summary>Maps a file and checks every byte of it.</summary>
    /// <param name="fingerprint">Of the inputs as they are now.</param>
    /// <exception cref="PackException">The file can't be used; which of the reasons it is, is said.</exception>
    /// <exception cref="IOException">The file is not there or can't be read.</exception>
    public static ColumnFile Open(string path, ReadOnlySpan<byte> fingerprint)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(fingerprint.Length, FingerprintLength);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (stream.Length < HeaderLength) throw new PackException(path, stream.Length >= Mark.Length && Starts(stream) ? PackFault.Truncated : PackFault.Foreign);
        var mapped = new MappedFile(stream);
        try
        {
            var file = new ColumnFile(mapped);
            if (file.Check(fingerprint) is { } fault) throw new PackException(path, fault);
            return file;
        }
        catch
        {
            mapped.Dispose();
            throw;
        }
    }

    /// <summary>Writes a file whole or not at all: beside its place, then onto it.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> fingerprint, IReadOnlyList<(string Name, ReadOnlyMemory<int> Values)> columns, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(fingerprint.Length, FingerprintLength);
        ArgumentNullException.ThrowIfNull(columns);
        DraftName.Sweep(path);
        var draft = DraftName.Take(path);
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20)) Write(stream, Head(fingerprint, columns), columns, cancellation);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>A column by its name; null where the file has none of that name. Valid until the file is disposed.</summary>
    public ReadOnlyMemory<int>? Find(string name) => _columns.TryGetValue(name, out var column) ? column : null;

    /// <summary>Lets go of the file. No search may be under way in its columns.</summary>
    public void Dispose() => _file.Dispose();

    static bool Starts(FileStream stream)
    {
        Span<byte> first = stackalloc byte[Mark.Length];
        stream.ReadExactly(first);
        return first.SequenceEqual(Mark);
    }

    PackFault? Check(ReadOnlySpan<byte> fingerprint)
    {
        var header = _file.Bytes(0, HeaderLength);
        if (!header.StartsWith(Mark)) return PackFault.Foreign;
        if (BinaryPrimitives.ReadInt32LittleEndian(header[8..]) != Version) return PackFault.OtherVersion;
        if (BinaryPrimitives.ReadInt64LittleEndian(header[16..]) != _file.Length) return PackFault.Truncated;
        if (!Checksum().AsSpan().SequenceEqual(header.Slice(ChecksumAt, FingerprintLength))) return PackFault.Damaged;
        if (!ReadDirectory(BinaryPrimitives.ReadInt32LittleEndian(header[12..]))) return PackFault.Damaged;
        return header.Slice(24, FingerprintLength).SequenceEqual(fingerprint) ? null : PackFault.OtherInputs;
    }

    byte[] Checksum()
    {
        const int Piece = 1 << 24;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_file.Bytes(0, ChecksumAt));
        for (var at = (long)ChecksumAt + FingerprintLength; at < _file.Length; at += Piece) hash.AppendData(_file.Bytes(at, (int)Math.Min(Piece, _file.Length - at)));
        return hash.GetHashAndReset();
    }

    bool ReadDirectory(int count)
    {
        if (count is < 0 or > MostColumns || HeaderLength + ((long)count * EntryLength) > _file.Length) return false;
        for (var column = 0; column < count; column++)
        {
            var entry = _file.Bytes(HeaderLength + (column * EntryLength), EntryLength);
            var name = Encoding.ASCII.GetString(entry[..NameLength]).TrimEnd('\0');
            var offset = BinaryPrimitives.ReadInt64LittleEndian(entry[NameLength..]);
            var length = BinaryPrimitives.ReadInt64LittleEndian(entry[(NameLength + 8)..]);
            if (offset < 0 || offset % Line != 0 || offset > _file.Length || length < 0 || length > int.MaxValue || length > (_file.Length - offset) / sizeof(int)) return false;
            if (!_columns.TryAdd(name, new MappedInts(_file, offset, (int)length).Memory)) return false;
        }

        return true;
    }

    static byte[] Head(ReadOnlySpan<byte> fingerprint, IReadOnlyList<(string Name, ReadOnlyMemory<int> Values)> columns)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns.Count, MostColumns);
        var head = new byte[Aligned(HeaderLength + (columns.Count * EntryLength))];
        var end = (long)head.Length;
        for (var column = 0; column < columns.Count; column++)
        {
            var (name, values) = columns[column];
            if (name.Length is 0 or > NameLength || !Ascii.IsValid(name)) throw new ArgumentException($"{name} is no name of a column.", nameof(columns));
            var entry = head.AsSpan(HeaderLength + (column * EntryLength), EntryLength);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt64LittleEndian(entry[NameLength..], end);
            BinaryPrimitives.WriteInt64LittleEndian(entry[(NameLength + 8)..], values.Length);
            end = Aligned(end + ((long)values.Length * sizeof(int)));
        }

        Mark.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(12), columns.Count);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(16), end);
        fingerprint.CopyTo(head.AsSpan(24));
        return head;
    }

    static void Write(FileStream stream, byte[] head, IReadOnlyList<(string Name, ReadOnlyMemory<int> Values)> columns, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head.AsSpan(0, ChecksumAt));
        hash.AppendData(head.AsSpan(ChecksumAt + FingerprintLength));
        stream.Write(head);
        foreach (var (_, values) in columns)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = MemoryMarshal.AsBytes(values.Span);
            var padding = new byte[Aligned(bytes.Length) - bytes.Length];
            hash.AppendData(bytes);
            stream.Write(bytes);
            hash.AppendData(padding);
            stream.Write(padding);
        }

        stream.Position = ChecksumAt;
        stream.Write(hash.GetHashAndReset());
        stream.Flush(flushToDisk: true);
    }

    static long Aligned(long offset) => (offset + Line - 1) / Line * Line;
}
