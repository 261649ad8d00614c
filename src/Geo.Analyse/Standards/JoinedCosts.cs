using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Standards;

/// <summary>Two criteria of different units made one column that decides as both do: times, raised just beyond the limit or lowered to it where the distance decides otherwise.</summary>
static class JoinedCosts
{
    public static NearestTwo Of(NearestTwo times, long limitMs, NearestTwo distances, long limitMm, CriteriaJoin join) => new()
    {
        Unit = times.Unit,
        First = times.First,
        FirstCost = Joined(times.FirstCost, limitMs, distances.FirstCost, limitMm, join),
        Second = times.Second,
        SecondCost = Joined(times.SecondCost, limitMs, distances.SecondCost, limitMm, join),
    };

    /// <summary>Of one demand point.</summary>
    public static long Of(long ms, long limitMs, long mm, long limitMm, CriteriaJoin join)
    {
        var isNear = mm <= limitMm;
        return join == CriteriaJoin.Any ? (isNear ? Math.Min(ms, limitMs) : ms) : isNear ? ms : Math.Max(ms, limitMs + 1);
    }

    static long[] Joined(long[] ms, long limitMs, long[] mm, long limitMm, CriteriaJoin join)
    {
        var joined = new long[ms.Length];
        for (var row = 0; row < ms.Length; row++) joined[row] = Of(ms[row], limitMs, mm[row], limitMm, join);
        return joined;
    }
}
