using System.Numerics;

namespace Geo.Analyse.Grouping;

/// <summary>
/// Prices of units, and of a group, whose sum over a partition is a bound: the dual of choosing groups so that each unit is in one, solved by the simplex method in floating point, then made whole numbers that
/// no group undercuts.
/// </summary>
/// <remarks>Source: Dantzig, Linear Programming and Extensions (1963), chapter 9. What the rounding loses is less than one person × cost unit.</remarks>
sealed class GroupPrices
{
    const int MostSteps = 20_000;

    const double Tolerance = 1e-9;

    readonly GroupList _groups;
    readonly int _rows;
    readonly bool _isCounted;
    readonly double[] _inverse;
    readonly double[] _values;
    readonly int[] _basis;
    readonly double[] _prices;
    readonly double[] _column;
    readonly double _dearest;
    readonly double[] _target;

    GroupPrices(GroupList groups, int? number)
    {
        (_groups, _isCounted, _rows) = (groups, number is not null, groups.Count + (number is null ? 0 : 1));
        (_inverse, _values, _basis, _prices, _column) = (new double[_rows * _rows], new double[_rows], new int[_rows], new double[_rows], new double[_rows]);
        _dearest = (groups.Cost.Count == 0 ? 1 : groups.Cost.Max() + 1.0) * 2;
        _target = new double[_rows];
        for (var row = 0; row < _rows; row++)
        {
            // A little more or less of each, so that no two steps are alike.
            _target[row] = (row < groups.Count ? 1 : number!.Value) * (1 + (1e-7 * (row + 1) / _rows));
            (_inverse[(row * _rows) + row], _values[row], _basis[row]) = (1, _target[row], -1);
        }
    }

    /// <returns>[unit], then one for being a group: whole numbers over the denominator.</returns>
    public static long[] Of(GroupList groups, int? number, long denominator)
    {
        var prices = new GroupPrices(groups, number);
        for (var step = 0; step < MostSteps && prices.Step(); step++)
        {
        }

        return prices.Whole(denominator);
    }

    bool Step()
    {
        Price();
        var (entering, least) = (-1, -Tolerance * _dearest);
        for (var group = 0; group < _groups.Units.Count; group++)
        {
            var reduced = _groups.Cost[group] - Sum(_groups.Units[group]);
            if (reduced < least) (entering, least) = (group, reduced);
        }

        if (entering < 0) return false;
        Enter(entering);
        var (leaving, ratio) = (-1, double.PositiveInfinity);
        for (var row = 0; row < _rows; row++)
        {
            if (_column[row] > Tolerance && _values[row] / _column[row] < ratio) (leaving, ratio) = (row, _values[row] / _column[row]);
        }

        if (leaving < 0) return false;
        Turn(leaving, ratio);
        _basis[leaving] = entering;
        return true;
    }

    void Price()
    {
        Array.Clear(_prices);
        for (var row = 0; row < _rows; row++)
        {
            var cost = _basis[row] < 0 ? _dearest : _groups.Cost[_basis[row]];
            for (var column = 0; column < _rows; column++) _prices[column] += cost * _inverse[(row * _rows) + column];
        }
    }

    double Sum(ulong units)
    {
        var sum = _isCounted ? _prices[^1] : 0;
        for (; units != 0; units &= units - 1) sum += _prices[BitOperations.TrailingZeroCount(units)];
        return sum;
    }

    void Enter(int group)
    {
        for (var row = 0; row < _rows; row++)
        {
            var sum = _isCounted ? _inverse[(row * _rows) + _rows - 1] : 0;
            for (var units = _groups.Units[group]; units != 0; units &= units - 1) sum += _inverse[(row * _rows) + BitOperations.TrailingZeroCount(units)];
            _column[row] = sum;
        }
    }

    void Turn(int leaving, double ratio)
    {
        var pivot = _column[leaving];
        for (var column = 0; column < _rows; column++) _inverse[(leaving * _rows) + column] /= pivot;
        for (var row = 0; row < _rows; row++)
        {
            if (row == leaving || _column[row] == 0) continue;
            for (var column = 0; column < _rows; column++) _inverse[(row * _rows) + column] -= _column[row] * _inverse[(leaving * _rows) + column];
            _values[row] -= _column[row] * ratio;
        }

        _values[leaving] = ratio;
    }

    long[] Whole(long denominator)
    {
        Price();
        var whole = new long[_groups.Count + 1];
        for (var row = 0; row < _rows; row++) whole[row] = (long)Math.Round(_prices[row] * denominator);
        if (!_isCounted) whole[^1] = 0;
        var worst = 0L;
        for (var group = 0; group < _groups.Units.Count; group++)
        {
            var (sum, size) = (whole[^1], 0);
            for (var units = _groups.Units[group]; units != 0; units &= units - 1, size++) sum += whole[BitOperations.TrailingZeroCount(units)];
            var over = sum - (_groups.Cost[group] * denominator);
            if (over > 0) worst = Math.Max(worst, (over + size - 1) / size);
        }

        for (var unit = 0; unit < _groups.Count; unit++) whole[unit] -= worst;
        return whole;
    }
}
