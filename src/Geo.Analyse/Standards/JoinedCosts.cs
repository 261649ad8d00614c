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

    static long[] Joined(long[] ms, long limitMs, long[] mm, long limitMm, CriteriaJoin join)
    {
        var joined = new long[ms.Length];
        for (var row = 0; row < ms.Length; row++)
        {
            var isNear = mm[row] <= limitMm;
            joined[row] = join == CriteriaJoin.Any ? (isNear ? Math.Min(ms[row], limitMs) : ms[row]) : isNear ? ms[row] : Math.Max(ms[row], limitMs + 1);
        }

        return joined;
    }
}
