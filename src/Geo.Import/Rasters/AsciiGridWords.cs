using System.Globalization;
using System.Text;
using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Rasters;

/// <summary>The words of an ESRI ASCII grid one by one, parted by blanks and line ends, with the line each stands in. Memory is one buffer.</summary>
sealed class AsciiGridWords : IDisposable
{
    const int LongestWord = 64;
    const int BufferBytes = 1 << 16;

    readonly string _path;
    readonly FileStream _stream;
    readonly byte[] _buffer = new byte[BufferBytes];
    readonly byte[] _word = new byte[LongestWord];
    int _at;
    int _end;
    int _length;
    long _line = 1;

    /// <exception cref="BadInputException">Not there, or empty.</exception>
    public AsciiGridWords(string path)
    {
        _path = path;
        if (!File.Exists(path)) throw FileBytes.Missing(path, path);
        _stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        Length = _stream.Length;
        // Bytes that say the encoding is UTF-8.
        if (Peek() == 0xEF) (_at, Length) = (Math.Min(3, _end), Length - 3);
    }

    /// <summary>Bytes of the file.</summary>
    public long Length { get; }

    /// <summary>The word that <see cref="Next"/> moved to.</summary>
    public string Text => Encoding.Latin1.GetString(_word, 0, _length);

    /// <summary>Whether the next word begins with a letter; not-a-number is a number.</summary>
    public bool PeekIsName() => SkipBlanks() && Peek() is var first && char.IsAsciiLetter((char)first) && !IsNotANumber();

    /// <summary>Moves to the next word; false at the end of the file.</summary>
    /// <exception cref="BadInputException">The word is longer than any number.</exception>
    public bool Next()
    {
        _length = 0;
        if (!SkipBlanks()) return false;
        for (var next = Peek(); next > ' '; next = Peek())
        {
            if (_length == LongestWord) throw Bad(FaultCode.ValueInvalid, "", Text, "12.5");
            _word[_length++] = (byte)next;
            _at++;
        }

        return true;
    }

    /// <summary>The word as a number.</summary>
    /// <param name="about">The name or the column it belongs to.</param>
    /// <exception cref="BadInputException">It is none: a decimal comma, letters.</exception>
    public double Number(string about)
    {
        var word = _word.AsSpan(0, _length);
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        throw Bad(word.Contains((byte)',') ? FaultCode.GridDecimalComma : FaultCode.ValueInvalid, about, Text, Text.Replace(',', '.'));
    }

    public BadInputException Bad(FaultCode code, string about, string value, string hint = "") => new(new Fault(code, _path, _line, about, value, hint));

    public void Dispose() => _stream.Dispose();

    bool IsNotANumber() => _at + 2 < _end && (_buffer[_at] | 32) == 'n' && (_buffer[_at + 1] | 32) == 'a' && (_buffer[_at + 2] | 32) == 'n';

    bool SkipBlanks()
    {
        for (var next = Peek(); next >= 0; next = Peek())
        {
            if (next > ' ') return true;
            if (next == '\n') _line++;
            _at++;
        }

        return false;
    }

    int Peek()
    {
        if (_at == _end) (_at, _end) = (0, _stream.Read(_buffer));
        return _at < _end ? _buffer[_at] : -1;
    }
}
