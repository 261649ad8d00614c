namespace Geo.Analyse.Streets;

/// <summary>How a slope changes the pace of walkers.</summary>
/// <remarks>
/// Source: Tobler (1993), Three presentations on geographical analysis and modeling, NCGIA Technical Report 93-1: W = 6 exp(−3.5 |S + 0.05|) km/h with S the rise over the run, 5.04 km/h on the level and 6 km/h down 2.86°.
/// What is taken from it is the share of the pace on the level, so that a mode keeps its own speed there. For bicycles it is an assumption of this product: uphill the same share, downhill no faster than on the level.
/// </remarks>
public static class Tobler
{
    const double Steepness = 3.5;
    const double BestSlope = 0.05;

    /// <summary>Share of the pace on the level; 1 on the level, up to exp(0.175) = 1.19 down a slope of 5 %.</summary>
    /// <param name="rise">Over the run in the direction of travel: 0.1 is ten metres up in a hundred.</param>
    public static double Share(double rise) => Math.Exp(-Steepness * (Math.Abs(rise + BestSlope) - BestSlope));
}
