using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;
using Geo.Store.Tables;

namespace Geo.Store.Postgres;

/// <summary>The rows of one import, or of one run, in the order they were written.</summary>
/// <param name="ownerColumn"><c>import_id</c> or <c>run_id</c>.</param>
sealed class OwnedRows(PostgresSession session, string ownerColumn, long owner)
{
    /// <param name="tables">Names what is wrong.</param>
    public IEnumerable<TableRow> Of(LayerPlan plan, TableReader tables)
    {
        var hasGeometry = plan.Geometry != GeometryKind.None;
        var columns = string.Join(", ", plan.Columns.Select(column => $"\"{column.Name}\"").Concat(hasGeometry ? ["geom"] : []));
        using var stream = session.Copy($"COPY (SELECT {columns} FROM {PostgresTables.TableOf(plan)} WHERE {ownerColumn} = {owner} ORDER BY fid) TO STDOUT (FORMAT binary)");
        var rows = tables.Checked(() => new CopyReader(session, stream, plan.Columns.Count + (hasGeometry ? 1 : 0), hasGeometry));
        while (tables.Checked(rows.Read)) yield return rows;
    }
}
