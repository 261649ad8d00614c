using System.Globalization;
using Geo.Analyse.Allocation;
using Geo.Cli.Terminals;
using Geo.Model;
using Geo.Model.Siting;
using Geo.Present.Siting;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Siting;

namespace Geo.Cli.Verbs;

/// <summary>An answer where to build, for people: the sites in order of gain, then what is proven, then who stays outside and why.</summary>
static class SiteText
{
    const int MostNamed = 20;

    const decimal Million = 1_000_000;

    /// <summary>Travel, weight × cost, is told whole from here on.</summary>
    const int LargestWithParts = 10_000;

    /// <summary><c>95%</c> or <c>0.95</c>; null where it is neither, not above 0 or above 1.</summary>
    public static decimal? ShareOf(string text)
    {
        var isPercent = text.EndsWith('%');
        if (!decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        var share = isPercent ? number / 100 : number;
        return share is > 0 and <= 1 ? share : null;
    }

    public static void Print(SitingReply reply, Terminal terminal)
    {
        var words = terminal.Words;
        if (reply.Account is { } account)
        {
            Sites(Table(reply, account, reply.Tables.Problem.Model is not (SitingModel.PMedian or SitingModel.PCentre), words), terminal);
            terminal.Say(Sentence(reply, words));
            if (reply.Tables.HasRoomUnsaid) terminal.Say(words.Format("site.room", SitingTables.MostVehicles));
            if (reply.Spent is { } spent) terminal.Say(words.Format("site.spent", Figure(spent), Figure(reply.Tables.Request.Budget ?? 0)));
            Uncovered(reply, account, terminal);
        }

        End(reply, terminal);
    }

    /// <summary>What was found and how good it is, without the sites and the demand points.</summary>
    public static void PrintProof(SitingReply reply, Terminal terminal)
    {
        if (reply.Account is not null) terminal.Say(Sentence(reply, terminal.Words));
        End(reply, terminal);
    }

    /// <summary>The sites of an answer, or that there are none.</summary>
    public static void Sites(Table sites, Terminal terminal)
    {
        if (sites.Rows.Count > 0) terminal.Draw(sites);
        else terminal.Say(terminal.Words["site.none-new"]);
    }

    static void End(SitingReply reply, Terminal terminal)
    {
        var words = terminal.Words;
        if (reply.Account is null) terminal.Complain(reply.Solution.Infeasibility is { } obstacle ? Obstacle(reply, obstacle, words) : words[WasStopped(reply.Solution.End, terminal) ? "site.none-stopped" : "site.none-found"]);
        if (reply.Needless > 0) terminal.Say(words.Format("site.needless", reply.Needless, reply.Needless + reply.Account!.Sites.Count(site => site.Status == SiteStatus.Free)));
        if (reply.Verdict is { Holds: false } verdict) terminal.Complain(words.Format("site.unverified", words.Of("proof-flaw", verdict.Flaw)));
        if (reply.Tables.HasCapacitiesUnused) terminal.Say(words.Format("site.capacities-unused", SitingWords.Of(reply.Tables.Problem.Model), SitingWords.Of(SitingModel.CapacitatedCovering)));
        if (reply.Account is { Unweighed: > 0 } account) terminal.Say(words.Format("site.unweighed", account.Unweighed));
        terminal.Tell(End(reply.Solution.End, reply.Took, reply.Solution.Work, reply.Solution.Cases, words));
        if (LeastReach.Find(reply.Tables.Problem) is { Sites: > 0 } barred) terminal.Say(words.Format("site.least-barred", barred.Sites, barred.Of, Weight(reply, Figure(Math.Floor(reply.People(barred.Most) * 1000) / 1000), words)));
        if (reply.Tables.Costs.LeftOut > 0) terminal.Complain(words.Format("site.left-out", reply.Tables.Costs.LeftOut));
    }

    /// <summary>What a search without an answer says to the shell.</summary>
    public static int Unanswered(SitingReply reply, Terminal terminal) =>
        reply.Solution.Infeasibility is null && WasStopped(reply.Solution.End, terminal) ? ExitCode.Cancelled : ExitCode.BadInput;

    /// <summary>Whether it was not the clock but who asked.</summary>
    public static bool WasStopped(SitingEnd end, Terminal terminal) => end == SitingEnd.Stopped && terminal.Cancellation.IsCancellationRequested;

    /// <summary>An objective or a bound with its unit: <c>138,274 people</c>.</summary>
    public static string Value(SitingReply reply, long value, WordTable words, bool isBound = false)
    {
        var (figure, unit) = (Figure(Told(reply, reply.Shown(value), isBound)), words[$"unit-of-cost.{reply.Tables.Costs.Unit.Word}"]);
        return reply.Tables.Problem.Model switch
        {
            SitingModel.SetCovering or SitingModel.BackupSetCovering => words.Format(reply.Tables.Problem.SiteCosts.Length > 0 ? "site.value-cost" : "site.value-sites", figure),
            SitingModel.PMedian => words.Format("site.value-travel", Weight(reply, figure, words), unit),
            SitingModel.PCentre => words.Format("site.value-radius", figure, unit),
            SitingModel.BackupMaximalCovering => words.Format("site.value-twice", Weight(reply, figure, words)),
            SitingModel.ExpectedCovering => words.Format("site.value-expected", Weight(reply, figure, words)),
            SitingModel.CapacitatedCovering => words.Format("site.value-served", Weight(reply, figure, words)),
            _ => Weight(reply, figure, words),
        };
    }

    /// <summary>The key of a text about who is covered, as the question means it.</summary>
    public static string Key(string key, SitingReply reply) => CoverWords.Key(key, reply.Tables.Problem.Model, reply.Tables.CountedAs);

    public static string Weight(SitingReply reply, string figure, WordTable words) => WeightText.Of(reply.Tables.CountedAs, figure, words);

    /// <summary>People of a study and much travel are told whole; a bound is never told closer than it is.</summary>
    public static decimal Told(SitingReply reply, decimal number, bool isBound = false) => reply.Tables.Problem.Model switch
    {
        SitingModel.PMedian => Travel(number, reply.Tables.Names is not null, isBound),
        SitingModel.PCentre or SitingModel.SetCovering or SitingModel.BackupSetCovering => number,
        _ => isBound && reply.Tables.Names is not null ? Math.Ceiling(number) : People(reply, number),
    };

    /// <summary>People × what they travel: of a study, and where it is much, whole.</summary>
    public static decimal Travel(decimal number, bool isOfStudy, bool isBound = false) =>
        !isOfStudy && number < LargestWithParts ? number : isBound ? Math.Floor(number) : Math.Round(number, MidpointRounding.AwayFromZero);

    /// <summary>People of a study are told whole, as they stand beside those who are not covered.</summary>
    public static decimal People(SitingReply reply, decimal number)
    {
        if (reply.Tables.Names is null) return number;
        var (inside, all) = ((long)(number * Million), (long)(reply.People(reply.Tables.Problem.Weights.Sum()) * Million));
        return Rounding.Inside(inside, all - inside, Rounding.Nearest(all));
    }

    /// <summary>Why a search ended, and after how much.</summary>
    public static string End(SitingEnd end, TimeSpan took, long work, int cases, WordTable words) => words.Format(
        end switch
        {
            SitingEnd.Stopped => "site.end-stopped",
            SitingEnd.Work => "site.end-work",
            _ => "site.end-finished",
        },
        took.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture), work, cases);

