using Geo.Model.Demand;
using Geo.Model.Standards;

namespace Geo.Model.Findings;

/// <summary>How far a reach standard's figures depend on what is assumed: each measure counted again with other speeds, other limits, and with and without the detour.</summary>
/// <param name="ByUnit">One for each unit of the tree, every level.</param>
public sealed record ReachSensitivity(Standard Standard, ReachMeasure Measure, ReachRange Area, IReadOnlyList<ReachRange> ByUnit);

/// <summary>People inside under other assumptions, of those concerned and located.</summary>
/// <param name="SpeedLow">A fifth slower; where no speed matters, as it is.</param>
/// <param name="SpeedHigh">A fifth faster.</param>
/// <param name="LimitLow">The limit a twentieth smaller.</param>
/// <param name="LimitHigh">The limit a twentieth larger.</param>
/// <param name="Straight">The way taken as the straight line.</param>
/// <param name="Detour">The way taken as the straight line × the detour factor.</param>
public readonly record struct ReachRange(People Concerned, People SpeedLow, People SpeedHigh, People LimitLow, People LimitHigh, People Straight, People Detour)
{
    /// <summary>The way taken over roads; null where the study has none.</summary>
    public People? Roads { get; init; }

    /// <summary>The way taken over terrain; null where the study has none, or the limit is one of kilometres.</summary>
    public People? Terrain { get; init; }

    /// <summary>Whether everyone is inside or not depends on how the way is taken.</summary>
    public bool IsBorderline
    {
        get
        {
            var all = Concerned;
            var met = Straight == all;
            return all > People.Nobody && (met != (Detour == all) || (Roads is { } roads && met != (roads == all)) || (Terrain is { } terrain && met != (terrain == all)));
        }
    }

    /// <summary>A count as a share of those concerned; null where nobody is.</summary>
    public decimal? ShareOf(People inside) => Concerned.Millionths == 0 ? null : (decimal)inside.Millionths / Concerned.Millionths;
}
