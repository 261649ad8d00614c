namespace Geo.Import.Archives;

/// <summary>One entry being unpacked: stops the moment it yields more than was declared, and holds length and checksum at its end.</summary>
sealed class BoundedStream(Stream unpacking, ZipEntry entry, ZipFaults faults, Action<long> spend) : Stream
{
    Crc32 _crc;
    long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => entry.Unpacked;

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="Model.Imports.BadInputException">The packed bytes are damaged, or unpack to something else than was declared.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        var read = Unpack(buffer);
        _count += read;
        if (_count > entry.Unpacked) throw faults.Damaged("length", entry.Name);
        spend(read);
        _crc.Add(buffer[..read]);
        if (read > 0) return read;
        if (_count != entry.Unpacked) throw faults.Damaged("length", entry.Name);
        return _crc.Value == entry.Crc ? 0 : throw faults.Damaged("checksum", entry.Name);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacking.Dispose();
        base.Dispose(disposing);
    }

    int Unpack(Span<byte> buffer)
    {
        try
        {
            return unpacking.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw faults.Damaged("deflate", entry.Name);
        }
    }
}
