using System.Buffers;
using System.Globalization;
using System.Text;
using Geo.Import.Tables;

namespace Geo.Import.Wkt;

/// <summary>The pieces of a well-known text, one after another: words, numbers, brackets and commas.</summary>
ref struct WktText(ReadOnlySpan<byte> text)
{
    static readonly SearchValues<byte> s_ofNumbers = SearchValues.Create("+-.0123456789eE"u8);

    readonly ReadOnlySpan<byte> _text = text;
    int _at;

    /// <summary>What was not read yet, shortened, to show where reading stopped.</summary>
    public readonly string Rest => Encoding.UTF8.GetString(_text[_at..Math.Min(_text.Length, _at + 40)]);

    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return _at == _text.Length;
        }
    }

    public bool TryMark(char mark)
    {
        SkipBlanks();
        if (_at == _text.Length || _text[_at] != mark) return false;
        _at++;
        return true;
    }

    /// <summary>A word of letters, in capitals; empty where none begins.</summary>
    public string Word()
    {
        SkipBlanks();
        var start = _at;
        while (_at < _text.Length && char.IsAsciiLetter((char)_text[_at]) && _at - start < 32) _at++;
        return Encoding.ASCII.GetString(_text[start.._at]).ToUpperInvariant();
    }

    /// <summary>Whether a word is next; it is read over only if it is.</summary>
    public bool TryWord(string word)
    {
        var before = _at;
        if (Word() == word) return true;
        _at = before;
        return false;
    }

    public bool TryNumber(out double number)
    {
        SkipBlanks();
        var length = _text[_at..].IndexOfAnyExcept(s_ofNumbers);
        if (length < 0) length = _text.Length - _at;
        if (!NumberCell.TryFinite(_text.Slice(_at, length), out number)) return false;
        _at += length;
        return true;
    }

    /// <summary>The number of <c>SRID=4326;</c>, if the text begins with one; null where it does not, or says 0, which means none.</summary>
    public int? Srid()
    {
        var before = _at;
        if (TryWord("SRID") && TryMark('='))
        {
            SkipBlanks();
            var length = Math.Max(0, _text[_at..].IndexOf((byte)';'));
            if (length is > 0 and <= 6 && int.TryParse(_text.Slice(_at, length), NumberStyles.None, CultureInfo.InvariantCulture, out var srid))
            {
                _at += length + 1;
                return srid == 0 ? null : srid;
            }
        }

        _at = before;
        return null;
    }

    void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] <= (byte)' ') _at++;
    }
}
