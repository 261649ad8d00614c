using Geo.Space.Units;

namespace Geo.Model.Studies;

/// <summary>The roads a study travels by: a file of OpenStreetMap, or a layer of lines.</summary>
public sealed record StudyRoads
{
    /// <summary>The file; its role says nothing here. Its columns are those of a layer of lines whose headers are not the usual ones.</summary>
    public required StudySource Source { get; init; }

    /// <summary>A folder with tables of speeds to use instead of the product's own, as the study writes it; null: the product's.</summary>
    public string? Speeds { get; init; }

    /// <summary>Whether traffic slows the modes that meet it.</summary>
    public bool WithTraffic { get; init; } = true;

    /// <summary>Ends of lines of a layer this near to each other are one junction; zero: only ends at one place.</summary>
    public Metres Join { get; init; }

    /// <summary>The fields of a layer of lines that <c>columns</c> may map.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["class", "speed", "oneway", "name"];
}
