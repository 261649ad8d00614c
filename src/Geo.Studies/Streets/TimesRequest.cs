using Geo.Model.Travel;

namespace Geo.Studies.Streets;

/// <summary>A question for journeys between two lists of places.</summary>
public sealed record TimesRequest
{
    /// <summary>The first list; a row of the answer begins with one of these.</summary>
    public required string From { get; init; }

    public required string To { get; init; }

    public required string Roads { get; init; }

    public TravelMode Mode { get; init; } = TravelMode.Car;

    /// <summary>Whether journeys run away from the first list, or from the second towards it.</summary>
    public TravelDirection Direction { get; init; } = TravelDirection.Away;

    /// <summary>Coordinate system of the two lists where they are tables; null: WGS 84.</summary>
    public string? Crs { get; init; }

    /// <summary>A folder with tables of speeds to use instead of the product's own.</summary>
    public string? Tables { get; init; }

    public bool WithTraffic { get; init; } = true;

    /// <summary>A raster of heights in metres, for a mode that feels slopes; null: slopes change nothing.</summary>
    public string? Heights { get; init; }

    /// <summary>Whether the lengths of streets are asked for: they take a search for each place, times alone a sweep for sixteen.</summary>
    public bool WithLengths { get; init; } = true;

    /// <summary>The longest journey that is told, inclusive; pairs farther apart, or between which no way leads, are left out. Null: every pair is told.</summary>
    public TimeSpan? Within { get; init; }
}
