using Geo.Model.Audits;
using Geo.Model.Travel;
using Geo.Model;
using Geo.Store.Stores;

namespace Geo.Studies.Runs;

/// <summary>What a user asks of one run; what is null is decided by the study.</summary>
public sealed record RunRequest
{
    /// <summary>Path of the study file.</summary>
    public required string StudyPath { get; init; }

    /// <summary>Path of a scenario file whose edits are applied to the study's facilities; null for the study as it is.</summary>
    public string? ScenarioPath { get; init; }

    /// <summary>Folder for the outputs; null: <c>out/&lt;study&gt;</c>, with a scenario <c>out/&lt;study&gt;.&lt;scenario&gt;</c>, below the current folder.</summary>
    public string? OutFolder { get; init; }

    /// <summary>Store to import into, a path or an address of PostGIS; null: <c>store.gpkg</c> in the outputs' folder.</summary>
    public string? StoreAddress { get; init; }

    /// <summary>Evaluate what the store holds instead of importing; it must have been imported for this very study file.</summary>
    public bool FromStore { get; init; }

    /// <summary>As whose change it is entered in the audit log of a store that the user names; null: it is not.</summary>
    public AuditAuthor? Author { get; init; }

    /// <summary>Told what the store has done.</summary>
    public IProgress<StoreStep>? StoreSteps { get; init; }

    public Language? Language { get; init; }

    /// <summary>Files or folders of standards that add to the built-in ones, or override them by id, beyond those the study names.</summary>
    public IReadOnlyList<string> StandardFiles { get; init; } = [];

    /// <summary>Whether a source that fits another coordinate system better than its own is read in that one.</summary>
    public bool AcceptGuess { get; init; }

    /// <summary>Changes to travel presets from the command line; they win over the study's.</summary>
    public IReadOnlyList<TravelChange> TravelChanges { get; init; } = [];

    /// <summary>The model of travel at the head of every reach standard; null: as the study has it.</summary>
    public TravelModel? Travel { get; init; }
}
