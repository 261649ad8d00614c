using Geo.Sqlite.Writing;

namespace Geo.Store.Tables;

/// <summary>A store being written, table by table. What a table holds is said once, for every store.</summary>
interface ITableWriter
{
    /// <summary>Adds a table's rows; <paramref name="writeRows"/> is called once.</summary>
    void Write(LayerPlan plan, Action<IRowWriter> writeRows);
}
