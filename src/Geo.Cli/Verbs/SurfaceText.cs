using Geo.Analyse.CostSurfaces;
using Geo.Cli.Terminals;
using Geo.Model.Demand;
using Geo.Model.Travel;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Surfaces;

namespace Geo.Cli.Verbs;

/// <summary>The answer in words: what it rests on, then times, people and files.</summary>
static class SurfaceText
{
    const double SecondsPerMinute = 60;

    public static void Print(SurfaceReply reply, Terminal terminal)
    {
        foreach (var line in Assumptions(reply, terminal.Words)) terminal.Say(line);
        var off = reply.Facilities.Count(facility => facility.Cell < 0);
        if (off > 0) terminal.Say(terminal.Words.Format("surface.facilities-off", off, reply.Facilities.Count));
        if (reply is { MeanSeconds: { } mean, LongestSeconds: { } longest })
        {
            terminal.Say(terminal.Words.Format("surface.times", reply.Reached, reply.Ground.Open, Minutes(mean), Minutes(longest)));
        }

        if (reply.People is { } people) terminal.Draw(TableOf(people, reply.Request, terminal.Words));
        terminal.Say(terminal.Words.Format("run.written", reply.Request.OutFolder));
        foreach (var file in reply.Files) terminal.Say($"  {file}");
    }

    static IEnumerable<string> Assumptions(SurfaceReply reply, WordTable words)
    {
        var (request, ground) = (reply.Request, reply.Ground);
        yield return words.Format("surface.ground", ground.Grid.Columns, ground.Grid.Rows, ground.Grid.Crs?.Code ?? "–", ground.Open);
        yield return words[request.Options.Neighbours == Neighbours.Eight ? "surface.neighbours-eight" : "surface.neighbours-sixteen"];
        yield return words[request.Options.Direction == TravelDirection.Towards ? "surface.direction-towards" : "surface.direction-away"];
        if (request.Heights is null) yield return words["surface.slope-none"];
        else yield return words[request.Options.Slope == SlopePace.Tobler ? "surface.slope-tobler" : "surface.slope-langmuir"];
        if (ground.WithoutHeight > 0) yield return words.Format("surface.without-height", ground.WithoutHeight);
        if (request.Roads is not null) yield return words.Format("surface.roads", ground.RoadCells, ground.RoadsLeftOut);
        if (ground.Roads is { } roads) foreach (var line in RoadLines(roads, words)) yield return line;
        if (request.Rivers is not null) yield return request.Bridges is null
            ? words.Format("surface.rivers-roads", ground.RiverCells, ground.CrossedCells) : words.Format("surface.rivers-bridges", ground.RiverCells, ground.CrossedCells);
        yield return words["surface.places"];
    }

    static List<string> RoadLines(SurfaceRoads roads, WordTable words)
    {
        var lines = new List<string> { words.Format("surface.roads-mode", words[WordTable.KeyOf("travel-mode", roads.Mode)], roads.Network.Report.File) };
        StreetLines.Speeds(words, roads.Network, roads.Mode, roads.Options, lines.Add);
        return lines;
    }

    static Table TableOf(SurfacePeople people, SurfaceRequest request, WordTable words)
    {
        var rows = new List<IReadOnlyList<Cell>>();
        for (var limit = 0; limit < people.Within.Count; limit++) rows.Add(Row(request.Limits[limit].Text, people.Within[limit], people.All));
        rows.Add(Row(words["surface.people-reached"], people.Reached, people.All));
        rows.Add(Row(words["surface.people-off"], people.OffSurface, people.All));
        rows.Add(Row(words["reach.area"], people.All, people.All));
        return new()
        {
            Key = "surface",
            Title = words["surface.people"],
            Columns = [new("limit", words["column.reach-limit"], CellKind.Text), new("people", words["column.people"], CellKind.People), new("share", words["column.share-of"], CellKind.Share)],
            Rows = rows,
        };
    }

    static IReadOnlyList<Cell> Row(string name, People part, People all) =>
        [Cell.Of(name), Cell.Of(part, Figures.Persons(part)), Cell.Share(all.Millionths == 0 ? null : (decimal)part.Millionths / all.Millionths)];

    static string Minutes(double seconds) => Figures.TwoDecimals((decimal)(seconds / SecondsPerMinute));
}
