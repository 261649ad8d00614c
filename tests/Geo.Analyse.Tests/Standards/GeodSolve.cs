namespace Geo.Analyse.Tests.Standards;

/// <summary>Distances as GeographicLib's GeodSolve 2.1.2 gives them, millimetres.</summary>
static class GeodSolve
{
    /// <summary>30° N 104° E to 30.045° N 104° E.</summary>
    public const long Meridian = 4988377;

    /// <summary>30° N 104° E to 30° N 104.0519° E.</summary>
    public const long Parallel = 5007638;
}
