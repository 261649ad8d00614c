using System.CommandLine;
using System.Globalization;
using System.Text;
using Geo.Analyse.Grouping;
using Geo.Cli.Terminals;
using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Present.Siting;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Openings;
using Geo.Studies.Outputs;
using Geo.Studies.Siting;

namespace Geo.Cli.Verbs;

/// <summary><c>geo site --model groups</c>: units that go together around a centre.</summary>
sealed class SiteGroups
{
    public const string Model = "groups";

    readonly Option<string?> _size;
    readonly Option<string?> _adjacent;

    public SiteGroups(WordTable words)
    {
        _size = new("--group") { Description = words["option.group"], HelpName = "3:5" };
        _adjacent = new("--adjacent") { Description = words["option.adjacent"], HelpName = "FILE.csv" };
    }

    public IReadOnlyList<Option> All => [_size, _adjacent];

    /// <param name="common">The tables, the limits and the effort; its model is not read.</param>
    public GroupingRequest Read(ParseResult parsed, SitingRequest common, WordTable words)
    {
        if (parsed.GetValue(_size) is not { } size || parsed.GetValue(_adjacent) is not { } adjacent) throw new UsageException(words["usage.groups"]);
        return new()
        {
            Demand = common.Demand,
            Costs = common.Costs,
            Adjacent = adjacent,
            Candidates = common.Candidates,
            Size = SizeOf(size) ?? throw new UsageException(words.Format("usage.value", "--group", size, "3:5")),
            Groups = common.Sites,
            Within = common.Within,
            Unit = common.Unit,
            Time = common.Time,
            Effort = common.Effort,
        };
    }

    /// <param name="common">The limits and the effort; its model is not read.</param>
    /// <param name="within"><c>20km</c>, or a time of the travel model; null: any distance.</param>
    public StudyGroupingRequest Read(ParseResult parsed, SitingRequest common, FacilityClasses centres, SitingTravel? travel, string? within, WordTable words)
    {
        var limit = within is null ? null : AccessWords.LimitOf(within) ?? throw new UsageException(words.Format("usage.value", "--within", within, "20km · 30min"));
        if (limit is { Time: not null } && travel is null) throw new UsageException(words.Format("usage.only-with", "--within " + within, "--travel"));
        var size = parsed.GetValue(_size) ?? "3:5";
        return new()
        {
            Centres = centres,
            Adjacent = parsed.GetValue(_adjacent),
            Travel = travel,
            Size = SizeOf(size) ?? throw new UsageException(words.Format("usage.value", "--group", size, "3:5")),
            Groups = common.Sites,
            Within = limit,
            Time = common.Time,
            Effort = common.Effort,
        };
    }

    /// <param name="folder">For files; null: none.</param>
    public static int Run(OpenedStudy opened, StudyGroupingRequest request, string? verify, string? proof, string? folder, bool isJson, Terminal terminal)
    {
        if (verify is not null) return Verified(GroupingAct.Verify(opened, request, verify, terminal.Cancellation), verify, terminal);
        var (reply, words) = (GroupingAct.Answer(opened, request, terminal.Cancellation), terminal.Words);
        if (folder is not null && reply.Plan is not null) terminal.Tell(words.Format("site.saved", folder, string.Join(words["list.comma"], GroupOutputs.Save(folder, reply, words, Terminal.AfterSearch))));
        Write(reply.Grouping, proof, isJson, terminal, () => Print(reply, terminal));
        return reply.Plan is null ? Unanswered(reply.Grouping, terminal) : ExitCode.Done;
    }

    public static int Run(GroupingRequest request, string? verify, string? proof, bool isJson, Terminal terminal)
    {
        var reply = verify is null ? GroupingAct.Answer(request, terminal.Cancellation) : GroupingAct.Verify(request, verify, terminal.Cancellation);
        if (verify is not null) return Verified(reply, verify, terminal);
        Write(reply, proof, isJson, terminal, () => Print(reply, terminal));
        return reply.Solution.Groups is null ? Unanswered(reply, terminal) : ExitCode.Done;
    }

    static int Unanswered(GroupingReply reply, Terminal terminal) =>
        reply.Solution.Infeasibility is null && SiteText.WasStopped(reply.Solution.End, terminal) ? ExitCode.Cancelled : ExitCode.BadInput;

    static void Write(GroupingReply reply, string? proof, bool isJson, Terminal terminal, Action print)
    {
        if (isJson)
        {
            using var json = new MemoryStream();
            GroupingJson.Write(json, reply);
            terminal.Out.Write(Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length));
        }
        else
        {
            print();
        }

