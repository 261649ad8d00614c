using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Geo.Analyse.CostSurfaces;

/// <summary>
/// Tobler's hiking function, W = 6 e^(−3.5 |s + 0.05|) km/h, as a multiple of level ground: e^(3.5 (|s + 0.05| − 0.05)). It is least, 0.839, at 5 % downhill,
/// and 1 on the level and at 10 % downhill, whatever speed the ground allows there.
/// </summary>
/// <remarks>
/// Source: Tobler (1993), Three presentations on geographical analysis and modeling, NCGIA Technical Report 93-1, Santa Barbara. His 5.04 km/h on the level
/// is not used: the table of speeds says how fast the ground is. Taken from a table of 1,024 values a unit of slope, between them by a line: too large by at most
/// 1.5e-6 of itself. Steeper than 4 (76°) counts as 4.
/// </remarks>
readonly struct ToblerFactor : ISlopeFactor
{
    const double Steepness = 3.5;
    const double Gentle = 0.05;
    const int ValuesPerUnit = 1024;
    const float Steepest = 4;

    static readonly double[] s_table = Table();

    public static bool IsLevel => false;

    public static double Least => Math.Exp(-Steepness * Gentle);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(float slope)
    {
        var position = float.MinNative(Math.Abs(slope + (float)Gentle), Steepest) * ValuesPerUnit;
        var at = (int)position;
        ref var value = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(s_table), at);
        return value + ((position - at) * (Unsafe.Add(ref value, 1) - value));
    }

    static double[] Table()
    {
        var values = new double[(int)(Steepest * ValuesPerUnit) + 2];
        for (var i = 0; i < values.Length; i++) values[i] = Math.Exp(Steepness * (((double)i / ValuesPerUnit) - Gentle));
        return values;
    }
}
