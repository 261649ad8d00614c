using Geo.Model.Audits;

namespace Geo.Store.Audits;

/// <summary>
/// The audit log of a store that is a file: <c>county.audit.jsonl</c> beside <c>county.gpkg</c>, one line an entry. It only grows; each line carries a hash of all before it, so that an
/// altered or missing one shows. Whoever writes holds the store's own lock.
/// </summary>
sealed class AuditFile(string storePath)
{
    const int TailBytes = 1 << 16;

    public string Path { get; } = System.IO.Path.ChangeExtension(storePath, ".audit.jsonl");

    /// <summary>Enters a line and waits for the disk.</summary>
    /// <exception cref="IOException">The disk is full, or the file can't be written to; the message names it.</exception>
    public void Append(AuditEntry entry)
    {
        try
        {
            using var file = Open();
            var (last, isWhole) = Last(file);
            var line = AuditLine.After(last?.Chain ?? "", entry with { Number = (last?.Entry.Number ?? 0) + 1 });
            file.Seek(0, SeekOrigin.End);
            // After a line that a crash has broken off a new one begins; the broken one stays for all to see.
            if (!isWhole) file.WriteByte((byte)'\n');
            file.Write(line.ToBytes());
            file.Flush(flushToDisk: true);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"{Path}: {error.Message}", error);
        }
    }

    /// <summary>Reads the whole log and keeps the page asked for.</summary>
    public AuditPage List(AuditQuery query)
    {
        var newest = new Queue<AuditEntry>();
        long? broken = null;
        AuditLine? before = null;
        foreach (var bytes in Lines())
        {
            var line = AuditLine.Parse(bytes);
            if (line is null || !line.Follows(before)) broken ??= line?.Entry.Number ?? (before?.Entry.Number ?? 0) + 1;
            if (line is null) continue;
            before = line;
            if (!query.Wants(line.Entry)) continue;
            newest.Enqueue(line.Entry);
            if (newest.Count > query.Limit + 1) newest.Dequeue();
        }

        var hasMore = newest.Count > query.Limit;
        if (hasMore) newest.Dequeue();
        return new([.. newest.Reverse()], hasMore, broken);
    }

    FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        // Names and addresses are for those who run the server: its group, nobody else.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        return new(Path, options);
    }

    IEnumerable<byte[]> Lines()
    {
        if (!File.Exists(Path)) yield break;
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: TailBytes);
        using var line = new MemoryStream();
        for (var letter = file.ReadByte(); letter >= 0; letter = file.ReadByte())
        {
            if (letter != '\n')
            {
                line.WriteByte((byte)letter);
                continue;
            }

            yield return line.ToArray();
            line.SetLength(0);
        }

        // What is on its way, or was broken off, is no line yet.
    }

    /// <summary>The last line that can be read, and whether the file ends with a line's end.</summary>
    static (AuditLine? Line, bool IsWhole) Last(FileStream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, TailBytes)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        var isWhole = tail.Length == 0 || tail[^1] == '\n';
        for (var end = isWhole ? tail.Length - 1 : Array.LastIndexOf(tail, (byte)'\n'); end > 0;)
        {
            var start = Array.LastIndexOf(tail, (byte)'\n', end - 1);
            if (AuditLine.Parse(tail.AsSpan(start + 1, end - start - 1)) is { } line) return (line, isWhole);
            end = start;
        }

        return (null, isWhole);
    }
}
