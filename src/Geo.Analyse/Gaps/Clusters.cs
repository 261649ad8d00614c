using Geo.Model.Demand;

namespace Geo.Analyse.Gaps;

/// <summary>Connected clusters of demand points: two are linked if they lie within the link of each other, and so on through others.</summary>
/// <remarks>
/// Points are sorted into cells whose diagonal is just below the link, so that a cell hangs together by itself; two cells near each other
/// are joined by the first pair of points found within the link.
/// </remarks>
sealed class Clusters
{
    // Metres in a degree of latitude, or in one of longitude over the cosine, lie between these two everywhere on the ellipsoid.
    const double MostMetresPerDegree = 111_700;
    const double LeastMetresPerDegree = 110_500;

    // 0.7 · √2 = 0.98995: the hundredth left over is more than the curvature of the ground or the rounding to millimetres can take.
    const double CellShare = 0.7;

    readonly WithinLimit _linked;
    readonly DemandPoints _demand;
    readonly int[] _rows;
    readonly DisjointSets _sets;
    readonly Dictionary<(int Column, int Row), List<int>> _cells = [];
    readonly double _cellWidth;
    readonly double _cellHeight;
    readonly int _reachColumns;
    readonly int _reachRows;
    readonly bool _cellsHang;

    Clusters(DemandPoints demand, int[] rows, WithinLimit linked, double linkMetres)
    {
        (_demand, _rows, _linked) = (demand, rows, linked);
        _sets = new(rows.Length);
        _cellsHang = linkMetres >= 1;
        var link = Math.Max(1, linkMetres);
        var (least, most) = LatitudesFromEquator();
        _cellHeight = CellShare * link / MostMetresPerDegree;
        _cellWidth = CellShare * link / (MostMetresPerDegree * Cosine(least));
        _reachRows = (int)Math.Ceiling(link / (_cellHeight * LeastMetresPerDegree));
        _reachColumns = (int)Math.Ceiling(link / (_cellWidth * LeastMetresPerDegree * Cosine(most)));
    }

    /// <param name="rows">Rows of demand points, ascending.</param>
    /// <returns>Each cluster's rows, ascending; the clusters in the order of their first rows.</returns>
    public static IReadOnlyList<int[]> Of(DemandPoints demand, int[] rows, WithinLimit linked, double linkMetres)
    {
        var clusters = new Clusters(demand, rows, linked, linkMetres);
        clusters.FillCells();
        clusters.JoinCells();
        return clusters.Collect();
    }

    void FillCells()
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            var cell = ((int)Math.Floor(_demand.Longitudes[_rows[i]] / _cellWidth), (int)Math.Floor(_demand.Latitudes[_rows[i]] / _cellHeight));
            if (!_cells.TryGetValue(cell, out var members)) _cells[cell] = members = [];
            Join(i, members);
            members.Add(i);
        }
    }

    void Join(int i, List<int> members)
    {
        if (_cellsHang && members.Count > 0) _sets.Join(i, members[0]);
        if (_cellsHang) return;
        foreach (var other in members)
        {
            if (_linked.Holds(_rows[i], _rows[other])) _sets.Join(i, other);
        }
    }

    void JoinCells()
    {
        foreach (var (cell, members) in _cells)
        {
            for (var row = 0; row <= _reachRows; row++)
            {
                for (var column = row == 0 ? 1 : -_reachColumns; column <= _reachColumns; column++)
                {
                    if (_cells.TryGetValue((cell.Column + column, cell.Row + row), out var others)) JoinCells(members, others);
                }
            }
        }
    }

    void JoinCells(List<int> members, List<int> others)
    {
        if (_cellsHang && _sets.AreJoined(members[0], others[0])) return;
        foreach (var i in members)
        {
            foreach (var j in others)
            {
                if (_sets.AreJoined(i, j) || !_linked.Holds(_rows[i], _rows[j])) continue;
                _sets.Join(i, j);
            }

            if (_cellsHang && _sets.AreJoined(i, others[0])) return;
        }
    }

    List<int[]> Collect()
    {
        var byRoot = new Dictionary<int, List<int>>();
        var clusters = new List<List<int>>();
        for (var i = 0; i < _rows.Length; i++)
        {
            var root = _sets.RootOf(i);
            if (!byRoot.TryGetValue(root, out var cluster)) clusters.Add(byRoot[root] = cluster = []);
            cluster.Add(_rows[i]);
        }

        return clusters.ConvertAll(cluster => cluster.ToArray());
    }

    (double Least, double Most) LatitudesFromEquator()
    {
        var (south, north) = (90.0, -90.0);
        foreach (var row in _rows) (south, north) = (Math.Min(south, _demand.Latitudes[row]), Math.Max(north, _demand.Latitudes[row]));
        return (south <= 0 && north >= 0 ? 0 : Math.Min(Math.Abs(south), Math.Abs(north)), Math.Max(Math.Abs(south), Math.Abs(north)));
    }

    static double Cosine(double degrees) => Math.Max(1e-6, Math.Cos(degrees * Math.PI / 180));
}
