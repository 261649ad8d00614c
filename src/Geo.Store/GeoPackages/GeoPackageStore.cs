using Geo.Model.Studies;
using Geo.Sqlite.Reading;
using Geo.Store.Stores;
using Geo.Store.Tables;

namespace Geo.Store.GeoPackages;

/// <summary>The file of the embedded store: the imported data of one study in one GeoPackage, which any GIS opens. It is replaced as a whole, never edited.</summary>
public static class GeoPackageStore
{
    /// <summary>The version of the tables. A store of a later one is refused, none is read by guesswork.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes the store, whole or not at all. The same data gives the same bytes; the only date inside is the study's.</summary>
    /// <param name="studySha256">SHA-256 of the study file.</param>
    /// <exception cref="IOException">The file can't be written; the message names it.</exception>
    public static void Save(string path, Study study, string studySha256, StudyData data, CancellationToken cancellation = default)
    {
        using var draft = new GeoPackageDraft(path, null, study, studySha256, data, null, cancellation);
        draft.Publish(null, cancellation);
    }

    /// <summary>Whether saving to a path takes nothing away but an older store: no file, an empty one, or a store.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static bool MayReplace(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 }) return true;
        try
        {
            using var reader = GeoPackageReader.Open(path);
            return StudyTable.IsIn(reader);
        }
        catch (GeoPackageException)
        {
            return false;
        }
    }

    /// <exception cref="StoreFaultException">Not a store, a later version's, or damaged.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static StoredStudy Load(string path, CancellationToken cancellation = default) => Read(path, file =>
    {
        var (id, sha256, asOf) = StudyTable.Read(file);
        return new StoredStudy(id, sha256, asOf, StudyTables.Read(file));
    }, cancellation);

    internal static T Read<T>(string path, Func<GeoPackageFile, T> read, CancellationToken cancellation)
    {
        try
        {
            using var reader = GeoPackageReader.Open(path, cancellation: cancellation);
            return read(new GeoPackageFile(reader, path));
        }
        catch (GeoPackageException error)
        {
            var isForeign = error.Fault is GeoPackageFault.NotADatabase or GeoPackageFault.NotAGeoPackage or GeoPackageFault.MetadataNotATable;
            throw new StoreFaultException(isForeign ? StoreFault.NotAStore : StoreFault.Damaged, path, error.Message, error);
        }
    }
}
