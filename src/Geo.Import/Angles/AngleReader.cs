using System.Globalization;

namespace Geo.Import.Angles;

/// <summary>Reads one angle: an axis before or after it, up to three parts, each with its sign or with one separator for all.</summary>
sealed class AngleReader(string text)
{
    /// <summary>Digits after the point of seconds: 1e-10″ is 3 nm, and the sum of all in units of that stays exact in a double.</summary>
    const int MostDecimals = 10;

    const string DegreeSigns = "°º˚⁰度";
    const string MinuteSigns = "′'’‘´`ʹ分";
    const string SecondSigns = "″\"”“〃ʺ秒";

    // The longest first.
    static readonly (string Word, AngleAxis Axis, int Sign)[] s_words =
    [
        ("经度", AngleAxis.Longitude, 1), ("纬度", AngleAxis.Latitude, 1),
        ("东经", AngleAxis.Longitude, 1), ("西经", AngleAxis.Longitude, -1), ("北纬", AngleAxis.Latitude, 1), ("南纬", AngleAxis.Latitude, -1),
        ("东", AngleAxis.Longitude, 1), ("西", AngleAxis.Longitude, -1), ("北", AngleAxis.Latitude, 1), ("南", AngleAxis.Latitude, -1),
        ("e", AngleAxis.Longitude, 1), ("w", AngleAxis.Longitude, -1), ("n", AngleAxis.Latitude, 1), ("s", AngleAxis.Latitude, -1),
    ];

    readonly (long Whole, string Fraction)[] _parts = new (long, string)[3];
    int _at;
    int _count;
    bool _hasSign;
    char _separator;

    public bool TryRead(out Angle angle)
    {
        angle = default;
        var (axis, sign) = Word();
        SkipBlanks();
        if (sign != 0 && _at < text.Length && text[_at] == ':') _at++;
        SkipBlanks();
        var minus = Minus();
        if (!TryParts()) return false;
        SkipBlanks();
        if (Word() is { Sign: not 0 } after)
        {
            if (sign != 0) return false;
            (axis, sign) = after;
        }

        SkipBlanks();
        if (_at < text.Length || (minus && sign != 0) || !IsWellFormed()) return false;
        angle = new((minus || sign < 0 ? -1 : 1) * Degrees(), axis, _count == 1 && !_hasSign && axis == AngleAxis.Unstated);
        return true;
    }

    bool TryParts()
    {
        while (_count < 3)
        {
            if (!TryPart()) return _count > 0 && _separator is '\0' or ' ';
            var before = _at;
            SkipBlanks();
            if (TrySign()) continue;
            if (_hasSign)
            {
                // A last part without its sign, as in 113°52: nothing may follow but the axis.
                _at = before;
                return true;
            }

            if (_at < text.Length && text[_at] is '-' or ':' && _separator is '\0' or '-' or ':') _separator = text[_at++];
            else if (_at > before && _separator is '\0' or ' ') _separator = ' ';
            else return true;
            SkipBlanks();
        }

        return true;
    }

    bool TryPart()
    {
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
        if (_at == start || _at - start > 3) return Back(start);
        var whole = long.Parse(text.AsSpan(start, _at - start), CultureInfo.InvariantCulture);
        var fraction = "";
        if (_at + 1 < text.Length && text[_at] == '.' && char.IsAsciiDigit(text[_at + 1]))
        {
            var point = _at++;
            while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
            fraction = text[(point + 1).._at];
        }

        _parts[_count++] = (whole, fraction);
        return true;
    }

    bool Back(int start)
    {
        _at = start;
        return false;
    }

    /// <summary>The sign that belongs to the part read last.</summary>
    bool TrySign()
    {
        if (_at == text.Length || _separator != '\0') return false;
        var signs = _count == 1 ? DegreeSigns : _count == 2 ? MinuteSigns : SecondSigns;
        // Two signs of minutes are often typed for that of seconds.
        var isTwice = _count == 3 && _at + 1 < text.Length && MinuteSigns.Contains(text[_at]) && text[_at + 1] == text[_at];
        if (!isTwice && !signs.Contains(text[_at])) return false;
        _at += isTwice ? 2 : 1;
        _hasSign = true;
        SkipBlanks();
        return true;
    }

    bool IsWellFormed()
    {
        for (var part = 0; part < _count; part++)
        {
            if (part < _count - 1 && _parts[part].Fraction.Length > 0) return false;
            if (part > 0 && _parts[part].Whole >= 60) return false;
            if (_parts[part].Fraction.Length > MostDecimals && _count > 1) return false;
        }

        // 113 52 may be 113.52 with a blank for the point; 113 52.5 and 113 52 30 may not.
        return _count != 2 || _hasSign || _parts[1].Fraction.Length > 0;
    }

    /// <summary>One division of two whole numbers that a double holds exactly: the nearest double to the true value.</summary>
    double Degrees()
    {
        var (_, fraction) = _parts[_count - 1];
        if (_count == 1) return double.Parse($"{_parts[0].Whole}.{fraction}0", CultureInfo.InvariantCulture);
        var scale = 1L;
        var decimals = 0L;
        foreach (var digit in fraction) (scale, decimals) = (scale * 10, (decimals * 10) + (digit - '0'));
        var perDegree = _count == 2 ? 60 : 3600;
        var whole = _count == 2 ? (_parts[0].Whole * 60) + _parts[1].Whole : (_parts[0].Whole * 3600) + (_parts[1].Whole * 60) + _parts[2].Whole;
        return (double)((whole * scale) + decimals) / (perDegree * scale);
    }

    (AngleAxis Axis, int Sign) Word()
    {
        foreach (var (word, axis, sign) in s_words)
        {
            if (!text.AsSpan(_at).StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            _at += word.Length;
            return (axis, sign);
        }

        return (AngleAxis.Unstated, 0);
    }

    bool Minus()
    {
        if (_at == text.Length || text[_at] is not ('-' or '−' or '+')) return false;
        return text[_at++] != '+';
    }

    void SkipBlanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
    }
}
