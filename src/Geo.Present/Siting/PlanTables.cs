using Geo.Model;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Model.Travel;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Siting;

/// <summary>A suggestion over a study as tables: the sites in order of gain, and who stays outside in which unit and why.</summary>
public static class PlanTables
{
    /// <summary>What is built, and what stands and might have closed or moved; facilities that stay as they are, are not listed.</summary>
    public static Table Sites(SitingPlan plan, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(words);
        PlannedSite[] listed = [.. plan.Sites.Where(site => site.Status != SiteStatus.Existing)];
        var haveGains = HaveGains(plan);
        var (haveCosts, havePhases) = (Array.Exists(listed, site => site.Cost is not null), Array.Exists(listed, site => site.Phase is not null));
        var table = new TableMaker(
            words, "sites", null, [("rank", Count), ("site", Text), ("status", Text), .. haveGains ? [("newly-covered", CellKind.People)] : Array.Empty<(string, CellKind)>(), (plan.Model == SitingModel.CapacitatedCovering ? "assigned" : "load", CellKind.People), ("capacity", Number), ("instead", Text),
            .. haveCosts ? [("site-cost", Number)] : Array.Empty<(string, CellKind)>(), .. havePhases ? [("phase", Count)] : Array.Empty<(string, CellKind)>()])
        { KeyOf = key => CoverWords.Key(key, plan.Model) };
        var (gains, loads) = (Rounding.LargestRemainder([.. listed.Select(site => site.Gain.Millionths)], Gained(plan, listed)), Rounding.LargestRemainder([.. listed.Select(site => site.Load.Millionths)]));
        for (var at = 0; at < listed.Length; at++)
        {
            var site = listed[at];
            table.Row(
                [Cell.Count(at + 1), Cell.Of(NameIn(site.Id, site.Name, site.NameEn, words.Language)), Cell.Of(What(site, words)), .. haveGains ? [Cell.Of(site.Gain, gains[at])] : Array.Empty<Cell>(), Cell.Of(site.Load, loads[at]),
                Capacity(site.Most), Cell.Of(Instead(plan, site, words)), .. haveCosts ? [Cell.Number((decimal?)site.Cost)] : Array.Empty<Cell>(), .. havePhases ? [Cell.Count(site.Phase)] : Array.Empty<Cell>()]);
        }

        return IsByLoad(plan) ? table.Done() with { Title = words["table.sites-by-load"] } : table.Done();
    }

    /// <summary>People: as many decimals as somebody gave it.</summary>
    static Cell Capacity(decimal? most) => most is { } people ? new(Number, Figures.Plain(people), people, people) : Cell.Absent(Number);

    /// <summary>Of p-median and p-centre, where sites come in order of those to whom they are the nearest.</summary>
    internal static bool IsByLoad(SitingPlan plan) => plan.Model is SitingModel.PMedian or SitingModel.PCentre;

    /// <summary>Where least travel is sought, mostly nobody is newly covered; then there is nothing to tell.</summary>
    internal static bool HaveGains(SitingPlan plan) => !IsByLoad(plan) || plan.New.Any(site => site.Gain.Millionths > 0);

    /// <summary>A row for each unit that holds anybody, and their sum; whole persons that add up along rows and down columns.</summary>
    public static Table Units(SitingPlan plan, StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        var table = new TableMaker(
            words, "site-units", null, ("unit", Text), ("people", CellKind.People), ("covered-before", CellKind.People), ("newly-covered", CellKind.People), ("no-longer-covered", CellKind.People),
            ("covered-after", CellKind.People), ("not-chosen", CellKind.People), ("out-of-reach", CellKind.People))
        { KeyOf = key => CoverWords.Key(key, plan.Model) };
        long[][] parts = [.. plan.Units.Select(Parts)];
        long[] sums = [.. Enumerable.Range(0, parts.Length == 0 ? 0 : parts[0].Length).Select(part => parts.Sum(row => row[part]))];
        var whole = parts.Length == 0 ? [] : Rounding.Margins(parts, Rounding.LargestRemainder([.. parts.Select(row => row.Sum())]), Whole(sums));
        for (var at = 0; at < parts.Length; at++) table.Row(Row(findings.NameOf(plan.Units[at].Unit, words.Language), parts[at], whole[at]));
        if (parts.Length > 0) table.Total(Row(plan.IsOfSomeUnits ? words["site.units-listed"] : findings.Study.Area.Name.In(words.Language), sums, [.. Enumerable.Range(0, sums.Length).Select(part => whole.Sum(row => row[part]))]));
        return table.Done();
    }

    /// <summary>A row for each reach standard that the sites are for.</summary>
    public static Table Standards(SitingModel model, IReadOnlyList<StandardCover> covers, StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(covers);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        var population = new WholePopulation(findings.Placed);
        var table = new TableMaker(
            words, "site-standards", null, ("standard", Text), ("who", Text), ("limit", Text), ("people", CellKind.People), ("covered-before", CellKind.People), ("newly-covered", CellKind.People),
            ("no-longer-covered", CellKind.People), ("covered-after", CellKind.People), ("not-chosen", CellKind.People), ("out-of-reach", CellKind.People))
        { KeyOf = key => CoverWords.Key(key, model) };
        foreach (var cover in covers)
        {
            var parts = Parts(cover.People);
            table.Row([Cell.Of(cover.Standard), Cell.Of(words[$"rule.concerned.{(cover.Concerned is { } kind ? Code.Of(kind) : "all")}"]), Cell.Of(LimitOf(cover, words)), .. Row("", parts, Whole(parts, population.Concerned(parts.Sum(), cover.Concerned)))[1..]]);
        }

        return table.Done();
    }

