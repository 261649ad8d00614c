using Geo.Sqlite.Writing;
using Geo.Store.Tables;

namespace Geo.Store.Postgres;

/// <summary>A study's tables into PostGIS: all rows of one import, or of one run.</summary>
/// <param name="ownerColumn"><c>import_id</c> or <c>run_id</c>.</param>
sealed class PostgresTables(PostgresSession session, string ownerColumn, long owner, CancellationToken cancellation) : ITableWriter
{
    public void Write(LayerPlan plan, Action<IRowWriter> writeRows)
    {
        // The people of an import have a table of their own, made in this transaction: nobody can see its rows before they are as good as frozen.
        var isOfItsOwn = plan.Name == PopulationTable.Name;
        var rows = new CopyWriter(
            session, plan, isOfItsOwn ? $"geo.population_{owner}" : TableOf(plan), ownerColumn, owner, isOfItsOwn ? ", FREEZE true" : "", cancellation);
        writeRows(rows);
        rows.Complete();
    }

    /// <summary>The table of all imports' (or runs') rows.</summary>
    public static string TableOf(LayerPlan plan) => $"geo.{plan.Name}_all";
}
