using Geo.Model;
using Geo.Model.Audits;
using Geo.Store.Stores;

namespace Geo.Studies.Imports;

/// <summary>What a user asks of one import; what is null is decided by the study.</summary>
public sealed record ImportRequest
{
    /// <summary>Path of the study file.</summary>
    public required string StudyPath { get; init; }

    /// <summary>Store to import into, a path or an address of PostGIS; null: <c>store.gpkg</c> in the outputs' folder.</summary>
    public string? StoreAddress { get; init; }

    /// <summary>Folder for the account of the import; null: the folder of the store's file, else <c>out/&lt;study&gt;</c> below the current folder.</summary>
    public string? OutFolder { get; init; }

    /// <summary>Of the account; null: the study's.</summary>
    public Language? Language { get; init; }

    /// <summary>Whether a source that fits another coordinate system better than its own is read in that one.</summary>
    public bool AcceptGuess { get; init; }

    /// <summary>As whose change it is entered in the audit log of a store that the user names; null: it is not.</summary>
    public AuditAuthor? Author { get; init; }

    /// <summary>Told what the store has done.</summary>
    public IProgress<StoreStep>? StoreSteps { get; init; }
}
