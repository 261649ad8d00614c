using Geo.Cli.Terminals;
using Geo.Model;
using Geo.Model.Demand;
using Geo.Model.Scenarios;
using Geo.Model.Siting;
using Geo.Model.Travel;
using Geo.Present.Judgements;
using Geo.Present.Siting;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Openings;
using Geo.Studies.Siting;

namespace Geo.Cli.Verbs;

/// <summary>An answer over a study: candidates, sites, people by township, and a line for each verdict whose figures change.</summary>
static class SiteStudyText
{
    public static void Print(StudySitingReply reply, Terminal terminal)
    {
        var words = terminal.Words;
        terminal.Say(CandidateText.Of(reply.Candidates, words));
        if (reply.Request.Travel is { } travel)
        {
            terminal.Say(words.Format(
                travel.Direction == TravelDirection.Away ? "site.travel-away" : "site.travel-towards", words.Of("travel-model", travel.Model), words.Of("travel-mode", travel.Mode)));
        }

        if (reply.Request.Weights is { IsPlain: false } weights) terminal.Say(words.Format("site.weights", words[$"site-weight.{weights.Of}"], weights.Urban, weights.Rural));
        if (reply.Said is { } said) terminal.Say(words.Format(said.HaveWeights ? "site.by-unit-weights" : "site.by-unit", said.File, said.Count));
        if (reply.Said is { Weightless: { Millionths: > 0 } weightless }) terminal.Say(words.Format("site.by-unit-weightless", Figures.People(weightless, Figures.Persons(weightless))));
        if (reply.Missing is { } missing) Missing(missing, reply.Opened, terminal);
        var units = reply.Plan is { } planned ? PlanTables.Units(planned, reply.Opened.Findings, words) : null;
        if (reply.Plan is { } plan && units is { Rows.Count: > 0 })
        {
            SiteText.Sites(PlanTables.Sites(plan, words).Compact(4), terminal);
            terminal.Say(Covered(plan, units, words));
            Closed(plan, terminal);
        }

        if (reply.Whole is { Solution.Open: { } places } whole)
        {
            SiteText.PrintProof(whole, terminal);
            terminal.Say(words.Format("site.phase-missing", places.Length));
        }

        if (reply.Phases.Count > 0) SitePhases.Tell(reply.Phases, terminal);
        if (reply.Phases.Count == 0 || reply.Plan is null) SiteText.PrintProof(reply.Siting, terminal);
        if (reply.Standards.Count > 0) terminal.Draw(PlanTables.Standards(reply.Request.Model, reply.Standards, reply.Opened.Findings, words));
        if (units is not null) terminal.Draw(units.Compact(), [.. units.Columns.Select(column => column.Key).Where(key => key != "no-longer-covered" || reply.Plan!.Closed.Count > 0)]);
        // Who stops the search wants the answer, not the standards judged anew.
        if (reply.Scenario is { } edits) Assumed(edits, terminal);
        if (reply.Scenario is not null && !terminal.Cancellation.IsCancellationRequested) Verdicts(reply.Opened, reply.Verdicts.Value, terminal);
    }

    /// <summary>What stations that are founded have in the scenario, since verdicts rest on it.</summary>
    static void Assumed(Scenario scenario, Terminal terminal)
    {
        int?[] vehicles =
        [
            .. scenario.Edits.OfType<AddFacility>().Where(edit => edit.Facility.OpenAllHours == true).Select(edit => edit.Facility.Ambulances),
            .. scenario.Edits.OfType<SetSupply>().Where(edit => edit.OpenAllHours == true).Select(edit => edit.Ambulances),
        ];
        if (vehicles.Length > 0) terminal.Say(terminal.Words.Format("site.assumed", vehicles.Length, vehicles.Sum() ?? 0));
    }

    static void Missing(MissingUnits missing, OpenedStudy opened, Terminal terminal)
    {
        foreach (var (key, units) in (IEnumerable<(string, IReadOnlyList<int>)>)[("site.missing", missing.Units), ("site.missing-none", missing.WithoutCandidate), ("site.missing-others", missing.Others)])
        {
            var names = string.Join(terminal.Words["list.comma"], units.Select(unit => opened.Findings.NameOf(unit, terminal.Words.Language)));
            if (units.Count > 0) terminal.Say(terminal.Words.Format(key, missing.Standard.Id, units.Count, names));
        }
    }

