using System.Text;

namespace Geo.Import.Kml;

/// <summary>The text of one element, bounded.</summary>
sealed class KmlText
{
    const int Longest = 1 << 20;

    readonly StringBuilder _text = new();

    /// <summary>Whether there was more than is kept.</summary>
    public bool IsCut { get; private set; }

    public void Add(ReadOnlySpan<char> piece)
    {
        IsCut |= _text.Length + piece.Length > Longest;
        _text.Append(piece[..Math.Min(piece.Length, Longest - _text.Length)]);
    }

    public override string ToString() => _text.ToString();
}
