using System.Globalization;
using System.Text;
using Geo.Space.Places;

namespace Geo.Present.Maps;

/// <summary>Dots gathered into cells of the sheet, so that a hundred thousand demand points become a bounded number of marks in one path a size.</summary>
sealed class DotGrid
{
    /// <summary>Side of a tinted cell, pixels.</summary>
    public const int TintCell = 5;

    readonly double _cell;
    readonly Dictionary<(int Column, int Row), (double People, double X, double Y)> _cells = [];

    public DotGrid(MapFrame frame, IEnumerable<(LonLat Place, double People)> dots, double cell)
    {
        _cell = cell;
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

    /// <summary>Opacities of the tints, palest first.</summary>
    public static IReadOnlyList<string> TintOpacities { get; } = ["0.18", "0.38", "0.66"];

    /// <summary>
    /// Path data of the cells, one for each tint: the emptier half of the cells, the fuller ones, the fullest tenth. Neighbours of one tint
    /// in a row are one rectangle.
    /// </summary>
    public IReadOnlyList<string> Tints()
    {
        if (_cells.Count == 0) return ["", "", ""];
        var sorted = _cells.Values.Select(cell => cell.People).Order().ToArray();
        var (half, most) = (sorted[sorted.Length / 2], sorted[sorted.Length * 9 / 10]);
        var data = new[] { new StringBuilder(), new StringBuilder(), new StringBuilder() };
        var run = (Tint: -1, Column: 0, Row: 0, Length: 0);
        foreach (var ((column, row), (people, _, _)) in _cells.OrderBy(pair => pair.Key.Row).ThenBy(pair => pair.Key.Column))
        {
            var tint = people > most ? 2 : people > half ? 1 : 0;
            if (tint == run.Tint && row == run.Row && column == run.Column + run.Length)
            {
                run.Length++;
                continue;
            }

            Flush();
            run = (tint, column, row, 1);
        }

        Flush();
        return [.. data.Select(path => path.ToString())];

        void Flush()
        {
            if (run.Tint >= 0) data[run.Tint].Append(CultureInfo.InvariantCulture, $"M{run.Column * _cell} {run.Row * _cell}h{run.Length * _cell}v{_cell}h-{run.Length * _cell}z");
        }
    }

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
