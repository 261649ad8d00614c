using Microsoft.Win32.SafeHandles;

namespace Geo.Import.Tables;

/// <summary>Reads a file from its beginning and then what is still in memory. It has a place of its own in the file, so that several may read at once.</summary>
sealed class SpoolStream(SafeFileHandle? handle, long onDisk, ReadOnlyMemory<byte> tail) : Stream
{
    long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => onDisk + tail.Length;

    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _at < onDisk ? ReadDisk(buffer) : ReadTail(buffer);
        _at += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    int ReadDisk(Span<byte> buffer) => RandomAccess.Read(handle!, buffer[..(int)Math.Min(buffer.Length, onDisk - _at)], _at);

    int ReadTail(Span<byte> buffer)
    {
        var rest = tail.Span[(int)(_at - onDisk)..];
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        return count;
    }
}
