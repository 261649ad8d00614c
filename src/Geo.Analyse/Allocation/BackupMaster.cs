namespace Geo.Analyse.Allocation;

/// <summary>
/// The largest height below all planes height ≤ constant + Σ slope · x so far, for sites opened in part, 0 ≤ x ≤ 1, and no more of them than there are places: a linear program, solved anew after each plane by the dual simplex
/// method. Kept are the basic variables' rows and the columns of the others only, so that a plane more is a row more. What each plane counts for at the end is its share of a plane that alone says as much.
/// </summary>
sealed class BackupMaster
{
    const double Tolerance = 1e-9;
    const double LeastPivot = 1e-7;
    const int MostPivots = 1000;

    /// <summary>Planes that lie high above what is best are left out from so many rows on.</summary>
    const int ManyRows = 150;

    const double HighAbove = 1e-2;

    readonly int _sites;
    readonly int[] _column;
    readonly bool[] _isAtMost;
    readonly double[] _slope;
    readonly int[] _rowOf;
    readonly List<double[]> _rows = [];
    readonly List<int> _basic = [];
    readonly List<double> _right = [];
    readonly List<double> _value = [];
    int _planes;

    /// <param name="isCounted">[site of the case]: whether it takes a place.</param>
    /// <param name="height">That of the first plane, which has no slopes.</param>
    public BackupMaster(bool[] isCounted, int places, double height)
    {
        _sites = isCounted.Length;
        // Columns: the sites, and the distance to the first plane. Rows: the height, and the places left.
        (_column, _isAtMost, _slope, _rowOf) = ([.. Enumerable.Range(0, _sites), _sites + 1], new bool[_sites + 1], new double[_sites + 1], new int[_sites]);
        Array.Fill(_rowOf, -1);
        _slope[_sites] = -1;
        var (ofHeight, ofPlaces) = (new double[_sites + 1], new double[_sites + 1]);
        ofHeight[_sites] = 1;
        for (var site = 0; site < _sites; site++) ofPlaces[site] = isCounted[site] ? 1 : 0;
        Append(ofHeight, -1, height, height);
        Append(ofPlaces, _sites, places, places);
        _planes = 1;
    }

    public double Height => _value[0];

    public int Size => _rows.Count * (_sites + 1);

    /// <summary>How much of each site is open where the height is largest.</summary>
    public void Read(Span<double> x)
    {
        for (var at = 0; at <= _sites; at++)
        {
            if (_column[at] < _sites) x[_column[at]] = _isAtMost[at] ? 1 : 0;
        }

        for (var row = 1; row < _rows.Count; row++)
        {
            if (_basic[row] < _sites) x[_basic[row]] = Math.Clamp(_value[row], 0, 1);
        }
    }

    /// <summary>The share of each plane, in the order in which they came; the first is the one without slopes.</summary>
    public double[] Shares()
    {
        var (shares, sum) = (new double[_planes], 0.0);
        for (var at = 0; at <= _sites; at++)
        {
            if (_column[at] > _sites && _slope[at] < 0) sum += shares[_column[at] - _sites - 1] = -_slope[at];
        }

        for (var plane = 0; plane < _planes; plane++) shares[plane] /= sum;
        return shares;
    }

    public void Add(double constant, ReadOnlySpan<double> slopes)
    {
        var (row, right) = (new double[_sites + 1], constant);
        Combine(row, ref right, 0, -1);
        for (var at = 0; at <= _sites; at++)
        {
            if (_column[at] < _sites) row[at] -= slopes[_column[at]];
        }

        for (var site = 0; site < _sites; site++)
        {
            if (_rowOf[site] >= 0 && slopes[site] != 0) Combine(row, ref right, _rowOf[site], slopes[site]);
        }

        Append(row, _sites + 1 + _planes++, right, 0);
        _value[^1] = ValueOf(_rows.Count - 1);
    }