    public static string Figure(decimal number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);

    public static string Percent(decimal share) => (share * 100).ToString("0.####", CultureInfo.InvariantCulture);

    static Table Table(SitingReply reply, SitingAccount account, bool haveGains, WordTable words) => Table(reply, account, haveGains ? Gains(reply, account) : [], words);

    /// <summary>[site of the account]: of expected covering parts of a person, in thousandths that add up to the objective.</summary>
    static decimal[] Gains(SitingReply reply, SitingAccount account) => reply.Tables.Problem.Model != SitingModel.ExpectedCovering ? [.. account.Sites.Select(site => reply.Gain(site.Gain))]
        : [.. Rounding.LargestRemainder([.. account.Sites.Select(site => (long)(site.Gain * 1000m / reply.Tables.WeightScale))]).Select(thousandths => thousandths / 1000m)];

    static Table Table(SitingReply reply, SitingAccount account, decimal[] gains, WordTable words) => new()
    {
        Key = "sites",
        Title = words.Of("siting-model", reply.Tables.Problem.Model),
        Columns =
        [
            new("site", words["column.site"], CellKind.Text), new("status", words["column.status"], CellKind.Text), .. gains.Length > 0 ? [new("gain", words[Key("column.newly-covered", reply)], CellKind.Number)] : Array.Empty<Column>(),
            new("load", words[Key(reply.Tables.Problem.Model == SitingModel.CapacitatedCovering ? "column.assigned" : "column.load", reply)], CellKind.Number), new("capacity", words["column.capacity"], CellKind.Number), new("instead", words["column.instead"], CellKind.Text),
        ],
        Rows = [.. account.Sites.Select((site, at) => (IReadOnlyList<Cell>)
        [
            Cell.Of(reply.Tables.NameOf(site.Site, words.Language)), Cell.Of(SiteRuleText.WhatOf(reply, site, words)), .. gains.Length > 0 ? [Number(gains[at])] : Array.Empty<Cell>(), Number(reply.People(site.Load)),
            reply.Tables.CapacityOf(site.Site) is { } capacity ? Number(capacity) : Cell.Absent(CellKind.Number), Cell.Of(Instead(reply, site, words)),
        ])],
    };

