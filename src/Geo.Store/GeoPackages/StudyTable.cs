using System.Globalization;
using Geo.Model.Studies;
using Geo.Sqlite.Reading;
using Geo.Sqlite.Writing;
using Geo.Store.Stores;
using Geo.Store.Tables;

namespace Geo.Store.GeoPackages;

/// <summary>Which study the store is of, and the version of its tables: one row a key.</summary>
static class StudyTable
{
    const string Version = "schema_version";
    const string Id = "study_id";
    const string Sha256 = "study_sha256";
    const string AsOf = "as_of";

    static readonly LayerPlan s_plan = new("geo_store", [new("key", ColumnKind.Text), new("value", ColumnKind.Text)]);

    public static void Write(ITableWriter tables, Study study, string studySha256) => tables.Write(s_plan, rows =>
    {
        void Add(string key, string value) => rows.Set(0, key).Set(1, value).Add();
        Add(Version, GeoPackageStore.SchemaVersion.ToString(CultureInfo.InvariantCulture));
        Add(Id, study.Id);
        Add(Sha256, studySha256);
        Add(AsOf, study.AsOf.ToString("O", CultureInfo.InvariantCulture));
    });

    public static bool IsIn(GeoPackageReader reader) => reader.FindLayer(s_plan.Name) is not null;

    /// <exception cref="StoreFaultException">No store, or of a later version.</exception>
    public static (string Id, string Sha256, DateOnly AsOf) Read(GeoPackageFile file)
    {
        if (!file.Has(s_plan.Name)) throw file.Refused(StoreFault.NotAStore, $"There is no table {s_plan.Name}.");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in file.Rows(s_plan, row => (row.Text(0), row.Text(1)))) values[key] = value;
        string Value(string key) => values.GetValueOrDefault(key) ?? throw file.Damaged($"The key {key} is missing.");

        var version = file.Checked(() => int.Parse(Value(Version), CultureInfo.InvariantCulture));
        if (version > GeoPackageStore.SchemaVersion)
        {
            throw file.Refused(StoreFault.NewerSchema, $"Tables of version {version}; this program reads up to {GeoPackageStore.SchemaVersion}.");
        }

        return (Value(Id), Value(Sha256), file.Checked(() => DateOnly.ParseExact(Value(AsOf), "O", CultureInfo.InvariantCulture)));
    }
}
