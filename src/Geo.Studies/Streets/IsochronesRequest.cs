using Geo.Model.Travel;
using Geo.Space.Units;
using Geo.Studies.Reach;

namespace Geo.Studies.Streets;

/// <summary>A question for isochrones over roads.</summary>
public sealed record IsochronesRequest
{
    /// <summary>Path of a list of facilities.</summary>
    public required string From { get; init; }

    public required string Roads { get; init; }

    /// <summary>At least one, all of them times.</summary>
    public required IReadOnlyList<ReachLimit> Limits { get; init; }

    public TravelMode Mode { get; init; } = TravelMode.Car;

    public TravelDirection Direction { get; init; } = TravelDirection.Towards;

    /// <summary>Path of a table, layer or raster of people to count by their points; null: nobody is counted.</summary>
    public string? Points { get; init; }

    /// <summary>Whether each facility has isochrones of its own; else the nearest counts.</summary>
    public bool Each { get; init; }

    /// <summary>Between the nodes of the grid that outlines are drawn on; null: as fine as half a million nodes allow.</summary>
    public Metres? Spacing { get; init; }

    /// <summary>Coordinate system of tables; null: WGS 84.</summary>
    public string? Crs { get; init; }

    /// <summary>A folder with tables of speeds to use instead of the product's own.</summary>
    public string? Tables { get; init; }

    public bool WithTraffic { get; init; } = true;

    /// <summary>A raster of heights in metres, for a mode that feels slopes; null: slopes change nothing.</summary>
    public string? Heights { get; init; }
}
