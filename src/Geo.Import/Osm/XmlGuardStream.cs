namespace Geo.Import.Osm;

/// <summary>A text of XML that may not run on without end: a reader builds a tag with all its attributes before it shows it.</summary>
sealed class XmlGuardStream(Stream text) : Stream
{
    /// <summary>Between one tag's end and the next: no element of OpenStreetMap comes near to it.</summary>
    const int LongestTag = 1 << 20;

    /// <summary>Unpacked; a file of a continent.</summary>
    const long LargestText = 64L << 30;

    long _sinceTag;
    long _all;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _all;
        set => throw new NotSupportedException();
    }

    /// <exception cref="OsmDamage">No tag ends for a megabyte, or the text is larger than any.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = text.Read(buffer);
        _all += read;
        var last = buffer[..read].LastIndexOf((byte)'>');
        _sinceTag = last < 0 ? _sinceTag + read : read - last - 1;
        if (_sinceTag > LongestTag) throw new OsmDamage("tag");
        return _all <= LargestText ? read : throw new OsmDamage("size");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }
}
