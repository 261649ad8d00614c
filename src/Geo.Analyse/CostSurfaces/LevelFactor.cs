namespace Geo.Analyse.CostSurfaces;

/// <summary>Slope means nothing.</summary>
readonly struct LevelFactor : ISlopeFactor
{
    public static bool IsLevel => true;

    public static double Least => 1;

    public static double Of(float slope) => 1;
}
