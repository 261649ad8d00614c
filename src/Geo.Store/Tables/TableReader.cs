using Geo.Sqlite.Writing;
using Geo.Store.Stores;

namespace Geo.Store.Tables;

/// <summary>A store opened for reading: goes through tables and turns what is wrong into a <see cref="StoreFaultException"/>.</summary>
/// <param name="store">As messages name it.</param>
abstract class TableReader(string store)
{
    protected string Store => store;

    /// <summary>One row at a time, in the order they were written: the same object, standing on the next row.</summary>
    public abstract IEnumerable<TableRow> Rows(LayerPlan plan);

    /// <summary>Whether the study's rows have a column that not every study's have.</summary>
    public abstract bool HasColumn(string table, string column);

    /// <summary>What <paramref name="read"/> reads of the same study, by a reader opened for it: at any time later, by any thread.</summary>
    public abstract IEnumerable<T> Anew<T>(Func<TableReader, IEnumerable<T>> read);

    /// <summary>How many rows a table has, where that is known beforehand; else 0.</summary>
    public virtual int Expected(string table) => 0;

    /// <summary>The rows of a table, each as <paramref name="read"/> makes it, in the order they were written.</summary>
    public List<T> Rows<T>(LayerPlan plan, Func<TableRow, T> read)
    {
        var rows = new List<T>();
        foreach (var row in Rows(plan)) rows.Add(Checked(() => read(row)));
        return rows;
    }

    /// <summary>The value that <paramref name="make"/> makes of the store's values; what it objects to is the store's fault.</summary>
    public T Checked<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            throw new StoreFaultException(StoreFault.Damaged, store, error.Message, error);
        }
    }

    public StoreFaultException Damaged(string why) => new(StoreFault.Damaged, store, why);

    public StoreFaultException Refused(StoreFault fault, string why) => new(fault, store, why);
}
