namespace Geo.Model.Studies;

/// <summary>What a map can draw under its areas, where the study gives it. It is drawing alone: no figure comes of it.</summary>
public sealed record StudyGround
{
    /// <summary>A file of roads (OpenStreetMap, PBF or XML), as the study writes it; null where there is none.</summary>
    public string? Roads { get; init; }

    /// <summary>A raster of heights in metres (GeoTIFF), as the study writes it; null where there is none.</summary>
    public string? Terrain { get; init; }

    /// <summary>Whose they are, printed where they are drawn; empty: their file names stand for it.</summary>
    public LocalText Credit { get; init; } = LocalText.Same("");
}
