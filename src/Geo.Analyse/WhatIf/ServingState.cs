using Geo.Analyse.Standards;
using Geo.Model.Findings;
using Geo.Space.Places;

namespace Geo.Analyse.WhatIf;

/// <summary>The two nearest of some serving facilities for every demand point, by slot, and the sums that rest on them; both stay exact through every change.</summary>
sealed class ServingState
{
    readonly WarmStudy _warm;
    readonly ITravelModel _travel;
    readonly Slots _slots;
    readonly ServingSums _sums;
    readonly Reached _reached = new();
    bool _isOwn;

    /// <param name="travel">How the way is taken; one that <see cref="Follow"/>s others travels by none.</param>
    public ServingState(WarmStudy warm, ITravelModel travel, Slots slots, NearestTwo nearest, ServingSums sums)
    {
        (_warm, _travel, _slots, _sums, Nearest) = (warm, travel, slots, sums, nearest);
        UnitVersions = new long[warm.Placed.Units.FinestCount];
    }

    /// <summary>The baseline's own until a row changes: most facilities are of no use to most standards.</summary>
    public NearestTwo Nearest { get; private set; }

    public RowJournal Journal { get; } = new();

    /// <summary>Count up whenever a demand point of a finest unit changes.</summary>
    public long[] UnitVersions { get; }

    public DistanceCells Distances => _sums.Distances(Nearest);

    public ReachCells Cells(int limits) => _sums.Cells[limits];

    /// <summary>One more facility serves.</summary>
    public void PutIn(int slot, LonLat place)
    {
        _travel.List(place, _warm.AllRows, Nearest.SecondCost, _reached);
        for (var i = 0; i < _reached.Count; i++)
        {
            var (row, mm) = (_reached.At[i], _reached.Impedance[i]);
            var now = RowState.Of(Nearest, row);
            if (Precedes(mm, slot, now.FirstCost, now.First)) Set(new(row, slot, mm, now.First, now.FirstCost));
            else if (Precedes(mm, slot, now.SecondCost, now.Second)) Set(now with { Second = slot, SecondCost = mm });
        }
    }

    /// <summary>A facility serves no more.</summary>
    /// <param name="others">Those that still do; the nearer ones first makes it faster.</param>
    public void TakeOut(int slot, Func<IEnumerable<(int Slot, LonLat Place)>> others)
    {
        var rows = RowsOf(slot);
        if (rows.Length == 0) return;
        var kept = Array.ConvertAll(rows, row => Nearest.First[row] == slot ? (Slot: Nearest.Second[row], Mm: Nearest.SecondCost[row]) : (Slot: Nearest.First[row], Mm: Nearest.FirstCost[row]));
        var (second, secondMm) = (new int[rows.Length], new long[rows.Length]);
        Array.Fill(second, -1);
        Array.Fill(secondMm, NearestTwo.None);
        foreach (var (other, place) in others())
        {
            _travel.List(place, rows, secondMm, _reached);
            for (var i = 0; i < _reached.Count; i++)
            {
                var (at, mm) = (_reached.At[i], _reached.Impedance[i]);
                if (other != kept[at].Slot && Precedes(mm, other, secondMm[at], second[at])) (second[at], secondMm[at]) = (other, mm);
            }
        }

        for (var at = 0; at < rows.Length; at++) Set(new(rows[at], kept[at].Slot, kept[at].Mm, second[at], secondMm[at]));
    }

    /// <summary>A facility serves no more, where one search for all others costs less than one for each.</summary>
    /// <param name="without">The nearest two of those that still do, by index.</param>
    /// <param name="slots">Of each index.</param>
    public void TakeOut(int slot, Func<NearestTwo> without, Func<int, int> slots)
    {
        var rows = RowsOf(slot);
        if (rows.Length == 0) return;
        var left = without();
        foreach (var row in rows) Set(new(row, Slot(left.First[row]), left.FirstCost[row], Slot(left.Second[row]), left.SecondCost[row]));

        int Slot(int index) => index < 0 ? -1 : slots(index);
    }

    /// <summary>Takes over what others have come to: times and lengths that decide as one.</summary>
    public void Follow(NearestTwo times, NearestTwo lengths, JoinedPlan plan)
    {
        for (var row = 0; row < Nearest.First.Length; row++)
        {
            var first = JoinedCosts.Of(times.FirstCost[row], plan.LimitMs, lengths.FirstCost[row], plan.LimitMm, plan.Join);
            var second = JoinedCosts.Of(times.SecondCost[row], plan.LimitMs, lengths.SecondCost[row], plan.LimitMm, plan.Join);
            var now = new RowState(row, times.First[row], first, times.Second[row], second);
            if (now != RowState.Of(Nearest, row)) Set(now);
        }
    }

    /// <summary>Makes the rows what they were when the journal was so long.</summary>
    public void RevertTo(int journalLength)
    {
        while (Journal.Length > journalLength) Write(Journal.Pop());
    }

    int[] RowsOf(int slot)
    {
        var rows = new List<int>();
        for (var row = 0; row < Nearest.First.Length; row++)
        {
            if (Nearest.First[row] == slot || Nearest.Second[row] == slot) rows.Add(row);
        }

        return [.. rows];
    }

    bool Precedes(long mm, int slot, long otherMm, int other) => mm < otherMm || (mm == otherMm && (other < 0 || _slots.Precedes(slot, other)));

    void Set(RowState state)
    {
        Journal.Note(RowState.Of(Nearest, state.Row));
        Write(state);
    }

    void Write(RowState state)
    {
        var row = state.Row;
        if (!_isOwn) Own();
        _sums.Change(row, Nearest.FirstCost[row], Nearest.SecondCost[row], state.FirstCost, state.SecondCost);
        (Nearest.First[row], Nearest.FirstCost[row], Nearest.Second[row], Nearest.SecondCost[row]) = (state.First, state.FirstCost, state.Second, state.SecondCost);
        UnitVersions[_warm.Placed.Demand.Units[row]]++;
    }

    void Own()
    {
        Nearest = new() { Unit = Nearest.Unit, First = [.. Nearest.First], FirstCost = [.. Nearest.FirstCost], Second = [.. Nearest.Second], SecondCost = [.. Nearest.SecondCost] };
        _isOwn = true;
    }
}
