using Geo.Analyse.CostSurfaces;
using Geo.Model.Travel;

namespace Geo.Studies.Surfaces;

/// <summary>A question about travel over terrain without a study file. Either <see cref="Friction"/>, or <see cref="Classes"/> with <see cref="Speeds"/>.</summary>
public sealed record SurfaceRequest
{
    /// <summary>Path of a raster of seconds per metre.</summary>
    public string? Friction { get; init; }

    /// <summary>Path of a raster of classes of ground, or of a folder with a raster of shares for each class.</summary>
    public string? Classes { get; init; }

    /// <summary>Path of the table of speeds.</summary>
    public string? Speeds { get; init; }

    /// <summary>Path of a raster of heights in metres; null: slope is not asked about.</summary>
    public string? Heights { get; init; }

    /// <summary>Path of a road file or a layer of roads, drawn in; null: none. A layer has its speeds from <see cref="Speeds"/> where that is given, everything else from the product's tables of streets.</summary>
    public string? Roads { get; init; }

    /// <summary>What people travel roads by, where the speeds are the product's.</summary>
    public TravelMode Mode { get; init; } = TravelMode.Car;

    /// <summary>A folder with tables of streets to use instead of the product's own.</summary>
    public string? Tables { get; init; }

    public bool WithTraffic { get; init; } = true;

    /// <summary>Path of a layer of rivers, which hold people back; null: none.</summary>
    public string? Rivers { get; init; }

    /// <summary>Path of a layer of bridges, or of a road file whose bridges, tunnels, fords and ferries are taken, which alone open rivers; null: every road does.</summary>
    public string? Bridges { get; init; }

    /// <summary>Path of a table or layer of facilities.</summary>
    public required string From { get; init; }

    /// <summary>Which facilities serve, as a row filter; null: all.</summary>
    public string? Where { get; init; }

    /// <summary>Path of people to count; null: none.</summary>
    public string? Population { get; init; }

    /// <summary>Coordinate system of files that declare none; null: WGS 84.</summary>
    public string? Crs { get; init; }

    /// <summary>Inclusive; the longest bounds the search. Empty: as far as ways lead.</summary>
    public required IReadOnlyList<SurfaceLimit> Limits { get; init; }

    public required CostSurfaceOptions Options { get; init; }

    /// <summary>Where the rasters go.</summary>
    public required string OutFolder { get; init; }
}
