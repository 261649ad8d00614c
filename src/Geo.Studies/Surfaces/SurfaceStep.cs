namespace Geo.Studies.Surfaces;

/// <summary>What a surface is at.</summary>
public enum SurfaceStep
{
    Ground,
    Lines,
    Heights,
    Facilities,
    Search,
    Write,
}
