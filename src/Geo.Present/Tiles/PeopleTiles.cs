using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Tiles;
using Geo.Present.GeoPackages;
using Geo.Present.Maps;
using Geo.Present.Summaries;
using Geo.Present.Words;
using Geo.Space.Tiles;

namespace Geo.Present.Tiles;

/// <summary>Demand points for tiles: one by one where a tile holds few of them, before that gathered into cells.</summary>
sealed class PeopleTiles(DemandPoints demand, UnitTree units, IReadOnlyList<ReachFinding> reach, StandardPrefixes prefixes)
{
    /// <summary>Where no tile holds more, points are shown one by one.</summary>
    public const int MostPoints = 4096;

    /// <summary>The side of a tile is so many cells: 2 to this power.</summary>
    const int CellBits = 6;

    static readonly string[] s_classes = [.. Enum.GetValues<UrbanRural>().Select(Code.Of)];
    static readonly string[] s_statuses = [.. Enum.GetValues<ReachStatus>().Select(Code.Of)];

    readonly int[][] _statuses = [.. reach.Select(finding => Enumerable.Range(0, demand.Count).Select(row => (int)ReachStatuses.Of(finding, demand, row)).ToArray())];

    /// <summary>With the nearest facility's distance, what the way takes where roads or terrain head, and whether that is inside, for each reach standard.</summary>
    public TilePoints Points()
    {
        List<TileColumn> columns =
        [
            new PeopleColumn("people", demand.Millionths),
            new TextColumn("class", Array.ConvertAll(demand.Classes, one => (int)one), s_classes),
            new TextColumn("unit", demand.Units, [.. units.Units.Select(unit => unit.Id)]),
        ];
        foreach (var (at, finding) in reach.Index())
        {
            columns.Add(new WholeColumn($"{prefixes[finding]}_mm", finding.Nearest.FirstCost));
            if (finding.Head.Mode is not null) columns.Add(new WholeColumn(CostNames.Of($"{prefixes[finding]}_way_mm", finding.Head.Unit), finding.HeadNearest.FirstCost));
            columns.Add(new TextColumn($"{prefixes[finding]}_status", _statuses[at], s_statuses));
        }

        return SortedPoints.Of(Enumerable.Range(0, demand.Count).Select(row => (demand.Place(row), row)), demand.Ids, columns);
    }

    /// <summary>The zoom from which points are shown one by one.</summary>
    /// <param name="most">It is not later than this.</param>
    public static int ExactZoom(TilePoints points, int most)
    {
        var zoom = 0;
        while (zoom < most && Fullest(points.Along, 2 * (WorldGrid.Bits - zoom)) > MostPoints) zoom++;
        return zoom;
    }

    /// <summary>For one zoom: each cell with its people, at their middle, and how many of them are inside and outside by each reach standard.</summary>
    public TilePoints Grid(TilePoints points, int zoom)
    {
        var shift = 2 * (WorldGrid.Bits - zoom - CellBits);
        var cells = new List<(int Start, int End)>();
        for (var (start, at) = (0, 1); at <= points.Count; at++)
        {
            if (at < points.Count && points.Along[at] >> shift == points.Along[start] >> shift) continue;
            cells.Add((start, at));
            start = at;
        }

        var sums = new long[1 + (2 * reach.Count)][];
        for (var column = 0; column < sums.Length; column++) sums[column] = new long[cells.Count];
        for (var cell = 0; cell < cells.Count; cell++) Count(points, cells[cell], sums, cell);
        List<TileColumn> columns = [new PeopleColumn("people", sums[0]), new WholeColumn("points", [.. cells.Select(cell => (long)cell.End - cell.Start)])];
        foreach (var (at, finding) in reach.Index())
        {
            columns.Add(new PeopleColumn($"{prefixes[finding]}_inside", sums[1 + (2 * at)]));
            columns.Add(new PeopleColumn($"{prefixes[finding]}_outside", sums[2 + (2 * at)]));
        }

        return new()
        {
            Along = [.. cells.Select(cell => Middle(points, cell))],
            Rows = [.. Enumerable.Range(0, cells.Count)],
            Ids = [.. cells.Select(cell => points.Along[cell.Start] >> shift)],
            Columns = columns,
        };
    }

    void Count(TilePoints points, (int Start, int End) cell, long[][] sums, int into)
    {
        for (var at = cell.Start; at < cell.End; at++)
        {
            var row = points.Rows[at];
            sums[0][into] += demand.Millionths[row];
            for (var standard = 0; standard < _statuses.Length; standard++)
            {
                var status = (ReachStatus)_statuses[standard][row];
                if (status == ReachStatus.Inside) sums[1 + (2 * standard)][into] += demand.Millionths[row];
                else if (status == ReachStatus.Outside) sums[2 + (2 * standard)][into] += demand.Millionths[row];
            }
        }
    }

    /// <summary>The middle of a cell's people: between its places, so in the same cell.</summary>
    long Middle(TilePoints points, (int Start, int End) cell)
    {
        Int128 x = 0, y = 0, people = 0;
        for (var at = cell.Start; at < cell.End; at++)
        {
            var (column, row) = WorldGrid.CellAt(points.Along[at]);
            Int128 weight = demand.Millionths[points.Rows[at]];
            (x, y, people) = (x + (weight * column), y + (weight * row), people + weight);
        }

        return WorldGrid.Along((int)(x / people), (int)(y / people));
    }

    static int Fullest(long[] along, int shift)
    {
        var (fullest, count) = (0, 0);
        for (var at = 0; at < along.Length; at++)
        {
            count = at > 0 && along[at] >> shift == along[at - 1] >> shift ? count + 1 : 1;
            fullest = Math.Max(fullest, count);
        }

        return fullest;
    }
}
