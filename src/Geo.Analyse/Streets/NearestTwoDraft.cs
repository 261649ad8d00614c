using Geo.Model.Findings;

namespace Geo.Analyse.Streets;

/// <summary>The two best offers so far for each demand point, from different facilities; whatever the order of offers, the same come out.</summary>
sealed class NearestTwoDraft
{
    readonly int[] _first;
    readonly int[] _second;
    readonly long[] _firstMs;
    readonly long[] _secondMs;

    public NearestTwoDraft(int rows)
    {
        (_first, _second, _firstMs, _secondMs) = (new int[rows], new int[rows], new long[rows], new long[rows]);
        Array.Fill(_first, -1);
        Array.Fill(_second, -1);
        Array.Fill(_firstMs, NearestTwo.None);
        Array.Fill(_secondMs, NearestTwo.None);
    }

    public int Rows => _first.Length;

    public void Offer(int row, int facility, long ms)
    {
        if (facility == _first[row])
        {
            _firstMs[row] = Math.Min(_firstMs[row], ms);
        }
        else if (Precedes(ms, facility, _firstMs[row], _first[row]))
        {
            (_second[row], _secondMs[row]) = (_first[row], _firstMs[row]);
            (_first[row], _firstMs[row]) = (facility, ms);
        }
        else if (Precedes(ms, facility, _secondMs[row], _second[row]))
        {
            (_second[row], _secondMs[row]) = (facility, ms);
        }
    }

    /// <param name="indices">What the facilities are called in the answer.</param>
    public NearestTwo Done(IReadOnlyList<int> indices) => new()
    {
        Unit = Impedance.Milliseconds,
        First = Array.ConvertAll(_first, facility => facility < 0 ? -1 : indices[facility]),
        FirstCost = _firstMs,
        Second = Array.ConvertAll(_second, facility => facility < 0 ? -1 : indices[facility]),
        SecondCost = _secondMs,
    };

    static bool Precedes(long ms, int facility, long otherMs, int other) => ms < otherMs || (ms == otherMs && facility < other);
}
