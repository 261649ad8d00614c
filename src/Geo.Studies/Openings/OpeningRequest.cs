using Geo.Studies.Runs;

namespace Geo.Studies.Openings;

/// <summary>What a user asks of an opening.</summary>
public sealed record OpeningRequest
{
    /// <summary>Path of the study file.</summary>
    public required string StudyPath { get; init; }

    /// <summary>Store, a path or an address of PostGIS, whose data is opened instead of the study's files; null: the files are read.</summary>
    public string? StoreAddress { get; init; }

    /// <summary>Folder of catalogue files that add to or override the built-in ones; null for the built-in ones alone.</summary>
    public string? CatalogueFolder { get; init; }

    /// <summary>Whether a source that fits another coordinate system better than its own is read in that one.</summary>
    public bool AcceptGuess { get; init; }

    /// <summary>Changes to travel presets from the command line; they win over the study's.</summary>
    public IReadOnlyList<TravelChange> TravelChanges { get; init; } = [];
}
