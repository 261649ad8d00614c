using System.Diagnostics;
using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Analyse.WhatIf;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Model.Streets;
using Geo.Model.Supply;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>Suggests where to build in a study, and makes a scenario of it. Nothing is judged: see <see cref="SitingVerdicts"/>.</summary>
public static class StudySitingAct
{
    /// <param name="roads">The streets, where the rule of candidates asks for them.</param>
    /// <param name="cancellation">Ends the search, not the answer: the best found comes back.</param>
    /// <exception cref="BadInputException">There are no candidates, the study has no source for the travel asked for, or a file of theirs can't be used.</exception>
    public static StudySitingReply Answer(OpenedStudy opened, StudySitingRequest request, StreetNetwork? roads, CancellationToken cancellation)
    {
        var (question, candidates, missing) = Asked(opened, request, roads, cancellation);
        var whole = request.Phases.Count == 0 || missing is not null ? SitingAct.Search(request.Phases.Count == 0 ? question.Tables : Half(question.Tables), cancellation) with { Tables = question.Tables } : null;
        var phases = request.Phases.Count == 0 || whole is { Solution.Open: null } ? [] : SitingPhasesAct.Answer(whole is null ? question.Tables : InTurn(whole), request.Phases, cancellation);
        var siting = phases.Count == 0 ? whole! : whole is null ? Last(question.Tables, phases, cancellation) : AsFarAs(whole, phases);
        var reply = new StudySitingReply(request, siting, opened, candidates, null, null) { Missing = missing, Said = question.Said, Phases = phases, Whole = phases.Count == 0 ? null : whole };
        // The search is over, perhaps because it was asked to end: what it found is told whole.
        var told = CancellationToken.None;
        if (siting.Account is not { } account) return reply with { Standards = StudyPlan.Standing(question, told) };
        var plan = StudyPlan.Of(question, account, siting.Solution.Parts, PhaseOf(question.Tables, phases), told);
        if (reply.Whole is null && siting.Solution.Objective is { } objective) plan = plan with { Value = siting.Shown(objective) };
        var scenario = SitingScenario.Of(request, opened, question, plan);
        return reply with { Standards = plan.Standards, Plan = plan, Scenario = scenario, Verdicts = new(() => scenario is null ? [] : SitingVerdicts.Changes(opened, scenario.Edits, told)) };
    }

    /// <summary>Checks an answer and its proof from a file against the study, whose question is made anew.</summary>
    /// <inheritdoc cref="Answer"/>
    /// <exception cref="BadInputException">The study has no such question, or the proof can't be read or is of another one.</exception>
    public static (SitingTables Tables, SitingClaim Claim, ProofVerdict Verdict) Verify(OpenedStudy opened, StudySitingRequest request, StreetNetwork? roads, string path, CancellationToken cancellation)
    {
        var tables = Asked(opened, request, roads, cancellation).Question.Tables;
        var (claim, verdict) = SitingAct.Verify(tables, path);
        return (tables, claim, verdict);
    }

    /// <summary>Checks the proofs of a plan in phases against the study.</summary>
    /// <param name="path">Of the proof of the plan that the phases take from, where one is missing in units; it is read only then.</param>
    /// <returns>What that proof claims and whether it holds, null where there is none; then, where it holds, the phases.</returns>
    /// <inheritdoc cref="SitingPhasesAct.Verify(SitingRequest, IReadOnlyList{PhaseStep}, Func{int, bool, string}, CancellationToken)"/>
    public static ((SitingTables Tables, SitingClaim Claim, ProofVerdict Verdict)? Whole, IReadOnlyList<(SitingClaim Next, ProofVerdict NextVerdict, SitingClaim Best, ProofVerdict BestVerdict)> Phases) VerifyPhases(
        OpenedStudy opened, StudySitingRequest request, StreetNetwork? roads, string path, Func<int, bool, string> pathOf, CancellationToken cancellation)
    {
        var (question, _, missing) = Asked(opened, request, roads, cancellation);
        if (missing is null) return (null, SitingPhasesAct.Verify(question.Tables, request.Phases, pathOf));
        var (claim, verdict) = SitingAct.Verify(question.Tables, path);
        return ((question.Tables, claim, verdict), verdict.Holds && claim.Open is { } open ? SitingPhasesAct.Verify(InTurn(question.Tables, open), request.Phases, pathOf) : []);
    }

