using Geo.Model.Runs;
using Geo.Store.Tables;

namespace Geo.Store.Runs;

/// <summary>All tables of what runs found, besides the list of runs itself.</summary>
static class RunTables
{
    public static IReadOnlyList<RunTable> All { get; } = [RunInputsTable.Table, RunStandardsTable.Table, RunFiguresTable.Table, RunGapsTable.Table, RunRatiosTable.Table];

    /// <param name="tables">A reader of one run's rows.</param>
    public static StoredRun Read(TableReader tables, RunHead head) => new(head)
    {
        Inputs = RunInputsTable.Read(tables),
        Standards = RunStandardsTable.Read(tables),
        Figures = RunFiguresTable.Read(tables),
        Gaps = RunGapsTable.Read(tables),
        Ratios = RunRatiosTable.Read(tables),
    };
}