    static Cell Number(decimal number) => new(CellKind.Number, Figure(number), number, number);

    static string Instead(SitingReply reply, SiteAccount site, WordTable words)
    {
        if (site is not { Instead: { } instead, Loss: { } loss }) return "–";
        var id = reply.Tables.NameOf(instead, words.Language);
        if (loss <= 0) return words.Format("site.instead-free", id);
        var unit = words[$"unit-of-cost.{reply.Tables.Costs.Unit.Word}"];
        return reply.Tables.Problem.Model switch
        {
            SitingModel.PMedian => words.Format("site.instead-travel", id, Weight(reply, Figure(reply.Loss(loss)), words), unit),
            SitingModel.PCentre => words.Format("site.instead-radius", id, Figure(reply.Loss(loss)), unit),
            _ => words.Format(Key("site.instead-loses", reply), id, Weight(reply, Figure(reply.Loss(loss)), words)),
        };
    }

    static string Sentence(SitingReply reply, WordTable words)
    {
        var (solution, total) = (reply.Solution, reply.People(reply.Tables.Problem.Weights.Sum()));
        var found = Value(reply, solution.Objective!.Value, words);
        // Over a study who is covered is told in people, by itself.
        var share = total == 0 || reply.Tables.Names is not null ? "" : words.Format(Key("site.covered", reply), Weight(reply, Figure(reply.People(reply.Account!.Covered)), words), Percent(reply.People(reply.Account.Covered) / total));
        var bound = reply.IsProven ? words["site.proven"]
            : reply.IsProvenByCbc ? words.Format("site.proven-cbc", Value(reply, solution.Bound ?? 0, words, isBound: true), Percent(reply.Gap ?? 1))
            : reply.Bound is { } limit ? words.Format(reply.Verdict is { Holds: true } ? "site.bounded" : "site.bounded-unchecked", Value(reply, limit, words, isBound: true), Percent(reply.Gap!.Value)) : words["site.unbounded"];
        var silent = reply.Tables.Request.Cbc && reply.Peer is null && !reply.IsProven ? words["site.cbc-silent"] : "";
        var between = reply.Tables.Between > 0 ? words.Format("site.between", Weight(reply, Figure(Math.Ceiling(reply.People(reply.Tables.Between))), words)) : "";
        return words.Format("site.found", found, share, bound) + between + silent;
    }