        // After the answer: what can't be written does not take it along.
        if (proof is not null && reply.Solution is { Proof: not null, Bound: not null }) WholeFile.Save(proof, stream => GroupingProofJson.Write(stream, reply));
    }

    static int Verified(GroupingReply reply, string path, Terminal terminal)
    {
        var words = terminal.Words;
        if (reply.Verdict is not { Holds: true })
        {
            terminal.Complain(words.Format("site.refused", path, words.Of("proof-flaw", reply.Verdict!.Flaw), ""));
            return ExitCode.BadInput;
        }

        terminal.Say(words.Format("site.verified", path, reply.Verdict.Cases, Value(reply, reply.Solution.Bound!.Value, words, isBound: !reply.IsProven)));
        if (reply.Solution.Objective is { } objective) terminal.Say(words.Format(reply.IsProven ? "site.verified-best" : "site.verified-objective", Value(reply, objective, words)));
        return ExitCode.Done;
    }

    static void Print(StudyGroupingReply reply, Terminal terminal)
    {
        var words = terminal.Words;
        terminal.Say(reply.Request.Adjacent is { } file ? words.Format("site.groups-listed", reply.Grouping.Tables.Problem.Adjacent.Count, file)
            : words.Format("site.groups-borders", reply.Grouping.Tables.Problem.Adjacent.Count, UnitNeighbours.GapMetres, UnitNeighbours.LeastMetres));
        if (reply.Request.Travel is { } travel) terminal.Say(words.Format(travel.Direction == TravelDirection.Away ? "site.travel-away" : "site.travel-towards", words.Of("travel-model", travel.Model), words.Of("travel-mode", travel.Mode)));
        Print(reply.Grouping, terminal, reply.Plan is { } plan ? GroupTables.Groups(plan, reply.Opened.Findings, words).Compact(4) : null);
    }

    static void Print(GroupingReply reply, Terminal terminal, Table? table = null)
    {
        var (words, solution) = (terminal.Words, reply.Solution);
        if (solution.Groups is { } groups)
        {
            terminal.Draw(table ?? Table(reply, groups, words));
            var bound = reply.IsProven ? words["site.proven"]
                : words.Format(reply.Verdict is { Holds: true } ? "site.bounded" : "site.bounded-unchecked", Value(reply, solution.Bound!.Value, words, isBound: true), SiteText.Percent(reply.Gap!.Value));
            terminal.Say(words.Format("site.found", Value(reply, solution.Objective!.Value, words), words.Format("site.groups", groups.Count), bound));
        }
        else
        {
            terminal.Complain(solution.Infeasibility is { } obstacle ? Obstacle(reply, obstacle, words) : words[SiteText.WasStopped(solution.End, terminal) ? "site.none-stopped" : "site.none-found"]);
        }

        if (reply.Verdict is { Holds: false } verdict) terminal.Complain(words.Format("site.unverified", words.Of("proof-flaw", verdict.Flaw)));
        terminal.Tell(SiteText.End(solution.End, reply.Took, solution.Work, reply.Verdict?.Cases ?? 0, words));
    }

    static Table Table(GroupingReply reply, IReadOnlyList<UnitGroup> groups, WordTable words) => new()
    {
        Key = "groups",
        Title = words["site.groups-title"],
        Columns = [new("centre", words["column.group-centre"], CellKind.Text), new("units", words["column.group-units"], CellKind.Text), new("people", words[Key("column.people", reply)], CellKind.Number), new("travel", words[Key("column.group-travel", reply)], CellKind.Number), new("instead", words["column.instead"], CellKind.Text)],
        Rows = [.. groups.Select(group => (IReadOnlyList<Cell>)
        [
            Cell.Of(reply.Tables.Units.Ids[group.Centre]), Cell.Of(Names(reply.Tables, group.Units)), Number(reply.People(group.Units.Sum(unit => reply.Tables.Problem.Weights[unit]))), Number(Told(reply, group.Cost)), Cell.Of(Instead(reply, group, words)),
        ])],
    };

    static string Instead(GroupingReply reply, UnitGroup group, WordTable words)
    {
        if (GroupCentres.NextBest(reply.Tables.Problem, group) is not var (other, more)) return "–";
        var id = reply.Tables.Units.Ids[other];
        return more <= 0 ? words.Format("site.instead-free", id) : words.Format("site.instead-travel", id, Weight(reply, Told(reply, more), words), words[$"unit-of-cost.{reply.Tables.Costs.Unit.Word}"]);
    }

    static string Obstacle(GroupingReply reply, GroupingInfeasibility obstacle, WordTable words) => obstacle.Obstacle switch
    {
        GroupingObstacle.SizesDontFit => words.Format("site.groups-sizes", obstacle.Units.Length, reply.Tables.Problem.Least, reply.Tables.Problem.Most, Names(reply.Tables, obstacle.Units)),
        GroupingObstacle.NumberDoesntFit => words.Format("site.groups-number", obstacle.FewestGroups, obstacle.MostGroups),
        GroupingObstacle.InNoGroup => words.Format("site.groups-none", Names(reply.Tables, obstacle.Units)),
        _ => words["site.groups-partition"],
    };

    static string Value(GroupingReply reply, long value, WordTable words, bool isBound = false) => words.Format("site.value-travel", Weight(reply, Told(reply, value, isBound), words), words[$"unit-of-cost.{reply.Tables.Costs.Unit.Word}"]);

    static string Weight(GroupingReply reply, decimal number, WordTable words) => WeightText.Of(reply.Tables.CountedAs, SiteText.Figure(number), words);

    /// <summary>As p-median tells its travel.</summary>
    static decimal Told(GroupingReply reply, long value, bool isBound = false) => SiteText.Travel(reply.Shown(value), reply.Tables.Request.IsOfStudy, isBound);

    static string Key(string key, GroupingReply reply) => CoverWords.Key(key, SitingModel.PMedian, reply.Tables.CountedAs);

    static string Names(GroupingTables tables, IEnumerable<int> units) => string.Join(", ", units.Select(unit => tables.Units.Ids[unit]));

    static Cell Number(decimal number) => new(CellKind.Number, SiteText.Figure(number), number, number);

    static (int Least, int Most)? SizeOf(string text)
    {
        if (text.Split(':') is not [var first, var second]) return null;
        return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var least) && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && least >= 1 && most >= least && most <= GroupingProblem.MostUnits
            ? (least, most) : null;
    }
}