    /// <summary>A limit as findings tell it.</summary>
    static string LimitOf(StandardCover cover, WordTable words) => cover switch
    {
        { IsJourney: true, JoinedMm: { } joined, TimeLimit: { } time } => words.Format($"rule.over.{cover.Model.Word()}", words.Format($"rule.joined-over.{TravelModelWords.BaseOf(cover.Measure)}", Figures.LimitKilometres(joined), Figures.Minutes(time))),
        { IsJourney: true, TimeLimit: { } time } => words.Format($"rule.over.{cover.Model.Word()}", words.Format("rule.at-most-minutes", Figures.Minutes(time))),
        { IsJourney: true } => words.Format($"rule.over.{cover.Model.Word()}", words.Format("rule.at-most-km", Figures.LimitKilometres(cover.Limit))),
        { JoinedMm: { } joined, TimeLimit: { } time } => words.Format($"rule.joined.{cover.Measure}", Figures.LimitKilometres(joined), Figures.Minutes(time), Figures.Kilometres(cover.Limit)),
        { TimeLimit: { } time } => words.Format("rule.minutes-as-distance", Figures.Minutes(time), Figures.Kilometres(cover.Limit)),
        _ => words.Format("rule.straight-line", words.Format("rule.at-most-km", Figures.LimitKilometres(cover.Limit))),
    };

    /// <summary>As people call it where they look for it: id and name.</summary>
    public static string NameIn(string id, string name, string? english, Language language)
    {
        var called = language == Language.English && english is not null ? english : name;
        return called.EndsWith(id, StringComparison.Ordinal) ? called : $"{id} {called}";
    }

    /// <summary>What is done there, or what stands there may become.</summary>
    static string What(PlannedSite site, WordTable words) => site switch
    {
        { MovedFrom: { } from } => words.Format("site.moved-from", NameIn(from.Id, from.Name, from.NameEn, words.Language)),
        { IsNew: true, Action: not SiteAction.Build } => words.Of("site-action", site.Action),
        _ => words.Of("site-status", site.Status),
    };

    static string Instead(SitingPlan plan, PlannedSite site, WordTable words)
    {
        if (site is not { Instead: { } instead, Loss: { } loss }) return "–";
        var called = NameIn(instead.Id, instead.Name, instead.NameEn, words.Language);
        if (loss <= 0 || !IsByLoad(plan)) return Loss(called, loss, plan.Model, plan.CountedAs, words);
        var unit = words[plan.IsTime ? "unit-of-cost.minutes" : "unit-of-cost.kilometres"];
        return plan.Model == SitingModel.PMedian ? words.Format("site.instead-travel", called, WeightText.Of(plan.CountedAs, Figures.Whole((long)Math.Ceiling(loss)), words), unit) : words.Format("site.instead-radius", called, Figures.TwoDecimals(loss), unit);
    }

    /// <summary>What an exchange loses, as it was weighed; less than a person is not nothing.</summary>
    internal static string Loss(string called, decimal loss, SitingModel model, string countedAs, WordTable words) =>
        loss <= 0 ? words.Format("site.instead-free", called) : words.Format(CoverWords.Key("site.instead-loses", model), called, WeightText.Of(countedAs, Figures.Whole((long)Math.Ceiling(loss)), words));

    /// <summary>
    /// The area's parts as whole persons: who is covered after, and before where nobody loses it, stands beside those who are not as a run prints them (<see cref="Rounding.Inside"/>).
    /// The columns still add up to the people who live there.
    /// </summary>
    /// <param name="total">As printed.</param>
    static long[] Whole(long[] sums, long total)
    {
        var (kept, added, lost, others, all) = (sums[0], sums[1], sums[2], sums[3..], sums.Sum());
        var after = Rounding.Inside(kept + added, all - kept - added, total);
        var before = Rounding.Inside(kept, all - kept, total);
        long[] inside = lost == 0 ? [before, after - before] : Rounding.LargestRemainder([kept, added], after);
        return [.. inside, .. Rounding.LargestRemainder([lost, .. others], total - after)];
    }

    static long[] Whole(long[] sums) => Whole(sums, Rounding.Nearest(sums.Sum()));

    /// <summary>What the sites listed add together: the figure of the units' table where it is the same people.</summary>
    static long Gained(SitingPlan plan, PlannedSite[] listed)
    {
        long[] sums = [.. Enumerable.Range(0, 5).Select(part => plan.Units.Sum(unit => Parts(unit)[part]))];
        var gained = listed.Sum(site => site.Gain.Millionths);
        return gained == sums[1] ? Whole(sums)[1] : Rounding.Nearest(gained);
    }

    /// <summary>Who is covered after, as the last row of the units' table has it.</summary>
    internal static long After(SitingPlan plan)
    {
        long[] whole = Whole([.. Enumerable.Range(0, 5).Select(part => plan.Units.Sum(unit => Parts(unit)[part]))]);
        return whole[0] + whole[1];
    }

    static long[] Parts(UnitCover unit) => [unit.Kept.Millionths, unit.New.Millionths, unit.Lost.Millionths, unit.NotChosen.Millionths, unit.OutOfReach.Millionths];

    static Cell[] Row(string name, long[] exact, long[] whole)
    {
        return [Cell.Of(name), Sum(0, 1, 2, 3, 4), Sum(0, 2), Sum(1), Sum(2), Sum(0, 1), Sum(3), Sum(4)];

        Cell Sum(params int[] parts) => Cell.Of(new People(parts.Sum(part => exact[part])), parts.Sum(part => whole[part]));
    }
}
