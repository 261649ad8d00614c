namespace Geo.Import.Rasters;

/// <summary>PackBits (TIFF 6.0, section 9) unpacked: runs of one byte, and bytes as they are.</summary>
sealed class PackBitsStream(Stream packed) : ForwardStream
{
    readonly byte[] _input = new byte[4096];
    int _inputAt;
    int _inputLength;
    int _left;
    bool _isRun;
    byte _runOf;

    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written < buffer.Length)
        {
            if (_left == 0 && !NextPacket()) break;
            var length = Math.Min(_left, buffer.Length - written);
            var into = buffer.Slice(written, length);
            if (_isRun)
            {
                into.Fill(_runOf);
            }
            else
            {
                length = Copy(into);
                if (length == 0) break;
            }

            _left -= length;
            written += length;
        }

        return written;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) packed.Dispose();
        base.Dispose(disposing);
    }

    // A signed byte n: 0…127 are followed by n + 1 bytes as they are, −1…−127 by one byte that stands 1 − n times; −128 is nothing.
    bool NextPacket()
    {
        int head;
        do
        {
            head = NextByte();
            if (head < 0) return false;
        }
        while (head == 128);

        _isRun = head > 128;
        _left = _isRun ? 257 - head : head + 1;
        if (!_isRun) return true;
        var value = NextByte();
        _runOf = (byte)Math.Max(value, 0);
        return value >= 0;
    }

    int NextByte() => _inputAt < _inputLength || Fill() ? _input[_inputAt++] : -1;

    int Copy(Span<byte> into)
    {
        if (_inputAt == _inputLength && !Fill()) return 0;
        var length = Math.Min(into.Length, _inputLength - _inputAt);
        _input.AsSpan(_inputAt, length).CopyTo(into);
        _inputAt += length;
        return length;
    }

    bool Fill()
    {
        _inputAt = 0;
        _inputLength = packed.Read(_input);
        return _inputLength > 0;
    }
}
