using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Access;

namespace Geo.Cli.Verbs;

/// <summary>Access as a table: a row for each demand point, in the file's order.</summary>
static class AccessTable
{
    public static Table Of(AccessReply reply, WordTable words)
    {
        var scale = reply.IsPerPerson ? 1000 : 1;
        return new()
        {
            Key = "access",
            Title = words.Of("access-method", reply.Request.Method),
            Columns =
            [
                new("demand", words["column.demand"], CellKind.Text), new("people", words["column.people"], CellKind.Number),
                new("access", words.Format(reply.IsPerPerson ? "column.access-per-thousand" : "column.access-supply", reply.Supply.Header), CellKind.Number),
            ],
            Rows = [.. reply.Access.Select((access, at) => (IReadOnlyList<Cell>)
                [Cell.Of(reply.Demand.Ids[at]), InequalityTables.Measure(reply.Demand.Amounts[at]), InequalityTables.Measure(access * scale)])],
        };
    }
}
