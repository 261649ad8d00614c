using Geo.Model.Findings;

namespace Geo.Analyse.Standards;

/// <summary>A head-count-weighted sum of distances, exact: millimetres × millionths of a person in 128 bits.</summary>
sealed class DistanceSum
{
    ulong _high;
    ulong _low;

    public Int128 Weighted => new(_high, _low);

    public long Millionths { get; private set; }

    /// <remarks>Removing does not lower it: whoever removes looks for the largest again.</remarks>
    public long LargestMm { get; set; }

    public void Add(long distanceMm, long millionths)
    {
        // Int128's own product and sum were most of the time of all tallies (2026-11-22).
        var high = Math.BigMul((ulong)distanceMm, (ulong)millionths, out var low);
        AddWeighted(high, low);
        Millionths += millionths;
        if (distanceMm > LargestMm) LargestMm = distanceMm;
    }

    public void Add(DistanceSum other)
    {
        AddWeighted(other._high, other._low);
        Millionths += other.Millionths;
        LargestMm = Math.Max(LargestMm, other.LargestMm);
    }

    /// <summary>Takes back what was added before.</summary>
    public void Remove(long distanceMm, long millionths)
    {
        unchecked
        {
            var high = Math.BigMul((ulong)distanceMm, (ulong)millionths, out var low);
            _high -= high + (_low < low ? 1UL : 0);
            _low -= low;
            Millionths -= millionths;
        }
    }

    public DistanceSum Copy() => (DistanceSum)MemberwiseClone();

    void AddWeighted(ulong high, ulong low)
    {
        unchecked
        {
            _low += low;
            _high += high + (_low < low ? 1UL : 0);
        }
    }

    /// <summary>Mean rounded to the millimetre, halves up; null where there is nobody.</summary>
    public CostSummary? Summary(Impedance unit = Impedance.Millimetres) => Millionths == 0 ? null : new((long)((Weighted + (Millionths / 2)) / Millionths), LargestMm) { Unit = unit };
}
