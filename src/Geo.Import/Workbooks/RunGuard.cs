namespace Geo.Import.Workbooks;

/// <summary>Stops a part of XML in which no tag ends for four million bytes: one name, one attribute or one text of that length is kept in memory whole by any parser.</summary>
sealed class RunGuard(Stream part, Func<string, Exception> refuse) : Stream
{
    const int LongestRun = 4 << 20;

    int _run;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => part.Length;

    public override long Position
    {
        get => part.Position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        var end = buffer[..read].LastIndexOf((byte)'>');
        _run = end < 0 ? _run + read : read - end - 1;
        return _run <= LongestRun ? read : throw refuse($"> {LongestRun}");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) part.Dispose();
        base.Dispose(disposing);
    }
}
