using System.Globalization;
using NetTopologySuite.Geometries;

namespace Geo.Import.Kml;

/// <summary>The text of a coordinates element, taken piece by piece: tuples of longitude, latitude and, read over, altitude.</summary>
/// <remarks>The specification wants no blanks within a tuple; exporters put them around commas all the same. A comma joins numbers, blanks alone part them, so both are understood.</remarks>
sealed class KmlCoordinates
{
    const int MostPositions = 5_000_000;
    const int LongestNumber = 40;
    const int LongestTuple = 3;

    readonly char[] _number = new char[LongestNumber];
    readonly double[] _tuple = new double[LongestTuple];
    readonly List<Coordinate> _positions = [];
    int _length;
    int _count;
    bool _isJoined = true;

    /// <summary>What stands where a number should; null where nothing is wrong.</summary>
    public string? NotANumber { get; private set; }

    /// <summary>A tuple of one number or of more than three, or too many tuples; null where there is none.</summary>
    public string? Uneven { get; private set; }

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter == ',')
            {
                EndNumber();
                _isJoined = true;
            }
            else if (char.IsWhiteSpace(letter))
            {
                EndNumber();
            }
            else
            {
                // A number after blanks alone begins the next tuple.
                if (_length == 0 && !_isJoined) EndTuple();
                if (_length < LongestNumber) _number[_length] = letter;
                _length++;
            }
        }
    }

    /// <summary>All positions, after the last piece.</summary>
    public Coordinate[] End()
    {
        EndNumber();
        EndTuple();
        return [.. _positions];
    }

    void EndNumber()
    {
        if (_length == 0) return;
        var text = _number.AsSpan(0, Math.Min(_length, LongestNumber));
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && _length <= LongestNumber;
        if (!isNumber && _count < 2) NotANumber ??= text.ToString();
        if (_count < LongestTuple) _tuple[_count] = number;
        _count++;
        (_length, _isJoined) = (0, false);
    }

    void EndTuple()
    {
        if (_count == 0) return;
        if (_count is < 2 or > LongestTuple) Uneven ??= $"{_count}";
        else if (_positions.Count >= MostPositions) Uneven ??= $"> {MostPositions}";
        else _positions.Add(new(_tuple[0], _tuple[1]));
        (_count, _isJoined) = (0, true);
    }
}
