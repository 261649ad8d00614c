using System.Globalization;
using System.Text;

namespace Geo.Import.Workbooks;

/// <summary>Text gathered as UTF-8 in one buffer that grows to a bound; what goes beyond it is dropped and told by <see cref="IsFull"/>.</summary>
sealed class Utf8Text(int most)
{
    const int EscapeLength = 7;

    readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    byte[] _bytes = new byte[4096];
    int _marked;

    public int Length { get; private set; }

    /// <summary>Whether something was dropped since <see cref="Mark"/>.</summary>
    public bool IsFull { get; private set; }

    public ReadOnlySpan<byte> Span(int start, int length) => _bytes.AsSpan(start, length);

    /// <summary>Begins a piece; its place.</summary>
    public int Mark()
    {
        IsFull = false;
        return _marked = Length;
    }

    public void Clear() => Length = _marked = 0;

    /// <summary>Gives back all from a place on.</summary>
    public void CutTo(int length) => Length = length;

    public void Append(ReadOnlySpan<char> text)
    {
        if (!Reserve(Encoding.UTF8.GetMaxByteCount(text.Length))) return;
        Length += _encoder.GetBytes(text, _bytes.AsSpan(Length), flush: false);
    }

    public void Append(ReadOnlySpan<byte> utf8)
    {
        if (!Reserve(utf8.Length)) return;
        utf8.CopyTo(_bytes.AsSpan(Length));
        Length += utf8.Length;
    }

    /// <summary>Ends a text: half of a pair of surrogates that came last is replaced.</summary>
    public void End()
    {
        if (Reserve(4)) Length += _encoder.GetBytes([], _bytes.AsSpan(Length), flush: true);
    }

    /// <summary>Resolves what a workbook writes as <c>_x000D_</c> (ISO/IEC 29500-1, 22.9.2.19), in all that was gathered since <see cref="Mark"/>.</summary>
    public void Unescape()
    {
        var text = _bytes.AsSpan(_marked, Length - _marked);
        if (text.IndexOf("_x"u8) < 0) return;
        Span<byte> plain = stackalloc byte[3];
        var (from, to) = (0, 0);
        while (from < text.Length)
        {
            if (TryEscape(text[from..], out var letter))
            {
                var count = letter.EncodeToUtf8(plain);
                plain[..count].CopyTo(text[to..]);
                (from, to) = (from + EscapeLength, to + count);
            }
            else
            {
                text[to++] = text[from++];
            }
        }

        Length = _marked + to;
    }

    static bool TryEscape(ReadOnlySpan<byte> text, out Rune letter)
    {
        letter = default;
        return text.Length >= EscapeLength && text[0] == (byte)'_' && text[1] == (byte)'x' && text[6] == (byte)'_'
            && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.TryCreate(code, out letter);
    }

    bool Reserve(int more)
    {
        if (Length + more > _bytes.Length && _bytes.Length < most) Array.Resize(ref _bytes, (int)Math.Min(most, Math.Max(2L * _bytes.Length, (long)Length + more)));
        if (Length + more <= _bytes.Length) return true;
        IsFull = true;
        return false;
    }
}
