using Geo.Import.Osm;
using Geo.Import.Rasters;
using Geo.Model.Studies;
using Geo.Present.Ground;

namespace Geo.Studies.Ground;

/// <summary>What a study gives to be drawn under its map.</summary>
public static class GroundDrawing
{
    /// <summary>Pixels along the longer side: a county fills a screen with them.</summary>
    const int Longest = 1600;

    /// <summary>Null where the study gives no heights.</summary>
    /// <exception cref="Model.Imports.BadInputException">The file can't be used.</exception>
    public static Hillshade? Terrain(Study study, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.Ground.Terrain is { } name ? Hillshade.Of(HeightRaster.Read(name, PathOf(study, name), Longest, cancellation), Longest) : null;
    }

    /// <summary>GeoJSON; null where the study gives no roads.</summary>
    /// <exception cref="Model.Imports.BadInputException">The file can't be used.</exception>
    public static byte[]? Roads(Study study, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.Ground.Roads is { } name ? RoadLines.Of(OsmNetwork.Read(name, PathOf(study, name), null, null, cancellation)) : null;
    }

    static string PathOf(Study study, string name) => Path.GetFullPath(Path.Combine(study.Folder, name));
}
