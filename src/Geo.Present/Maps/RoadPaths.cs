using System.Globalization;
using System.Text;
using Geo.Present.Ground;
using Geo.Space.Places;

namespace Geo.Present.Maps;

/// <summary>Roads as SVG path data: lines that go on from one another are one stroke, points closer than the eye can tell are left out, and what lies wholly beside the frame is not drawn.</summary>
sealed class RoadPaths(MapFrame frame)
{
    const double Least = 0.6;

    readonly StringBuilder _data = new();

    // The last point written, in tenths of a pixel, and the last one passed; null before the first.
    (int X, int Y) _written;
    (int X, int Y)? _passed;
    (int Longitude, int Latitude) _end;
    bool _isOpen;

    public static string Of(MapFrame frame, RoadRank rank) => new RoadPaths(frame).Of(rank);

    string Of(RoadRank rank)
    {
        for (var line = 0; line < rank.Count; line++) Add(rank.LongitudesOf(line), rank.LatitudesOf(line));
        Finish();
        return _data.ToString();
    }

    void Add(ReadOnlySpan<int> longitudes, ReadOnlySpan<int> latitudes)
    {
        if (IsBeside(longitudes, latitudes)) return;
        if (_passed is null || _end != (longitudes[0], latitudes[0]))
        {
            Finish();
            (_written, _isOpen) = (Tenths(longitudes[0], latitudes[0]), false);
        }

        for (var point = 1; point < longitudes.Length; point++)
        {
            var at = Tenths(longitudes[point], latitudes[point]);
            if (Math.Abs(at.X - _written.X) >= Least * 10 || Math.Abs(at.Y - _written.Y) >= Least * 10) LineTo(at);
            _passed = at;
        }

        _end = (longitudes[^1], latitudes[^1]);
    }

    void Finish()
    {
        if (_isOpen && _passed is { } last && last != _written) LineTo(last);
        (_passed, _isOpen) = (null, false);
    }

    void LineTo((int X, int Y) at)
    {
        if (!_isOpen)
        {
            _data.Append('M');
            Append(_written.X, _written.Y);
            _isOpen = true;
        }

        _data.Append('l');
        Append(at.X - _written.X, at.Y - _written.Y);
        _written = at;
    }

    void Append(int x, int y)
    {
        _data.Append((x / 10.0).ToString("0.#", CultureInfo.InvariantCulture));
        if (y >= 0) _data.Append(' ');
        _data.Append((y / 10.0).ToString("0.#", CultureInfo.InvariantCulture));
    }

    (int X, int Y) Tenths(int longitude, int latitude)
    {
        var (x, y) = frame.Place(new(longitude / 1e7, latitude / 1e7));
        return ((int)Math.Round(Math.Clamp(x, frame.Frame.Left - 4000, frame.Frame.Right + 4000) * 10), (int)Math.Round(Math.Clamp(y, frame.Frame.Top - 4000, frame.Frame.Bottom + 4000) * 10));
    }

    bool IsBeside(ReadOnlySpan<int> longitudes, ReadOnlySpan<int> latitudes)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var point = 0; point < longitudes.Length; point++)
        {
            var (x, y) = frame.Place(new LonLat(longitudes[point] / 1e7, latitudes[point] / 1e7));
            (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
        }

        return right < frame.Frame.Left || left > frame.Frame.Right || bottom < frame.Frame.Top || top > frame.Frame.Bottom;
    }
}
