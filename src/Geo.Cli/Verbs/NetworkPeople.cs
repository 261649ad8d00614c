using Geo.Cli.Terminals;
using Geo.Model.Demand;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Streets;

namespace Geo.Cli.Verbs;

/// <summary>Who lives by the roads of each mode, who on islands, and who too far from any.</summary>
static class NetworkPeople
{
    const int ShownIslands = 5;

    public static void Print(Terminal terminal, NetworkInfo info)
    {
        var words = terminal.Words;
        terminal.Draw(new()
        {
            Key = "street-people",
            Title = words["streets.people"],
            Columns =
            [
                new("road-mode", words["column.road-mode"], CellKind.Text), new("people", words["column.people"], CellKind.People), new("no-road", words["column.no-road"], CellKind.People),
                new("far-from-road", words["column.far-from-road"], CellKind.People), new("share-of", words["column.share-of"], CellKind.Share), new("island-people", words["column.island-people"], CellKind.People),
            ],
            Rows = [.. info.Modes.Where(mode => mode.People is not null).Select(mode => Row(words[WordTable.KeyOf("travel-mode", mode.Mode)], mode.People!))],
        });
        foreach (var mode in info.Modes)
        {
            var islands = mode.People?.Islands.Where(island => !island.IsMain).OrderByDescending(island => island.People.Millionths).Take(ShownIslands).ToArray() ?? [];
            if (islands.Length == 0) continue;
            var told = islands.Select(island => words.Format("streets.island", Figures.TwoDecimals(island.LengthMm / 1_000_000m), island.Points, Figures.Persons(island.People)));
            terminal.Say(words.Format("streets.islands", words[WordTable.KeyOf("travel-mode", mode.Mode)], string.Join(words["streets.comma"], told)));
        }
    }

    static IReadOnlyList<Cell> Row(string mode, ModePeople people) =>
    [
        Cell.Of(mode), Whole(people.All), Whole(people.OffNetwork), Whole(people.Far), Cell.Share(people.All.Millionths == 0 ? null : (decimal)people.Far.Millionths / people.All.Millionths),
        Whole(new(people.Islands.Where(island => !island.IsMain).Sum(island => island.People.Millionths))),
    ];

    static Cell Whole(People people) => Cell.Of(people, Figures.Persons(people));
}
