using System.Globalization;
using System.Text;
using Geo.Space.Places;

namespace Geo.Present.Maps;

/// <summary>Dots gathered into cells of the sheet, so that a hundred thousand demand points become a bounded number of marks in one path a size.</summary>
sealed class DotGrid
{
    readonly Dictionary<(int Column, int Row), (double People, double X, double Y)> _cells = [];

    public DotGrid(MapFrame frame, IEnumerable<(LonLat Place, double People)> dots, double cell)
    {
        foreach (var (place, people) in dots)
        {
            var (x, y) = frame.Place(place);
            if (x < frame.Frame.Left || x > frame.Frame.Right || y < frame.Frame.Top || y > frame.Frame.Bottom) continue;
            var key = ((int)Math.Floor(x / cell), (int)Math.Floor(y / cell));
            var (sum, sumX, sumY) = _cells.GetValueOrDefault(key);
            _cells[key] = (sum + people, sumX + (x * people), sumY + (y * people));
        }
    }

    /// <summary>Marks at their people's centre, from north to south.</summary>
    public IReadOnlyList<(double X, double Y, double People)> Marks() =>
    [
        .. _cells.OrderBy(pair => pair.Key.Row).ThenBy(pair => pair.Key.Column)
            .Select(pair => (pair.Value.X / pair.Value.People, pair.Value.Y / pair.Value.People, pair.Value.People)),
    ];

    /// <summary>Path data: each mark a stroke of no length, whose round cap is the dot.</summary>
    public static string Path(IEnumerable<(double X, double Y, double People)> marks)
    {
        var data = new StringBuilder();
        foreach (var (x, y, _) in marks)
        {
            data.Append('M').Append(x.ToString("0.#", CultureInfo.InvariantCulture)).Append(' ').Append(y.ToString("0.#", CultureInfo.InvariantCulture)).Append("h0");
        }

        return data.ToString();
    }
}
