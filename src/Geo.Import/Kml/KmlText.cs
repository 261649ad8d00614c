using System.Text;
using Geo.Import.Xml;

namespace Geo.Import.Kml;

/// <summary>The text of one element after another, bounded.</summary>
sealed class KmlText
{
    const int Longest = 1 << 20;

    readonly StringBuilder _text = new();
    readonly Action<ReadOnlySpan<char>> _add;

    public KmlText() => _add = Add;

    /// <summary>Whether the last one had more than is kept.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The text of the element that begins here, without blanks around it; the reader is left on its end.</summary>
    public string Of(BoundedXml xml)
    {
        _text.Clear();
        IsCut = false;
        xml.Text(_add);
        return _text.ToString().Trim();
    }

    void Add(ReadOnlySpan<char> piece)
    {
        IsCut |= _text.Length + piece.Length > Longest;
        _text.Append(piece[..Math.Min(piece.Length, Longest - _text.Length)]);
    }
}
