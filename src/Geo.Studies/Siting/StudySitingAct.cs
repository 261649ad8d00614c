using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Analyse.WhatIf;
using Geo.Model.Findings;
using Geo.Model.Imports;
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
        var phases = request.Phases.Count > 0 ? SitingPhasesAct.Answer(question.Tables, request.Phases, cancellation) : [];
        var siting = phases.Count == 0 ? SitingAct.Answer(question.Tables, cancellation) : Last(question.Tables, phases);
        if (siting.Account is not { } account) return new(request, siting, opened, candidates, null, null) { Missing = missing, Phases = phases };
        var plan = StudyPlan.Of(question, account, siting.Solution.Parts, PhaseOf(question.Tables, phases));
        return new(request, siting, opened, candidates, plan, SitingScenario.Of(request, opened, question, plan)) { Missing = missing, Phases = phases };
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
    /// <inheritdoc cref="SitingPhasesAct.Verify(SitingRequest, IReadOnlyList{PhaseStep}, Func{int, bool, string}, CancellationToken)"/>
    public static IReadOnlyList<(SitingClaim Next, ProofVerdict NextVerdict, SitingClaim Best, ProofVerdict BestVerdict)> VerifyPhases(
        OpenedStudy opened, StudySitingRequest request, StreetNetwork? roads, Func<int, bool, string> pathOf, CancellationToken cancellation) =>
        SitingPhasesAct.Verify(Asked(opened, request, roads, cancellation).Question.Tables, request.Phases, pathOf);

    static (StudyQuestion Question, CandidateSites Candidates, MissingUnits? Missing) Asked(OpenedStudy opened, StudySitingRequest request, StreetNetwork? roads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(request);
        if (request.BandStandard is { } band) request = request with { Band = SitingBand.Of(opened, band) };
        var placed = opened.Findings.Placed;
        if (request.Facilities is { } edited) placed = placed with { Facilities = edited };
        List<Facility> serving = [.. StudySites.Serving(opened.Study, placed, request.Classes).Select(index => placed.Facilities[index])];
        var candidates = CandidateSearch.Find(opened, placed.Facilities, serving, request.Candidates, roads, cancellation);
        var missing = request.Missing is { } standard ? MissingUnits.Of(opened, placed, standard, request.Classes, candidates, cancellation) : null;
        return (StudyQuestion.Of(opened, request, placed, candidates, missing is null ? serving : [], missing, Travel(opened, request, placed), cancellation), candidates, missing);
    }

    /// <summary>The last phase, its sites as they were before any was built.</summary>
    static SitingReply Last(SitingTables tables, IReadOnlyList<SitingPhase> phases)
    {
        var last = phases[^1].Next;
        return last.Solution.Open is { } open ? last with { Tables = tables, Account = SiteAccounts.Of(tables.Problem, open, last.Solution.Parts) } : last;
    }

    /// <summary>[site]: the phase that builds it, from 1; 0 where none does; empty where there are none.</summary>
    static int[] PhaseOf(SitingTables tables, IReadOnlyList<SitingPhase> phases)
    {
        if (phases.Count == 0) return [];
        var phaseOf = new int[tables.Problem.Status.Length];
        for (var at = 0; at < phases.Count; at++)
        {
            foreach (var site in phases[at].Added) phaseOf[site] = at + 1;
        }

        return phaseOf;
    }

    static ITravelModel Travel(OpenedStudy opened, StudySitingRequest request, PlacedStudy placed) =>
        request.Travel?.Over(opened, request.Within.Time is null ? Impedance.Millimetres : Impedance.Milliseconds) ?? new StraightLine(placed.Demand);
}
