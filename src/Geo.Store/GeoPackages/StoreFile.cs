using Geo.Sqlite.Reading;
using Geo.Sqlite.Writing;

namespace Geo.Store.GeoPackages;

/// <summary>A store opened for reading: finds tables and turns what is wrong into a <see cref="UnreadableStoreException"/>.</summary>
sealed class StoreFile(GeoPackageReader reader, string path)
{
    // Columns that stores of the same version written earlier may lack: there they are null.
    static readonly string[] s_later = ["name_en", "coordinates"];

    public string Path => path;

    public bool Has(string table) => reader.FindLayer(table) is not null;

    /// <summary>The rows of a table, each as <paramref name="read"/> makes it, in the order they were written.</summary>
    public List<T> Rows<T>(LayerPlan plan, Func<TableRow, T> read)
    {
        var rows = new List<T>();
        foreach (var row in Rows(plan)) rows.Add(Checked(() => read(row)));
        return rows;
    }

    /// <summary>One row at a time: the same object, standing on the next row.</summary>
    public IEnumerable<TableRow> Rows(LayerPlan plan)
    {
        var layer = reader.FindLayer(plan.Name) ?? throw Damaged($"Table {plan.Name} is missing.");
        using var cursor = reader.OpenLayer(layer);
        var row = new TableRow(cursor, [.. plan.Columns.Select(column => IndexOf(layer, column.Name))]);
        while (Next(cursor)) yield return row;
    }

    public bool HasColumn(string table, string column) => reader.FindLayer(table)?.Columns.Any(known => known.Name == column) == true;

    /// <summary>The value that <paramref name="make"/> makes of the file's values; what it objects to is the file's fault.</summary>
    public T Checked<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            throw new UnreadableStoreException(StoreFault.Damaged, path, error.Message, error);
        }
    }

    public UnreadableStoreException Damaged(string why) => new(StoreFault.Damaged, path, why);

    public UnreadableStoreException Refused(StoreFault fault, string why) => new(fault, path, why);

    bool Next(LayerCursor cursor)
    {
        try
        {
            return cursor.Read();
        }
        catch (GeoPackageException error)
        {
            throw new UnreadableStoreException(StoreFault.Damaged, path, error.Message, error);
        }
    }

    int IndexOf(LayerInfo layer, string column)
    {
        for (var index = 0; index < layer.Columns.Count; index++)
        {
            if (layer.Columns[index].Name == column) return index;
        }

        return s_later.Contains(column) ? TableRow.Lacking : throw Damaged($"Table {layer.Name} has no column {column}.");
    }
}
