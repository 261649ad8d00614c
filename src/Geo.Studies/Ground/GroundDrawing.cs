using Geo.Import.Osm;
using Geo.Import.Rasters;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Surfaces;
using Geo.Present.Ground;
using Geo.Studies.Streets;

namespace Geo.Studies.Ground;

/// <summary>What a study gives to be drawn under its map: the files it names for that, else those it travels by.</summary>
public static class GroundDrawing
{
    /// <summary>Pixels along the longer side: a county fills a screen with them.</summary>
    const int Longest = 1600;

    /// <summary>Null where the study gives no heights.</summary>
    /// <exception cref="BadInputException">The file can't be used.</exception>
    public static Hillshade? Terrain(Study study, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (study.Ground.Terrain is { } name) return Hillshade.Of(HeightRaster.Read(name, PathOf(study, name), Longest, cancellation), Longest);
        return study.Terrain is { } travelled ? Hillshade.Of(Heights(study, travelled, cancellation), Longest) : null;
    }

    /// <summary>Null where the study gives no roads.</summary>
    /// <exception cref="BadInputException">The file can't be used.</exception>
    public static DrawnRoads? Roads(Study study, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (study.Ground.Roads is { } name) return DrawnRoads.Of(OsmNetwork.Read(name, PathOf(study, name), null, null, cancellation));
        return study.Roads is { } travelled ? DrawnRoads.Of(OpenedRoads.Read(travelled, study.Folder, null, cancellation)) : null;
    }

    // Any raster of heights can be travelled over; what is wrong with one is told by the name the study has for it.
    static Surface Heights(Study study, StudyTerrain terrain, CancellationToken cancellation)
    {
        try
        {
            return HeightFile.Read(PathOf(study, terrain.Path), terrain.Crs, cancellation);
        }
        catch (BadInputException found)
        {
            throw new BadInputException([.. found.Faults.Select(fault => fault with { File = terrain.Path })]);
        }
    }

    static string PathOf(Study study, string name) => Path.GetFullPath(Path.Combine(study.Folder, name));
}
