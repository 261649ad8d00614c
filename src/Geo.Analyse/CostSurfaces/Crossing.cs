using System.Runtime.CompilerServices;

namespace Geo.Analyse.CostSurfaces;

/// <summary>What one step costs, in units of <see cref="CostLabel"/>; not-a-number where it touches a barrier.</summary>
/// <remarks>The pace of a cell is negative where slope changes nothing: of paces p, those that climb are (|p| + p) ÷ 2 and the others (|p| − p) ÷ 2. Sums of paces that slope tells apart are doubles: a steep slope would enlarge what floats round away.</remarks>
static unsafe class Crossing
{
    /// <summary>From a cell to one of the eight around it: half of the way in each.</summary>
    /// <param name="share">Units for each second per metre: the metres in each of the cells.</param>
    /// <param name="inverse">1 ÷ metres of the step, negative where people come the other way.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Kings<TSlope>(GroundCell* from, GroundCell* to, double share, float inverse)
        where TSlope : struct, ISlopeFactor
    {
        if (TSlope.IsLevel) return (double)(from->Pace + to->Pace) * share;
        return Sloped<TSlope>((double)from->Pace + to->Pace, (double)Math.Abs(from->Pace) + Math.Abs(to->Pace), Slope(from, to, inverse)) * share;
    }

    /// <summary>A knight's move: a quarter of the way in each of four cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Knights<TSlope>(GroundCell* from, GroundCell* beside, GroundCell* across, GroundCell* to, double share, float inverse)
        where TSlope : struct, ISlopeFactor
    {
        // Grouped by ends and middles, so that the way back has the very same sum.
        var paces = ((double)from->Pace + to->Pace) + ((double)beside->Pace + across->Pace);
        if (TSlope.IsLevel) return paces * share;
        var sizes = ((double)Math.Abs(from->Pace) + Math.Abs(to->Pace)) + ((double)Math.Abs(beside->Pace) + Math.Abs(across->Pace));
        return Sloped<TSlope>(paces, sizes, Slope(from, to, inverse)) * share;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double Sloped<TSlope>(double paces, double sizes, float slope)
        where TSlope : struct, ISlopeFactor
        => 0.5 * (((sizes + paces) * TSlope.Of(slope)) + (sizes - paces));

    // A cell without a height is as high as its neighbour.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static float Slope(GroundCell* from, GroundCell* to, float inverse)
    {
        var slope = (to->Height - from->Height) * inverse;
        return float.IsNaN(slope) ? 0 : slope;
    }
}
