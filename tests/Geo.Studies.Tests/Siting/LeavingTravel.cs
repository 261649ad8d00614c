using Geo.Analyse.WhatIf;
using Geo.Space.Places;

namespace Geo.Studies.Tests.Siting;

/// <summary>Each place reaches the demand point of its own longitude and no other; whoever asks leaves at a call that is named, and no later one goes on before he has left.</summary>
/// <param name="leaveAt">Calls until then, this one too; 0: he stays.</param>
sealed class LeavingTravel(double[] longitudes, int leaveAt, Action leave) : ITravelModel, IDisposable
{
    readonly ManualResetEventSlim _left = new(leaveAt == 0);
    readonly ThreadLocal<int> _late = new(trackAllValues: true);
    int _asked;

    public int Asked => _asked;

    /// <summary>Calls that began when he had left: the most of any thread.</summary>
    public int Late => _late.Values.DefaultIfEmpty().Max();

    public void Dispose()
    {
        _left.Dispose();
        _late.Dispose();
    }

    public void List(LonLat place, ReadOnlySpan<int> rows, ReadOnlySpan<long> limits, Reached found)
    {
        if (_left.IsSet) _late.Value++;
        var turn = Interlocked.Increment(ref _asked);
        if (turn == leaveAt)
        {
            leave();
            _left.Set();
        }
        else if (turn > leaveAt)
        {
            _left.Wait();
        }

        found.Clear();
        for (var at = 0; at < rows.Length; at++)
        {
            if (longitudes[rows[at]] == place.Longitude) found.Add(at, 0);
        }
    }
}