    void Combine(double[] row, ref double right, int with, double times)
    {
        var other = _rows[with];
        for (var at = 0; at < row.Length; at++) row[at] += times * other[at];
        right += times * _right[with];
    }

    void Append(double[] row, int basic, double right, double value)
    {
        _rows.Add(row);
        _basic.Add(basic);
        _right.Add(right);
        _value.Add(value);
    }

    double ValueOf(int row)
    {
        var (value, slopes) = (_right[row], _rows[row]);
        for (var at = 0; at <= _sites; at++) value -= _isAtMost[at] ? slopes[at] : 0;
        return value;
    }

    /// <returns>Pivots.</returns>
    public int Solve()
    {
        if (_rows.Count > ManyRows) LeaveOut();
        for (var pivots = 0; pivots < MostPivots; pivots++)
        {
            var (row, most) = (-1, Tolerance);
            for (var at = 1; at < _rows.Count; at++)
            {
                var beyond = Math.Max(-_value[at], _basic[at] < _sites ? _value[at] - 1 : 0);
                if (beyond > most) (row, most) = (at, beyond);
            }

            if (row < 0 || Entering(row) is var column && column < 0) return pivots;
            Pivot(row, column);
        }

        return MostPivots;
    }

    void LeaveOut()
    {
        for (var row = _rows.Count - 1; row > 1; row--)
        {
            if (_basic[row] <= _sites || _value[row] < HighAbove) continue;
            _rows.RemoveAt(row);
            _basic.RemoveAt(row);
            _right.RemoveAt(row);
            _value.RemoveAt(row);
        }

        Array.Fill(_rowOf, -1);
        for (var row = 1; row < _rows.Count; row++)
        {
            if (_basic[row] < _sites) _rowOf[_basic[row]] = row;
        }
    }

    /// <summary>The column that may change so that the row's variable comes back within its limits, and loses the least height; −1: none.</summary>
    int Entering(int row)
    {
        var (slopes, sign, column, least, size) = (_rows[row], _value[row] < 0 ? -1 : 1, -1, double.MaxValue, 0.0);
        for (var at = 0; at <= _sites; at++)
        {
            var slope = sign * slopes[at];
            if (_isAtMost[at] ? slope > -LeastPivot : slope < LeastPivot) continue;
            var (loss, steep) = (Math.Abs(_slope[at] / slope), Math.Abs(slope));
            if (loss > least + 1e-12 || (loss > least - 1e-12 && steep <= size)) continue;
            (column, least, size) = (at, loss, steep);
        }

        return column;
    }

    void Pivot(int row, int column)
    {
        var (pivotRow, leaving, entering) = (_rows[row], _basic[row], _column[column]);
        var pivot = pivotRow[column];
        var isAtMost = _value[row] > 0;
        var change = (_value[row] - (isAtMost ? 1 : 0)) / pivot;
        for (var at = 0; at < _rows.Count; at++) _value[at] -= _rows[at][column] * change;
        _value[row] = (_isAtMost[column] ? 1 : 0) + change;
        for (var at = 0; at < pivotRow.Length; at++) pivotRow[at] /= pivot;
        (pivotRow[column], _right[row]) = (1 / pivot, _right[row] / pivot);
        for (var at = 0; at < _rows.Count; at++)
        {
            if (at == row || _rows[at][column] is var times && times == 0) continue;
            _right[at] -= times * _right[row];
            Subtract(_rows[at], pivotRow, times, column, pivot);
        }

        Subtract(_slope, pivotRow, _slope[column], column, pivot);
        (_basic[row], _column[column], _isAtMost[column]) = (entering, leaving, isAtMost);
        if (entering < _sites) _rowOf[entering] = row;
        if (leaving < _sites) _rowOf[leaving] = -1;
    }

    static void Subtract(double[] row, double[] pivotRow, double times, int column, double pivot)
    {
        row[column] = 0;
        for (var at = 0; at < row.Length; at++) row[at] -= times * pivotRow[at];
        row[column] = -times / pivot;
    }
}
