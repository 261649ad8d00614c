using Geo.Model.Areas;
using Geo.Model.Studies;
using Geo.Sqlite.Reading;
using Geo.Sqlite.Writing;

namespace Geo.Store.GeoPackages;

/// <summary>The embedded store: the imported data of one study in one GeoPackage, which any GIS opens. It is replaced as a whole, never edited.</summary>
public static class GeoPackageStore
{
    /// <summary>The version of the tables. A store of a later one is refused, none is read by guesswork.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes the store, whole or not at all. The same data gives the same bytes; the only date inside is the study's.</summary>
    /// <param name="studySha256">SHA-256 of the study file.</param>
    /// <exception cref="IOException">The file can't be written; the message names it.</exception>
    public static void Save(string path, Study study, string studySha256, StudyData data, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(data);
        using var writer = new GeoPackageWriter(path, study.AsOf, cancellation);
        StudyTable.Write(writer, study, studySha256);
        UnitsTable.Write(writer, data.Units);
        FacilitiesTable.Write(writer, data.Facilities);
        PopulationTable.Write(writer, data.Population);
        TotalsTable.Write(writer, data.Totals);
        UnlocatedTable.Write(writer, data.Unlocated);
        UrbanAreasTable.Write(writer, data.UrbanAreas);
        PlacesTable.Write(writer, data.Places);
        ImportsTable.Write(writer, data.Reports);
        FaultsTable.Write(writer, data.Reports);
        TalliesTable.Write(writer, data.Reports);
        RejectedRowsTable.Write(writer, data.Reports);
        writer.Complete();
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

    /// <exception cref="UnreadableStoreException">Not a store, a later version's, or damaged.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static StoredStudy Load(string path, CancellationToken cancellation = default)
    {
        try
        {
            using var reader = GeoPackageReader.Open(path, cancellation: cancellation);
            var file = new StoreFile(reader, path);
            var (id, sha256, asOf) = StudyTable.Read(file);
            return new(id, sha256, asOf, Read(file));
        }
        catch (GeoPackageException error)
        {
            var isForeign = error.Fault is GeoPackageFault.NotADatabase or GeoPackageFault.NotAGeoPackage or GeoPackageFault.MetadataNotATable;
            throw new UnreadableStoreException(isForeign ? StoreFault.NotAStore : StoreFault.Damaged, path, error.Message, error);
        }
    }

    static StudyData Read(StoreFile file) => new()
    {
        Units = file.Checked(() => new UnitTree(UnitsTable.Read(file))),
        Facilities = FacilitiesTable.Read(file),
        Population = PopulationTable.Read(file),
        Totals = TotalsTable.Read(file),
        Unlocated = UnlocatedTable.Read(file),
        UrbanAreas = UrbanAreasTable.Read(file),
        Places = PlacesTable.Read(file),
        Reports = ImportsTable.Read(file, FaultsTable.Read(file), TalliesTable.Read(file), RejectedRowsTable.Read(file)),
    };
}
