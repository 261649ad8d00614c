using Geo.Model.Demand;

namespace Geo.Analyse.Gaps;

/// <summary>Sorts places along the Z curve of their degrees: neighbours on it are mostly neighbours on the ground.</summary>
static class ZOrder
{
    const double StepsPerDegree = uint.MaxValue / 360.0;

    public static int[] Sorted(DemandPoints demand, int[] rows)
    {
        var sorted = (int[])rows.Clone();
        var keys = Array.ConvertAll(rows, row => Key(demand.Longitudes[row], demand.Latitudes[row]));
        Array.Sort(keys, sorted);
        return sorted;
    }

    static ulong Key(double longitude, double latitude) =>
        Spread((uint)((longitude + 180) * StepsPerDegree)) | (Spread((uint)((latitude + 90) * StepsPerDegree)) << 1);

    // Puts a zero between any two bits.
    static ulong Spread(ulong bits)
    {
        bits = (bits | (bits << 16)) & 0x0000_FFFF_0000_FFFF;
        bits = (bits | (bits << 8)) & 0x00FF_00FF_00FF_00FF;
        bits = (bits | (bits << 4)) & 0x0F0F_0F0F_0F0F_0F0F;
        bits = (bits | (bits << 2)) & 0x3333_3333_3333_3333;
        return (bits | (bits << 1)) & 0x5555_5555_5555_5555;
    }
}
