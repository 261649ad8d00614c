using System.Security.Cryptography;
using Geo.Import.Roles;
using Geo.Import.Studies;
using Geo.Model.Imports;
using Geo.Studies.Outputs;
using Geo.Studies.Runs;

namespace Geo.Studies.Imports;

/// <summary>Takes a study's sources into a store, without evaluating anything.</summary>
public static class StudyIntake
{
    /// <param name="storePath">Null: <c>out/&lt;study&gt;/store.gpkg</c> below the current folder.</param>
    /// <exception cref="BadInputException">The study or a source can't be used.</exception>
    /// <exception cref="StoreException">The store can't be written.</exception>
    public static StoredImport Import(string studyPath, string? storePath, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        progress?.Report(new(RunStep.ReadStudy, null));
        var study = StudyFile.Read(studyPath);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(studyPath)));
        progress?.Report(new(RunStep.Import, null));
        var data = StudyImport.Read(study, null, cancellation);
        var path = Path.GetFullPath(storePath ?? Path.Combine("out", study.Id, "store.gpkg"));
        StoreWriting.Save(path, study, sha256, data, cancellation);
        return new(path, data.Reports);
    }
}

/// <summary>What an import kept, and the report of each source.</summary>
public sealed record StoredImport(string StorePath, IReadOnlyList<ImportReport> Reports);
