using System.Runtime.CompilerServices;

namespace Geo.Analyse.CostSurfaces;

/// <summary>
/// Naismith's rule as Langmuir refined it and r.walk uses it: a metre on the level 0.72 s; each metre of climb 6 s more; each metre of descent 1.9998 s less, on
/// slopes steeper than −0.2125 1.9998 s more. Here as a multiple of level ground.
/// </summary>
/// <remarks>
/// Source: the manual of r.walk (GRASS GIS), after Aitken (1977), Wilderness areas in Scotland, and Langmuir (1984), Mountaincraft and leadership. With a friction of
/// 0.72 s/m everywhere times are r.walk's with its coefficients as they are and no friction of its own.
/// </remarks>
readonly struct LangmuirFactor : ISlopeFactor
{
    const double Level = 0.72;
    const double Up = 6;
    const double Down = 1.9998;
    const float Steep = -0.2125f;

    public static bool IsLevel => false;

    public static double Least => (Level + (Down * Steep)) / Level;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(float slope) => 1 + (slope * (slope >= 0 ? Up / Level : slope > Steep ? Down / Level : -Down / Level));
}
