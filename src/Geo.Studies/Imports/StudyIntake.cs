using System.Security.Cryptography;
using Geo.Import.Roles;
using Geo.Import.Studies;
using Geo.Model.Imports;
using Geo.Store.Stores;
using Geo.Studies.Outputs;
using Geo.Studies.Runs;

namespace Geo.Studies.Imports;

/// <summary>Takes a study's sources into a store, without evaluating anything.</summary>
public static class StudyIntake
{
    /// <param name="storeAddress">A path or an address of PostGIS; null: <c>out/&lt;study&gt;/store.gpkg</c> below the current folder.</param>
    /// <param name="steps">Told what the store has done.</param>
    /// <exception cref="BadInputException">The study or a source can't be used.</exception>
    /// <exception cref="StoreException">The store's file can't be written.</exception>
    /// <exception cref="StoreFaultException">The store refuses.</exception>
    public static StoredImport Import(
        string studyPath, string? storeAddress, IProgress<RunProgress>? progress, CancellationToken cancellation, IProgress<StoreStep>? steps = null)
    {
        progress?.Report(new(RunStep.ReadStudy, null));
        var study = StudyFile.Read(studyPath);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(studyPath)));
        var store = StudyStores.At(storeAddress ?? Path.Combine("out", study.Id, "store.gpkg"));
        StoreWriting.Check(store, cancellation);
        progress?.Report(new(RunStep.Import, null));
        var data = StudyImport.Read(study, null, cancellation);
        using var draft = StoreWriting.Draft(store, study, sha256, data, steps, cancellation);
        StoreWriting.Publish(store, draft, cancellation);
        return new(store.Name, data.Reports);
    }
}

/// <summary>What an import kept, and the report of each source.</summary>
/// <param name="Store">As messages name it.</param>
public sealed record StoredImport(string Store, IReadOnlyList<ImportReport> Reports);
