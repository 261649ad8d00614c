using Geo.Sqlite.Writing;
using Geo.Store.Tables;

namespace Geo.Store.Postgres;

/// <summary>The tables of one run.</summary>
sealed class PostgresRunReader(PostgresSession session, long run) : TableReader(session.Name)
{
    readonly OwnedRows _rows = new(session, "run_id", run);

    public override bool HasColumn(string table, string column) => true;

    public override IEnumerable<TableRow> Rows(LayerPlan plan) => _rows.Of(plan, this);

    public override IEnumerable<T> Anew<T>(Func<TableReader, IEnumerable<T>> read) => throw new NotSupportedException("A run is read at once.");
}
