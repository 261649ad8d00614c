using System.Runtime.InteropServices;

namespace Geo.Import.Tables;

/// <summary>Cuts a delimited text into lines and these into cells, which stay where they lie in its bytes; only cells with doubled quotes are copied.</summary>
sealed class CsvLines(byte[] text)
{
    /// <summary>A quoted cell longer than this many bytes counts as a quote that never closes. The boundary of a county as well-known text has hundreds of thousands.</summary>
    const int LongestQuotedCell = 1 << 24;

    /// <summary>Once so many bytes were searched in vain for closing quotes, cells must be short: else a file of quotes is searched to its end from every line.</summary>
    const long LongestSearch = 1L << 28;

    const int LongestAfterwards = 1 << 10;
    const byte Quote = (byte)'"';

    readonly byte _lineEnd = CsvDelimiter.LineEndOf(text);
    readonly byte _delimiter = CsvDelimiter.Of(text, CsvDelimiter.LineEndOf(text));
    readonly List<byte> _unescaped = [];
    int[] _starts = new int[32];
    int[] _lengths = new int[32];
    long _searched;
    long _nextLine = 1;
    int _start;
    int _next;

    /// <summary>What parts the cells.</summary>
    public byte Delimiter => _delimiter;

    /// <summary>Cells of the current line.</summary>
    public int Count { get; private set; }

    /// <summary>Number of the current line, of its first one where quoted cells hold line breaks; from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Whether a quote of the line never closes. Its one cell then is the line's text, whole, and the reading goes on with the next line.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether every cell is empty.</summary>
    public bool IsBlank => !_lengths.AsSpan(0, Count).ContainsAnyExcept(0);

    /// <summary>The bytes of the current line, quotes, delimiters and line end included.</summary>
    public ReadOnlySpan<byte> Raw => text.AsSpan(_start, Math.Min(_next, text.Length) - _start);

    /// <summary>Where the next line begins, for <see cref="Return"/>.</summary>
    public (int Place, long Line) Mark => (_next, _nextLine);

    /// <summary>Back to a line: what follows is read as it was the first time.</summary>
    public void Return((int Place, long Line) mark) => (_next, _nextLine, _searched) = (mark.Place, mark.Line, 0);

    /// <summary>Moves to the next line; false at the end of the text.</summary>
    public bool Next()
    {
        if (_next >= text.Length) return false;
        Count = 0;
        IsBroken = false;
        _unescaped.Clear();
        (_start, Line) = (_next, _nextLine);
        ReadOnlySpan<byte> rest = text.AsSpan(_start);
        var length = rest.IndexOf(_lineEnd);
        var line = length < 0 ? rest : rest[..length];
        if (line.Contains(Quote)) ReadQuoted(_start + line.Length);
        else ReadPlain(line);
        return true;
    }

    public ReadOnlySpan<byte> Cell(int column)
    {
        if ((uint)column >= (uint)Count) return default;
        var start = _starts[column];
        return start >= 0 ? text.AsSpan(start, _lengths[column]) : CollectionsMarshal.AsSpan(_unescaped).Slice(~start, _lengths[column]);
    }

    void ReadPlain(ReadOnlySpan<byte> line)
    {
        (_next, _nextLine) = (_start + line.Length + 1, _nextLine + 1);
        if (line is [.., (byte)'\r']) line = line[..^1];
        var from = 0;
        while (true)
        {
            var length = line[from..].IndexOf(_delimiter);
            if (length < 0) break;
            Add(_start + from, length);
            from += length + 1;
        }

        Add(_start + from, line.Length - from);
    }

    void ReadQuoted(int lineEnd)
    {
        var (at, lines) = (_start, 1);
        while (true)
        {
            at = at < text.Length && text[at] == Quote ? QuotedCell(at, ref lines) : PlainCell(at);
            if (at < 0)
            {
                Count = 0;
                Add(_start, lineEnd - _start);
                IsBroken = true;
                (_next, _nextLine) = (lineEnd + 1, _nextLine + 1);
                return;
            }

            if (at < text.Length && text[at] == _delimiter)
            {
                at++;
                continue;
            }

            if (at < text.Length && text[at] == (byte)'\r' && _lineEnd != (byte)'\r') at++;
            (_next, _nextLine) = (at + 1, _nextLine + lines);
            return;
        }
    }

    int PlainCell(int start)
    {
        ReadOnlySpan<byte> bytes = text;
        var length = bytes[start..].IndexOfAny(_delimiter, _lineEnd);
        if (length < 0) length = bytes.Length - start;
        var end = start + length;
        if (end > start && bytes[end - 1] == (byte)'\r' && (end == bytes.Length || bytes[end] == _lineEnd)) end--;
        Add(start, end - start);
        return end;
    }

    /// <summary>Reads a cell from its opening quote; returns the place after its closing one, −1 where it does not close properly.</summary>
    int QuotedCell(int start, ref int lines)
    {
        ReadOnlySpan<byte> bytes = text;
        var (at, from, unescapedFrom) = (start + 1, start + 1, _unescaped.Count);
        var isUnescaped = false;
        while (true)
        {
            var longest = _searched < LongestSearch ? LongestQuotedCell : LongestAfterwards;
            var rest = at - start < longest ? bytes[at..(int)Math.Min(bytes.Length, start + (long)longest)] : default;
            var quote = rest.IndexOf(Quote);
            if (quote < 0) return InVain(at - start + rest.Length);
            lines += rest[..quote].Count(_lineEnd);
            at += quote + 1;
            if (at < bytes.Length && bytes[at] == Quote)
            {
                _unescaped.AddRange(bytes[from..at]);
                isUnescaped = true;
                from = ++at;
                continue;
            }

            var isClosed = at >= bytes.Length || bytes[at] == _delimiter || bytes[at] == _lineEnd || bytes[at] == (byte)'\r';
            if (!isClosed) return InVain(at - start);
            if (isUnescaped) _unescaped.AddRange(bytes[from..(at - 1)]);
            if (isUnescaped) Add(~unescapedFrom, _unescaped.Count - unescapedFrom);
            else Add(from, at - 1 - from);
            return at;
        }
    }

    int InVain(int bytes)
    {
        _searched += bytes;
        return -1;
    }

    /// <param name="start">Place in the text, or the complement of a place in <see cref="_unescaped"/>.</param>
    void Add(int start, int length)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, 2 * Count);
            Array.Resize(ref _lengths, 2 * Count);
        }

        (_starts[Count], _lengths[Count++]) = (start, length);
    }
}
