using Geo.Model.Findings;
using Geo.Sqlite.Reading;
using Geo.Sqlite.Writing;
using Geo.Store.GeoPackages;
using Geo.Store.Stores;
using SQLitePCL;

namespace Geo.Store.Tests.GeoPackages;

public sealed class GeoPackageStoreTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-store-").FullName;

    string Store => Path.Combine(_folder, "store.gpkg");

    [Fact]
    public void The_same_data_gives_the_same_bytes()
    {
        GeoPackageStore.Save(Store, SmallCounty.Study, "abc", SmallCounty.Data());
        var first = File.ReadAllBytes(Store);

        GeoPackageStore.Save(Store, SmallCounty.Study, "abc", GeoPackageStore.Load(Store).Data);

        Assert.Equal(first, File.ReadAllBytes(Store));
    }

    [Fact]
    public void A_store_written_before_there_were_English_names_has_none()
    {
        GeoPackageStore.Save(Store, SmallCounty.Study, "abc", SmallCounty.Data());
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_open(Store, out var database));
        using (database) Assert.Equal(raw.SQLITE_OK, raw.sqlite3_exec(database, "ALTER TABLE places DROP COLUMN name_en"));

        var data = GeoPackageStore.Load(Store).Data;

        Assert.All(data.Places, place => Assert.Null(place.NameEn));
        Assert.Equal("Jia Town", data.Units.Units[0].NameEn);
    }

    [Fact]
    public void Runs_kept_before_there_was_time_over_roads_have_none_and_stay()
    {
        var store = new GeoPackageStudyStore(Store);
        GeoPackageStore.Save(Store, SmallCounty.Study, "abc", SmallCounty.Data());
        var old = SmallRun.Of();
        store.Keep(old with { Figures = [.. old.Figures.Where(figure => figure.Unit == Impedance.Millimetres)], Gaps = [.. old.Gaps.Where(gap => gap.NearestMs is null)] });
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_open(Store, out var database));
        using (database)
        {
            foreach (var column in new[] { "limits_ms", "nearest_mean_ms", "nearest_largest_ms", "second_mean_ms", "second_largest_ms", "no_way_millionths" })
            {
                Assert.Equal(raw.SQLITE_OK, raw.sqlite3_exec(database, $"ALTER TABLE run_figures DROP COLUMN {column}"));
            }

            foreach (var column in new[] { "nearest_ms", "farthest_ms", "beyond_ms" }) Assert.Equal(raw.SQLITE_OK, raw.sqlite3_exec(database, $"ALTER TABLE run_gaps DROP COLUMN {column}"));
        }

        var second = store.Keep(old);

        Assert.Equal([1L, second], store.ListRuns().Select(head => head.Id));
        Assert.Equal(3, store.GetRun(1).Figures.Count);
        Assert.All(store.GetRun(1).Figures, figure => Assert.Equal((Impedance.Millimetres, 0L), (figure.Unit, figure.Tally.NoWay.Millionths)));
        Assert.Equal([11L], store.GetRun(second).Gaps.Select(gap => gap.NearestMs).OfType<long>());
    }

    [Fact]
    public void A_later_versions_store_is_refused()
    {
        WriteMeta(("schema_version", "2"));

        Assert.Equal(StoreFault.NewerSchema, Fault());
    }

    [Fact]
    public void Another_programs_GeoPackage_is_no_store()
    {
        using (var writer = new GeoPackageWriter(Store, new(2025, 1, 1))) writer.Complete();

        Assert.Equal(StoreFault.NotAStore, Fault());
    }

    [Fact]
    public void A_text_file_is_no_store()
    {
        File.WriteAllText(Store, "id,name");

        Assert.Equal(StoreFault.NotAStore, Fault());
    }

    [Fact]
    public void A_store_without_its_tables_is_damaged()
    {
        WriteMeta(("schema_version", "1"), ("study_id", "a"), ("study_sha256", "b"), ("as_of", "2025-01-01"));

        Assert.Equal(StoreFault.Damaged, Fault());
    }

    [Fact]
    public void A_store_whose_version_is_no_number_is_damaged()
    {
        WriteMeta(("schema_version", "one"));

        Assert.Equal(StoreFault.Damaged, Fault());
    }

    [Fact]
    public void A_store_cut_short_is_damaged()
    {
        GeoPackageStore.Save(Store, SmallCounty.Study, "abc", SmallCounty.Data());
        using (var file = File.OpenWrite(Store)) file.SetLength(file.Length / 2);

        Assert.Equal(StoreFault.Damaged, Fault());
    }

    [Fact]
    public void A_folder_that_can_not_be_written_to_is_an_IOException_that_names_the_file()
    {
        File.WriteAllText(Store, "a file, not a folder");
        var path = Path.Combine(Store, "store.gpkg");

        var error = Assert.ThrowsAny<IOException>(() => GeoPackageStore.Save(path, SmallCounty.Study, "abc", SmallCounty.Data()));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_saving_keeps_the_older_store()
    {
        GeoPackageStore.Save(Store, SmallCounty.Study, "older", SmallCounty.Data());

        Assert.Throws<OperationCanceledException>(() => GeoPackageStore.Save(Store, SmallCounty.Study, "newer", SmallCounty.Data(), new CancellationToken(canceled: true)));

        Assert.Equal("older", GeoPackageStore.Load(Store).StudySha256);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Rejected_rows_of_an_import_that_was_replaced_are_not_taken_for_those_of_the_next()
    {
        GeoPackageStore.Save(Store, SmallCounty.Study, "abc", SmallCounty.Data());
        var rejected = GeoPackageStore.Load(Store).Data.Reports[0].RejectedRows!.Rows;
        new GeoPackageStudyStore(Store).Keep(SmallRun.Of());
        Assert.Equal(2, rejected.ToList().Count); // one more run, the same import

        GeoPackageStore.Save(Store, SmallCounty.Study, "abc", SmallCounty.Data() with { Reports = [SmallCounty.Data().Reports[0] with { Sha256 = new('b', 64) }] });

        Assert.Equal(StoreFault.StudyReplaced, Assert.Throws<StoreFaultException>(() => rejected.ToList()).Fault);
    }

    [Fact]
    public void A_GIS_finds_layers_of_features()
    {
        GeoPackageStore.Save(Store, SmallCounty.Study, "abc", SmallCounty.Data());

        using var reader = GeoPackageReader.Open(Store);

        Assert.Equal(
            ["units MULTIPOLYGON", "facilities POINT", "population POINT", "urban_areas MULTIPOLYGON", "places POINT"],
            reader.Layers.Where(layer => layer.HasGeometry).Select(layer => $"{layer.Name} {layer.GeometryType}"));
    }

    StoreFault Fault() => Assert.Throws<StoreFaultException>(() => GeoPackageStore.Load(Store)).Fault;

    void WriteMeta(params (string Key, string Value)[] rows)
    {
        using var writer = new GeoPackageWriter(Store, new(2025, 1, 1));
        writer.AddLayer(new("geo_store", [new("key", ColumnKind.Text), new("value", ColumnKind.Text)]), table =>
        {
            foreach (var (key, value) in rows) table.Set(0, key).Set(1, value).Add();
        });
        writer.Complete();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