    static void Closed(SitingPlan plan, Terminal terminal)
    {
        var words = terminal.Words;
        var to = plan.New.ToDictionary(site => site.Id, site => PlanTables.NameIn(site.Id, site.Name, site.NameEn, words.Language), StringComparer.Ordinal);
        string[] closes = [.. plan.Closed.Where(facility => facility.MovesTo is null).Select(Name)];
        string[] moves = [.. plan.Closed.Where(facility => facility.MovesTo is not null).Select(facility => words.Format("site.moves-one", Name(facility), to[facility.MovesTo!]))];
        if (moves.Length > 0) terminal.Say(words.Format("site.moves", moves.Length, string.Join(words["list.comma"], moves)));
        if (closes.Length > 0) terminal.Say(words.Format("site.closes", closes.Length, string.Join(words["list.comma"], closes)));

        string Name(ClosedSite facility) => PlanTables.NameIn(facility.Id, facility.Name, facility.NameEn, words.Language);
    }

    /// <summary>The figures of the table's last row, so that the sentence and the table agree.</summary>
    static string Covered(SitingPlan plan, Table units, WordTable words)
    {
        var row = units.Rows[^1];
        var (before, after, total) = (Sum(plan, unit => unit.Before), Sum(plan, unit => unit.After), Sum(plan, unit => unit.Total));
        return words.Format(CoverWords.Key("site.covered-people", plan.Model), row[2].Text, Share(before, total), row[5].Text, Share(after, total), row[3].Text);
    }

    static People Sum(SitingPlan plan, Func<UnitCover, People> part) => plan.Units.Aggregate(default(People), (sum, unit) => sum + part(unit));

    static string Share(People part, People total) => total.Millionths == 0 ? "–" : Figures.Share(part.Persons / total.Persons);

    public static void Verdicts(OpenedStudy opened, IReadOnlyList<VerdictChange> changes, Terminal terminal)
    {
        var words = terminal.Words;
        var table = Changes(opened, changes, new(opened.Findings.Placed), words);
        if (table.Rows.Count > 0) terminal.Draw(table);
        else terminal.Say(words["site.no-verdict-changes"]);
        var untold = changes.Where(change => change.After is null).Select(change => change.Before.Finding.Standard.Id).Distinct(StringComparer.Ordinal).Order(IdOrder.Instance).ToList();
        if (untold.Count > 0) terminal.Say(words.Format("site.untold", untold.Count, string.Join(words["list.comma"], untold)));
    }

    static Table Changes(OpenedStudy opened, IReadOnlyList<VerdictChange> changes, WholeVerdicts whole, WordTable words) => new()
    {
        Key = "verdicts",
        Title = words["site.verdicts"],
        Columns =
        [
            new("standard", words["column.standard"], CellKind.Text), new("unit", words["column.unit"], CellKind.Text), new("before", words["column.before"], CellKind.Text),
            new("after", words["column.after"], CellKind.Text), new("actual-before", words["column.actual-before"], CellKind.Number), new("actual-after", words["column.actual-after"], CellKind.Number),
            new("gap-before", words["column.gap-before"], CellKind.Number), new("gap-after", words["column.gap-after"], CellKind.Number),
        ],
        Rows =
        [
            .. from change in changes
               where change.After is not null
               let was = change.Before
               let now = change.After
               select (IReadOnlyList<Cell>)[
                   Cell.Of(was.Finding.Standard.Id), Cell.Of(UnitName(opened, was, words)), Cell.Of(words.Of("judged", was.Outcome)), Cell.Of(words.Of("judged", now.Outcome)),
                   whole.Actual(was), whole.Actual(now), whole.Gap(was), whole.Gap(now)]
        ],
    };

    static string UnitName(OpenedStudy opened, UnitVerdict verdict, WordTable words) =>
        verdict.Unit >= 0 ? opened.Findings.NameOf(verdict.Unit, words.Language) : opened.Study.Area.Name.In(words.Language);
}
