using Geo.Analyse.WhatIf;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Streets;
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
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(request);
        var placed = opened.Findings.Placed;
        if (request.Facilities is { } edited) placed = placed with { Facilities = edited };
        var candidates = CandidateSearch.Find(opened, request.Candidates, roads, cancellation);
        var missing = request.Missing is { } standard ? MissingUnits.Of(opened, placed, standard, request.Classes, candidates, cancellation) : null;
        var question = StudyQuestion.Of(opened, request, placed, candidates, missing, Travel(opened, request, placed), cancellation);
        var siting = SitingAct.Answer(question.Tables, cancellation);
        if (siting.Account is not { } account) return new(request, siting, opened, candidates, null, null) { Missing = missing };
        var plan = question.Plan(account);
        return new(request, siting, opened, candidates, plan, SitingScenario.Of(request, opened, question, plan)) { Missing = missing };
    }

    static ITravelModel Travel(OpenedStudy opened, StudySitingRequest request, PlacedStudy placed) =>
        request.Travel?.Over(opened, request.Within.Time is null ? Impedance.Millimetres : Impedance.Milliseconds) ?? new StraightLine(placed.Demand);
}
