using Geo.Sqlite.Writing;
using Geo.Store.Stores;
using Geo.Store.Tables;

namespace Geo.Store.Postgres;

/// <summary>The tables of one import.</summary>
sealed class PostgresReader(PostgresAddress address, PostgresSession session, StudyPointer study, CancellationToken cancellation) : TableReader(address.Name)
{
    readonly OwnedRows _rows = new(session, "import_id", study.Import);

    public override int Expected(string table) => table == PopulationTable.Name ? study.PeopleCount : 0;

    public override bool HasColumn(string table, string column) => column == PopulationTable.ClassColumn ? study.HasClasses : study.HasCodes;

    public override IEnumerable<TableRow> Rows(LayerPlan plan) => _rows.Of(plan, this);

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
