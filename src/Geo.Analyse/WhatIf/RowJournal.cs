using System.Runtime.InteropServices;
using Geo.Model.Findings;

namespace Geo.Analyse.WhatIf;

/// <summary>What rows held before they were changed, newest last.</summary>
sealed class RowJournal
{
    readonly List<RowState> _entries = [];

    public int Length => _entries.Count;

    public void Note(RowState before) => _entries.Add(before);

    public void Clear() => _entries.Clear();

    /// <summary>Takes the newest entry off.</summary>
    public RowState Pop()
    {
        var last = _entries[^1];
        _entries.RemoveAt(_entries.Count - 1);
        return last;
    }

    /// <summary>The rows noted that now hold something else than when they were noted first.</summary>
    public RowChanges Changes(NearestTwo now)
    {
        if (_entries.Count == 0) return RowChanges.None;
        var first = new Dictionary<int, RowState>();
        foreach (ref readonly var entry in CollectionsMarshal.AsSpan(_entries)) first.TryAdd(entry.Row, entry);
        int[] rows = [.. first.Values.Where(before => before != RowState.Of(now, before.Row)).Select(before => before.Row).Order()];
        return rows.Length == 0 ? RowChanges.None : new()
        {
            Rows = rows,
            First = Array.ConvertAll(rows, row => now.First[row]),
            FirstCost = Array.ConvertAll(rows, row => now.FirstCost[row]),
            Second = Array.ConvertAll(rows, row => now.Second[row]),
            SecondCost = Array.ConvertAll(rows, row => now.SecondCost[row]),
        };
    }
}
