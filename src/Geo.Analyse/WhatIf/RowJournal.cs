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
        // A bit a row: a dictionary of the tens of thousands of rows that a drag touches cost more than working them off.
        var seen = new ulong[(now.First.Length >> 6) + 1];
        var (changed, before) = (new List<int>(), new List<long>());
        foreach (ref readonly var entry in CollectionsMarshal.AsSpan(_entries))
        {
            var (word, bit) = (entry.Row >> 6, 1UL << (entry.Row & 63));
            if ((seen[word] & bit) != 0) continue;
            seen[word] |= bit;
            if (entry == RowState.Of(now, entry.Row)) continue;
            changed.Add(entry.Row);
            before.Add(entry.FirstCost);
        }

        if (changed.Count == 0) return RowChanges.None;
        int[] rows = [.. changed];
        long[] costBefore = [.. before];
        Array.Sort(rows, costBefore);
        return new()
        {
            Rows = rows,
            First = Array.ConvertAll(rows, row => now.First[row]),
            FirstCost = Array.ConvertAll(rows, row => now.FirstCost[row]),
            Second = Array.ConvertAll(rows, row => now.Second[row]),
            SecondCost = Array.ConvertAll(rows, row => now.SecondCost[row]),
            FirstCostBefore = costBefore,
        };
    }
}
