using System.Globalization;
using Geo.Analyse.ServiceAreas;
using Geo.Cli.Terminals;
using Geo.Model.Demand;
using Geo.Model.Travel;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Streets;

namespace Geo.Cli.Verbs;

/// <summary>What isochrones rest on, whom they hold, and how well the drawing agrees with the points.</summary>
static class IsochronesText
{
    public static void Say(IsochronesReply reply, string? file, Terminal terminal, Action<string> say)
    {
        var words = terminal.Words;
        say(words.Format("isochrones.done", reply.Features.Count, reply.Facilities.Count - reply.Facilities.OffNetwork));
        say(words[reply.Request.Direction == TravelDirection.Towards ? "reach.towards" : "reach.away"]);
        if (reply.Facilities.OffNetwork > 0) say(words.Format("isochrones.off-network", reply.Facilities.OffNetwork));
        StreetLines.Say(words, reply.Mode, say);
        say(words.Format("isochrones.drawing", Metres(reply.Spacing.Value)));
        if (reply.People is { } all && file is not null)
        {
            terminal.Draw(TableOf(reply, all, words));
            say(words.Format("isochrones.people", Figures.Persons(all), Figures.Persons(reply.PeopleOffNetwork)));
        }

        if (file is not null) say(words.Format("run.written", file));
    }

    static Table TableOf(IsochronesReply reply, People all, WordTable words)
    {
        string[] keys = [.. reply.Request.Each ? ["isochrone-of"] : Array.Empty<string>(), "reach-limit", "people", "share-of", "drawn-people", "disagreeing", "farthest-metres"];
        CellKind[] kinds = [.. reply.Request.Each ? [CellKind.Text] : Array.Empty<CellKind>(), CellKind.Text, CellKind.People, CellKind.Share, CellKind.People, CellKind.Count, CellKind.Count];
        return new()
        {
            Key = "isochrones",
            Title = words["isochrones.title"],
            Columns = [.. keys.Select((key, at) => new Column(key, words[$"column.{key}"], kinds[at]))],
            Rows = [.. reply.Features.Select((feature, at) => (IReadOnlyList<Cell>)
            [
                .. reply.Request.Each ? [Cell.Of(feature.Facility ?? "")] : Array.Empty<Cell>(), Cell.Of(feature.Limit), .. Cells(reply.Checks[at], all),
            ])],
        };
    }

    static IEnumerable<Cell> Cells(IsochroneCheck check, People all) =>
    [
        Cell.Of(check.Within, Figures.Persons(check.Within)), Cell.Share(all.Millionths == 0 ? null : (decimal)check.Within.Millionths / all.Millionths),
        Cell.Of(check.Drawn, Figures.Persons(check.Drawn)), Cell.Count(check.Disagreeing), Cell.Count((long)Math.Ceiling(check.LargestMetres)),
    ];

    static string Metres(double metres) => metres.ToString("0.#", CultureInfo.InvariantCulture);
}
