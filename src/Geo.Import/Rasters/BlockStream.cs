namespace Geo.Import.Rasters;

/// <summary>The bytes of one block as they stand in the file.</summary>
sealed class BlockStream(TiffFile file, long offset, long count) : ForwardStream
{
    readonly long _end = offset + count;
    long _at = offset;

    public override int Read(Span<byte> buffer)
    {
        var length = (int)Math.Min(buffer.Length, _end - _at);
        file.Read(_at, buffer[..length], "block");
        _at += length;
        return length;
    }
}
