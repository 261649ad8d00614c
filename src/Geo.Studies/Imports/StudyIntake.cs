using System.Security.Cryptography;
using Geo.Import.Roles;
using Geo.Import.Studies;
using Geo.Model.Imports;
using Geo.Present.Accounts;
using Geo.Store.Stores;
using Geo.Studies.Outputs;
using Geo.Studies.Runs;

namespace Geo.Studies.Imports;

/// <summary>Takes a study's sources into a store and gives account of every row, without evaluating anything.</summary>
public static class StudyIntake
{
    /// <summary>Writes store and account, or nothing.</summary>
    /// <exception cref="BadInputException">The study or a source can't be used.</exception>
    /// <exception cref="StoreException">The store's file or the account can't be written.</exception>
    /// <exception cref="StoreFaultException">The store refuses.</exception>
    public static StoredImport Import(ImportRequest request, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        progress?.Report(new(RunStep.ReadStudy, null));
        var study = StudyFile.Read(request.StudyPath);
        var sha256 = Digest(request.StudyPath);
        var store = request.StoreAddress is { } address ? StudyStores.At(address, request.Author) : null;
        if (store is not null) StoreWriting.Check(store, cancellation);

        progress?.Report(new(RunStep.Import, null));
        var data = StudyImport.Read(study, request.AcceptGuess, null, cancellation);
        var account = new ImportAccount(study, sha256, data.Reports);
        var language = request.Language ?? study.Language;
        using var outputs = new OutputFolder(request.OutFolder ?? FolderOf(request.StoreAddress) ?? Path.Combine("out", study.Id));
        var keeper = store ?? StudyStores.At(outputs.PathOf("store.gpkg"));
        using var draft = StoreWriting.Draft(keeper, study, sha256, data, request.StoreSteps, cancellation);
        if (store is null) StoreWriting.Publish(keeper, draft, null, cancellation);

        progress?.Report(new(RunStep.Write, 0));
        Writing.All(outputs, [.. AccountWriting.Files(account, language, cancellation)], null, cancellation);
        outputs.Ready();
        if (store is not null) StoreWriting.Publish(store, draft, null, cancellation);
        // Once the store shows the data there is no way back: only the account's last step is left, and it is taken.
        var files = outputs.Publish(EarlierOutputs.OfImport(outputs.Folder), store is null ? cancellation : CancellationToken.None);
        return new(account, language, outputs.Folder, store?.Name ?? Path.Combine(outputs.Folder, "store.gpkg"), files);
    }

    /// <summary>The account of an import that is not made: sources are read and checked, nothing is written.</summary>
    /// <exception cref="BadInputException">The study or a source can't be used.</exception>
    public static ImportAccount Check(string studyPath, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var study = StudyFile.Read(studyPath);
        progress?.Report(new(RunStep.Import, null));
        return new(study, Digest(studyPath), StudyImport.Read(study, null, cancellation).Reports);
    }

    static string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    static string? FolderOf(string? address) =>
        address is null || address.Contains("://", StringComparison.Ordinal) ? null : Path.GetDirectoryName(Path.GetFullPath(address));
}
