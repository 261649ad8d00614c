using Geo.Model.Findings;

namespace Geo.Analyse.Standards;

/// <summary>A head-count-weighted sum of distances, exact: millimetres × millionths of a person in 128 bits.</summary>
sealed class DistanceSum
{
    public Int128 Weighted { get; private set; }

    public long Millionths { get; private set; }

    public long LargestMm { get; private set; }

    public void Add(long distanceMm, long millionths)
    {
        Weighted += (Int128)distanceMm * millionths;
        Millionths += millionths;
        if (distanceMm > LargestMm) LargestMm = distanceMm;
    }

    public void Add(DistanceSum other)
    {
        Weighted += other.Weighted;
        Millionths += other.Millionths;
        LargestMm = Math.Max(LargestMm, other.LargestMm);
    }

    /// <summary>Mean rounded to the millimetre, halves up; null where there is nobody.</summary>
    public DistanceSummary? Summary() => Millionths == 0 ? null : new((long)((Weighted + (Millionths / 2)) / Millionths), LargestMm);
}