    static void Uncovered(SitingReply reply, SitingAccount account, Terminal terminal)
    {
        var (problem, words, left) = (reply.Tables.Problem, terminal.Words, reply.Unserved(account));
        foreach (var isReachable in (ReadOnlySpan<bool>)[true, false])
        {
            int[] without = [.. Enumerable.Range(0, account.Assigned.Length).Where(i => left[i] > 0 && SitingReach.IsReachable(problem, i) == isReachable)];
            if (without.Length == 0) continue;
            terminal.Say(words.Format(
                Key(isReachable ? "site.not-chosen" : "site.out-of-reach", reply), without.Length, Weight(reply, Figure(reply.People(without.Sum(i => left[i]))), words), Names(without.Select(i => reply.Tables.Demand.Ids[i]))));
        }
    }

    static string Obstacle(SitingReply reply, SitingInfeasibility obstacle, WordTable words)
    {
        var unit = words[$"unit-of-cost.{reply.Tables.Costs.Unit.Word}"];
        var total = reply.People(reply.Tables.Problem.Weights.Sum());
        var share = total == 0 ? "100" : Percent(Math.Floor(reply.People(obstacle.WeightReached) / total * 1_000_000) / 1_000_000);
        return obstacle.Obstacle switch
        {
            SitingObstacle.OutOfReach => Unreached(reply, obstacle.Demand, words)
                + (obstacle.LimitNeeded is { } limit ? words.Format("site.remedy-limit", Figure(limit / (decimal)reply.Tables.Costs.Unit.Whole), unit) : words[reply.Tables.UnitNames is null ? "site.remedy-pairs" : "site.remedy-reach"])
                + (reply.Tables.Problem.Model == SitingModel.SetCovering && obstacle.WeightReached > 0 ? words.Format("site.remedy-share", share) : ""),
            SitingObstacle.TooManyForced => words.Format("site.obstacle-forced", obstacle.SitesNeeded),
            SitingObstacle.RuleUnkept or SitingObstacle.RulesTogether or SitingObstacle.TooFewPeople => SiteRuleText.Obstacle(reply, obstacle, words),
            SitingObstacle.TooFewSites => words["site.obstacle-few"] + (obstacle.SitesNeeded is { } sites ? words.Format("site.remedy-sites", sites) : ""),
            _ => words.Format(Key("site.obstacle-share", reply), share),
        };
    }

    /// <summary>Who has too few candidates: demand points by their names; those of a study, whose numbers nobody knows, by their units, most people first, as far as anybody whole lives there.</summary>
    static string Unreached(SitingReply reply, int[] demand, WordTable words)
    {
        if (reply.Tables.UnitNames is not { } units) return words.Format("site.obstacle-reach", demand.Length, Names(demand.Select(i => reply.Tables.Demand.Ids[i])));
        var people = Rounding.LargestRemainder([.. demand.Select(i => (long)(reply.People(reply.Tables.Problem.Weights[i]) * 1_000_000m))]);
        var byUnit = demand.Select((i, at) => (Unit: words.Language == Language.English ? units[i].NameEn : units[i].Name, People: people[at])).GroupBy(one => one.Unit, StringComparer.Ordinal)
            .Select(unit => (unit.Key, People: unit.Sum(one => one.People))).Where(unit => unit.People > 0).OrderByDescending(unit => unit.People);
        return words.Format("site.obstacle-reach-units", Weight(reply, Figure(people.Sum()), words), demand.Length, Names(byUnit.Select(unit => $"{unit.Key} {Figure(unit.People)}")));
    }

    static string Names(IEnumerable<string> ids)
    {
        var all = ids.ToList();
        return string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? $", … (+{all.Count - MostNamed})" : "");
    }
}
