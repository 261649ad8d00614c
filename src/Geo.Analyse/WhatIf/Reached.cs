namespace Geo.Analyse.WhatIf;

/// <summary>A travel model's answer: scratch memory, used again and again.</summary>
public sealed class Reached
{
    int[] _at = new int[256];
    long[] _impedance = new long[256];

    public int Count { get; private set; }

    /// <summary>Where the point stands in the rows that were asked for.</summary>
    public ReadOnlySpan<int> At => _at.AsSpan(0, Count);

    /// <summary>Whole millimetres for the straight line.</summary>
    public ReadOnlySpan<long> Impedance => _impedance.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int at, long impedance)
    {
        if (Count == _at.Length)
        {
            Array.Resize(ref _at, 2 * Count);
            Array.Resize(ref _impedance, 2 * Count);
        }

        (_at[Count], _impedance[Count]) = (at, impedance);
        Count++;
    }
}