    static (StudyQuestion Question, CandidateSites Candidates, MissingUnits? Missing) Asked(OpenedStudy opened, StudySitingRequest request, StreetNetwork? roads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(request);
        if (request.BandStandard is { } band) request = request with { Band = SitingBand.Of(opened, band) };
        var placed = opened.Findings.Placed;
        if (request.Facilities is { } edited) placed = placed with { Facilities = edited };
        var standards = request.Standards.Count > 0 ? StandardLimits.Of(opened, placed, request) : null;
        List<Facility> serving = standards?.Serving ?? [.. StudySites.Serving(opened.Study, placed, request.Classes).Select(index => placed.Facilities[index])];
        Facility[] idle = [.. StudySites.LackingVehicle(opened.Study, placed, request.Classes).Select(index => placed.Facilities[index])];
        var rule = request.Candidates with { HasStanding = request.Standing != SiteStatus.Existing && serving.Count > 0 };
        var candidates = CandidateSearch.Find(opened, placed.Facilities, serving, idle, rule, roads, cancellation);
        var missing = request.Missing is { } standard ? MissingUnits.Of(opened, placed, standard, request.Classes, candidates, cancellation) : null;
        return (StudyQuestion.Of(opened, request, placed, candidates, missing is null ? serving : [], missing, standards, Travel(opened, request, placed), cancellation), candidates, missing);
    }

    /// <summary>The other half of what is left is for the order.</summary>
    static SitingTables Half(SitingTables tables) => tables with { Request = tables.Request with { Time = SearchTime.LeftOf(tables.Request) / 2, Begun = Stopwatch.GetTimestamp() } };

    static SitingTables InTurn(SitingReply whole) => InTurn(whole.Tables, whole.Solution.Open!);

    /// <summary>Which of the places where one is missing come first: those of the whole plan alone, by the people who get a facility of their own. What one unit gets changes nothing for another.</summary>
    static SitingTables InTurn(SitingTables tables, int[] open)
    {
        var isOpen = open.ToHashSet();
        var problem = tables.Problem with
        {
            Model = SitingModel.MaximalCovering,
            Status = [.. tables.Problem.Status.Select((status, site) => status == SiteStatus.Free && !isOpen.Contains(site) ? SiteStatus.Forbidden : status)],
            // Each unit has its own when the last phase is done, not before.
            Rules = [.. tables.Problem.Rules.Where(rule => rule.Kind != SitingRuleKind.OneEach)],
        };
        return tables with { Request = tables.Request with { Model = SitingModel.MaximalCovering }, Problem = problem, Asked = StandingSites.Settled(problem), NeedsEach = true };
    }

    /// <summary>What the phases build of a plan; who has none of his own by then, goes nowhere.</summary>
    static SitingReply AsFarAs(SitingReply whole, IReadOnlyList<SitingPhase> phases)
    {
        if (phases[^1].Next is not { Solution.Open: { } open, Account: not null } last || whole.Account is not { } all) return phases[^1].Next;
        var (isOpen, weights) = (open.ToHashSet(), whole.Tables.Problem.Weights);
        int[] assigned = [.. all.Assigned.Select(site => isOpen.Contains(site) ? site : -1)];
        return last with
        {
            Tables = whole.Tables,
            Account = new() { Sites = [.. all.Sites.Where(site => isOpen.Contains(site.Site))], Assigned = assigned, Covered = Enumerable.Range(0, assigned.Length).Sum(i => assigned[i] >= 0 ? weights[i] : 0) },
        };
    }

    /// <summary>The last phase, its sites as they were before any was built.</summary>
    static SitingReply Last(SitingTables tables, IReadOnlyList<SitingPhase> phases, CancellationToken cancellation)
    {
        var last = phases[^1].Next;
        using var rest = SearchTime.Rest(tables.Request, cancellation);
        return last.Solution.Open is { } open ? last with { Tables = tables, Account = SiteAccounts.Of(tables.Problem, open, last.Solution.Parts, rest.Token) } : last;
    }

    /// <summary>[site]: the phase that builds it, closes it or moves it away, from 1; 0 where none does; empty where there are none.</summary>
    static int[] PhaseOf(SitingTables tables, IReadOnlyList<SitingPhase> phases)
    {
        if (phases.Count == 0) return [];
        var phaseOf = new int[tables.Problem.Status.Length];
        for (var at = 0; at < phases.Count; at++)
        {
            foreach (var site in phases[at].Added.Concat(phases[at].Closed)) phaseOf[site] = at + 1;
        }

        return phaseOf;
    }

    static ITravelModel Travel(OpenedStudy opened, StudySitingRequest request, PlacedStudy placed) =>
        request.Travel?.Over(opened, request.Within?.Time is null ? Impedance.Millimetres : Impedance.Milliseconds) ?? new StraightLine(placed.Demand);
}
