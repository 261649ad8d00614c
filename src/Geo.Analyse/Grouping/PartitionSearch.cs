using System.Numerics;
using Geo.Analyse.Allocation;

namespace Geo.Analyse.Grouping;

/// <summary>
/// The cheapest groups that make up the whole, depth first: the unit with fewest groups left is given each of them in turn, those closest to their price first, as long as what they exceed their prices by
/// can still be less than allowed.
/// </summary>
sealed class PartitionSearch
{
    readonly GroupList _groups;
    readonly int? _number;
    readonly int _least;
    readonly int _most;
    readonly WorkMeter _meter;
    readonly long[] _excess;
    readonly int[][] _ofUnit;
    readonly Stack<int> _chosen = new();
    long _allowed;

    /// <param name="prices">[unit], then one for being a group.</param>
    public PartitionSearch(GroupList groups, int? number, int least, int most, long[] prices, long denominator, WorkMeter meter)
    {
        (_groups, _number, _least, _most, _meter) = (groups, number, least, most, meter);
        _excess = new long[groups.Units.Count];
        for (var group = 0; group < _excess.Length; group++)
        {
            _excess[group] = (groups.Cost[group] * denominator) - prices[^1];
            for (var units = groups.Units[group]; units != 0; units &= units - 1) _excess[group] -= prices[BitOperations.TrailingZeroCount(units)];
        }

        _ofUnit = [.. Enumerable.Range(0, groups.Count).Select(unit => Enumerable.Range(0, _excess.Length).Where(group => (groups.Units[group] >> unit & 1) == 1).OrderBy(group => _excess[group]).ToArray())];
    }

    /// <summary>The best found, as groups; null where none is.</summary>
    public int[]? Best { get; private set; }

    /// <summary>What the best exceeds the prices by.</summary>
    public long BestExcess { get; private set; }

    /// <summary>Looks at all partitions that exceed the prices by no more than so much, each better than the one found before.</summary>
    /// <param name="grain">Two partitions differ by as much at least.</param>
    public void Run(long allowed, long grain)
    {
        _allowed = allowed;
        Visit(_groups.Count == 64 ? ulong.MaxValue : (1UL << _groups.Count) - 1, 0, grain);
    }

    void Visit(ulong left, long excess, long grain)
    {
        if (left == 0)
        {
            if (_number is not null && _chosen.Count != _number) return;
            (Best, BestExcess, _allowed) = ([.. _chosen], excess, excess - grain);
            return;
        }

        if (_meter.IsOver || !SizesFit(BitOperations.PopCount(left)) || Scarcest(left, excess) is not (>= 0 and var unit)) return;
        foreach (var group in _ofUnit[unit])
        {
            if (excess + _excess[group] > _allowed || _meter.IsOver) break;
            _meter.Spend(1);
            if ((_groups.Units[group] & ~left) != 0) continue;
            _chosen.Push(group);
            Visit(left & ~_groups.Units[group], excess + _excess[group], grain);
            _chosen.Pop();
        }
    }

    bool SizesFit(int units) => _number is not { } number
        ? (units + _most - 1) / _most * _least <= units
        : (number - _chosen.Count) * _least <= units && units <= (number - _chosen.Count) * _most;

    /// <summary>The unit with fewest groups that can still be had; −1 where one has none.</summary>
    int Scarcest(ulong left, long excess)
    {
        var (best, fewest) = (-1, int.MaxValue);
        for (var units = left; units != 0; units &= units - 1)
        {
            var (unit, count) = (BitOperations.TrailingZeroCount(units), 0);
            foreach (var group in _ofUnit[unit])
            {
                _meter.Spend(1);
                if (excess + _excess[group] > _allowed || count >= fewest) break;
                count += (_groups.Units[group] & ~left) == 0 ? 1 : 0;
            }

            if (count == 0) return -1;
            if (count < fewest) (best, fewest) = (unit, count);
        }

        return best;
    }
}
