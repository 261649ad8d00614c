using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;
using Geo.Store.Stores;
using Geo.Store.Tables;

namespace Geo.Store.Postgres;

/// <summary>The tables of one import.</summary>
sealed class PostgresReader(PostgresAddress address, PostgresSession session, StudyPointer study, CancellationToken cancellation) : TableReader(address.Name)
{
    public override int Expected(string table) => table == PopulationTable.Name ? study.PeopleCount : 0;

    public override bool HasColumn(string table, string column) => column == PopulationTable.ClassColumn ? study.HasClasses : study.HasCodes;

    public override IEnumerable<TableRow> Rows(LayerPlan plan)
    {
        var hasGeometry = plan.Geometry != GeometryKind.None;
        var columns = string.Join(", ", plan.Columns.Select(column => $"\"{column.Name}\"").Concat(hasGeometry ? ["geom"] : []));
        using var stream = session.Copy($"COPY (SELECT {columns} FROM {PostgresTables.TableOf(plan)} WHERE import_id = {study.Import} ORDER BY fid) TO STDOUT (FORMAT binary)");
        var rows = Checked(() => new CopyReader(session, stream, plan.Columns.Count + (hasGeometry ? 1 : 0), hasGeometry));
        while (Checked(rows.Read)) yield return rows;
    }

    public override IEnumerable<T> Anew<T>(Func<TableReader, IEnumerable<T>> read)
    {
        using var again = PostgresSession.Open(address, cancellation);
        StudyPointer.Begin(again);
        if (StudyPointer.Find(again, study.StudyId) is not { } now || now.Import != study.Import)
        {
            throw new StoreFaultException(StoreFault.StudyReplaced, address.Name, study.StudyId);
        }

        foreach (var item in read(new PostgresReader(address, again, study, cancellation))) yield return item;
    }
}
