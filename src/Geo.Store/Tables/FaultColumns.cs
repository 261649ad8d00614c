using Geo.Model.Imports;
using Geo.Sqlite.Writing;

namespace Geo.Store.Tables;

/// <summary>The columns of a fault, in the two tables that hold faults.</summary>
static class FaultColumns
{
    public static readonly Column[] All =
    [
        new("code", ColumnKind.Text), new("file", ColumnKind.Text), new("row", ColumnKind.Integer), new("column_name", ColumnKind.Text),
        new("value", ColumnKind.Text), new("hint", ColumnKind.Text),
    ];

    /// <param name="first">Index of the first of these columns in the table.</param>
    public static IRowWriter Set(IRowWriter rows, int first, Fault fault) => rows
        .Set(first, fault.Code.ToString()).Set(first + 1, fault.File).Set(first + 2, fault.Row).Set(first + 3, fault.Column)
        .Set(first + 4, fault.Value).Set(first + 5, fault.Hint);

    public static Fault Read(TableRow row, int first) => new(
        row.Named<FaultCode>(first), row.Text(first + 1), row.Integer(first + 2), row.Text(first + 3), row.Text(first + 4), row.Text(first + 5));
}
