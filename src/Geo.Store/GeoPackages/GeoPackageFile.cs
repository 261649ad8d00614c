using Geo.Sqlite.Reading;
using Geo.Sqlite.Writing;
using Geo.Store.Stores;
using Geo.Store.Tables;

namespace Geo.Store.GeoPackages;

/// <summary>The tables of a store's file.</summary>
/// <param name="run">Reads only this run's rows of a table of runs; null reads all rows.</param>
sealed class GeoPackageFile(GeoPackageReader reader, string path, long? run = null) : TableReader(path)
{
    // Columns that stores of the same version written earlier may lack: there they are null.
    static readonly string[] s_later =
    [
        "name_en", "coordinates", "level", "scenario", "scenario_sha256",
        "limits_ms", "nearest_mean_ms", "nearest_largest_ms", "second_mean_ms", "second_largest_ms", "no_way_millionths", "nearest_ms", "farthest_ms", "beyond_ms",
    ];

    // Which study, and what became of its sources' rows.
    static readonly string[] s_accounts = ["geo_store", "imports"];

    // Every cell of the account of the import: another import has another, and a file that was replaced to keep one more run has the same.
    readonly string _account = AccountIn(reader);

    public bool Has(string table) => reader.FindLayer(table) is not null;

    /// <summary>The same file, of whose tables of runs one run's rows are read.</summary>
    public GeoPackageFile Of(long one) => new(reader, Store, one);

    public override bool HasColumn(string table, string column) => reader.FindLayer(table)?.Columns.Any(known => known.Name == column) == true;

    public override IEnumerable<TableRow> Rows(LayerPlan plan)
    {
        var layer = reader.FindLayer(plan.Name) ?? throw Damaged($"Table {plan.Name} is missing.");
        using var cursor = reader.OpenLayer(layer);
        var row = new GeoPackageRow(cursor, [.. plan.Columns.Select(column => IndexOf(layer, column.Name))]);
        var owner = run is null ? GeoPackageRow.Lacking : IndexOf(layer, GeoPackageRuns.Owner);
        while (Next(cursor))
        {
            if (run is null || cursor.Integer(owner) == run) yield return row;
        }
    }

    public override IEnumerable<T> Anew<T>(Func<TableReader, IEnumerable<T>> read)
    {
        using var again = OpenAnew();
        foreach (var item in read(new GeoPackageFile(again, Store))) yield return item;
    }

    static string AccountIn(GeoPackageReader reader) => string.Join(
        '\n', s_accounts.Select(reader.FindLayer).OfType<LayerInfo>().SelectMany(layer => reader.Rows(layer)).SelectMany(row => row.Values));

    GeoPackageReader OpenAnew()
    {
        GeoPackageReader? again = null;
        try
        {
            again = GeoPackageReader.Open(Store);
            return AccountIn(again) == _account ? again : throw Refused(StoreFault.StudyReplaced, Path.GetFileName(Store));
        }
        catch (Exception error)
        {
            again?.Dispose();
            if (error is GeoPackageException) throw new StoreFaultException(StoreFault.Damaged, Store, error.Message, error);
            throw;
        }
    }

    bool Next(LayerCursor cursor)
    {
        try
        {
            return cursor.Read();
        }
        catch (GeoPackageException error)
        {
            throw new StoreFaultException(StoreFault.Damaged, Store, error.Message, error);
        }
    }

    int IndexOf(LayerInfo layer, string column)
    {
        for (var index = 0; index < layer.Columns.Count; index++)
        {
            if (layer.Columns[index].Name == column) return index;
        }

        return s_later.Contains(column) ? GeoPackageRow.Lacking : throw Damaged($"Table {layer.Name} has no column {column}.");
    }
}
