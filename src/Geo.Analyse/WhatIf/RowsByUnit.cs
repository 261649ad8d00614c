using Geo.Model.Demand;

namespace Geo.Analyse.WhatIf;

/// <summary>The demand points of each finest unit, rows ascending.</summary>
sealed class RowsByUnit
{
    readonly int[] _starts;
    readonly int[] _rows;

    public RowsByUnit(DemandPoints demand, int units)
    {
        _starts = new int[units + 1];
        foreach (var unit in demand.Units) _starts[unit + 1]++;
        for (var unit = 0; unit < units; unit++) _starts[unit + 1] += _starts[unit];
        _rows = new int[demand.Count];
        var next = _starts.AsSpan(0, units).ToArray();
        for (var row = 0; row < _rows.Length; row++) _rows[next[demand.Units[row]]++] = row;
    }

    public ReadOnlySpan<int> this[int unit] => _rows.AsSpan(_starts[unit].._starts[unit + 1]);
}
