using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Reach;

namespace Geo.Cli.Verbs;

/// <summary>The answer as a table: a row for each area and limit.</summary>
static class ReachTable
{
    public static Table Of(ReachReply reply, WordTable words)
    {
        var rows = new List<IReadOnlyList<Cell>>();
        var units = reply.Answer.Units;
        for (var index = 0; index < units?.FinestCount; index++) Add(rows, reply, units.Units[index].NameIn(words.Language), reply.Answer.ByUnit[index]);
        Add(rows, reply, words["reach.area"], reply.Answer.Area);
        (string Key, CellKind Kind)[] columns =
        [
            ("unit", CellKind.Text), ("reach-limit", CellKind.Text), ("people", CellKind.People), ("once", CellKind.People), ("once-share", CellKind.Share),
            ("twice", CellKind.People), ("twice-share", CellKind.Share),
            .. reply.Answer.Unit == Impedance.Millimetres
                ? new[] { ("nearest-mean", CellKind.Distance), ("nearest-median", CellKind.Distance), ("farthest", CellKind.Distance) }
                : [("quickest-mean", CellKind.Number), ("quickest-median", CellKind.Number), ("slowest", CellKind.Number), ("no-way", CellKind.People)],
        ];
        return new()
        {
            Key = "reach",
            Title = words.Format("reach.title", reply.Answer.Facilities, reply.DemandPoints),
            Columns = [.. columns.Select(column => new Column(column.Key, words[$"column.{column.Key}"], column.Kind))],
            Rows = rows,
        };
    }

    static void Add(List<IReadOnlyList<Cell>> rows, ReachReply reply, string name, ReachCoverage count)
    {
        for (var limit = 0; limit < count.Once.Count; limit++)
        {
            rows.Add(
            [
                Cell.Of(name), Cell.Of(reply.Request.Limits[limit].Text), Whole(count.People), Whole(count.Once[limit]), Share(count.Once[limit], count.People),
                Whole(count.Twice[limit]), Share(count.Twice[limit], count.People),
                .. reply.Answer.Unit == Impedance.Millimetres
                    ? new[] { Cell.Distance(count.Nearest?.Mean), Cell.Distance(count.Nearest?.Median), Cell.Distance(count.Nearest?.Largest) }
                    : [Minutes(count.Nearest?.Mean), Minutes(count.Nearest?.Median), Minutes(count.Nearest?.Largest), Whole(count.NoWay)],
            ]);
        }
    }

    static Cell Minutes(long? ms) => Cell.Number(ms / 60_000m);

    static Cell Whole(People people) => Cell.Of(people, Figures.Persons(people));

    static Cell Share(People part, People whole) => Cell.Share(whole.Millionths == 0 ? null : (decimal)part.Millionths / whole.Millionths);
}
