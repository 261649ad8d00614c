namespace Geo.Model.Studies;

/// <summary>The ground a study travels over where <c>travel: terrain</c> asks for it: heights, and what covers them. Its roads are the study's own. Paths are as the study writes them, relative to its folder.</summary>
public sealed record StudyTerrain
{
    /// <summary>A raster of heights in metres, GeoTIFF or ESRI ASCII grid. Where no classes are given it is the raster that is travelled over, and cells without a height are barriers.</summary>
    public required string Path { get; init; }

    /// <summary>Of files that declare none; null: WGS 84 where their numbers can be degrees.</summary>
    public string? Crs { get; init; }

    /// <summary>A raster of classes of ground, or a folder with a raster of shares for each class; null: everywhere people walk as they do off roads.</summary>
    public string? Classes { get; init; }

    /// <summary>The table of their speeds (class, label, km/h, mode); there exactly where they are.</summary>
    public string? Speeds { get; init; }

    /// <summary>A layer of rivers, which hold people back; null: none.</summary>
    public string? Rivers { get; init; }

    /// <summary>A layer of bridges, or an OpenStreetMap file, which alone open rivers; null: every road does.</summary>
    public string? Bridges { get; init; }

    public LocalText Credit { get; init; } = LocalText.Same("");
}
