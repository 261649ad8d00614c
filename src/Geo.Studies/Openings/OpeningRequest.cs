using Geo.Model.Travel;
using Geo.Studies.Runs;

namespace Geo.Studies.Openings;

/// <summary>What a user asks of an opening.</summary>
public sealed record OpeningRequest
{
    /// <summary>Path of the study file.</summary>
    public required string StudyPath { get; init; }

    /// <summary>Store, a path or an address of PostGIS, whose data is opened instead of the study's files; null: the files are read.</summary>
    public string? StoreAddress { get; init; }

    /// <summary>Ids of standards or of documents to hold against the study instead of those it names; empty: those it names.</summary>
    public IReadOnlyList<string> Standards { get; init; } = [];

    /// <summary>Files or folders of standards that add to the built-in ones, or override them by id, beyond those the study names.</summary>
    public IReadOnlyList<string> StandardFiles { get; init; } = [];

    /// <summary>Whether a source that fits another coordinate system better than its own is read in that one.</summary>
    public bool AcceptGuess { get; init; }

    /// <summary>Changes to travel presets from the command line; they win over the study's.</summary>
    public IReadOnlyList<TravelChange> TravelChanges { get; init; } = [];

    /// <summary>The model of travel at the head of every reach standard; null: as the study has it.</summary>
    public TravelModel? Travel { get; init; }
}
