using System.Diagnostics;
using Geo.Analyse.Certificates;
using Geo.Analyse.Grouping;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>Groups units from tables, and has the proof checked before it says so.</summary>
public static class GroupingAct
{
    /// <param name="cancellation">Ends the search, not the answer: the best found comes back.</param>
    /// <exception cref="BadInputException">A table can't be used.</exception>
    public static GroupingReply Answer(GroupingRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Answer(GroupingTables.Read(request, cancellation), cancellation);
    }

    /// <summary>Groups a study's units.</summary>
    /// <inheritdoc cref="StudyGroups.Of"/>
    public static StudyGroupingReply Answer(OpenedStudy opened, StudyGroupingRequest request, CancellationToken cancellation)
    {
        var question = StudyGroups.Of(opened, request, cancellation);
        var reply = Answer(question.Tables, cancellation);
        return new(request, reply, opened, reply.Solution.Groups is { } groups ? question.Plan(groups) : null);
    }

    static GroupingReply Answer(GroupingTables tables, CancellationToken cancellation)
    {
        var (request, watch) = (tables.Request, Stopwatch.StartNew());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // A limit of work alone must not depend on the clock.
        if (request.Effort.Work is null) limit.CancelAfter(request.Time);
        return Checked(tables, GroupingSolver.Solve(tables.Problem, request.Effort, limit.Token), watch);
    }

    /// <summary>Checks a grouping and its proof from a file against the tables.</summary>
    /// <exception cref="BadInputException">A table or the proof can't be read.</exception>
    public static GroupingReply Verify(GroupingRequest request, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tables = GroupingTables.Read(request, cancellation);
        return Checked(tables, GroupingProofJson.Read(path, tables), Stopwatch.StartNew());
    }

    /// <summary>Checks a grouping and its proof from a file against a study.</summary>
    /// <exception cref="BadInputException">The study has no such question, or the proof can't be read.</exception>
    public static GroupingReply Verify(OpenedStudy opened, StudyGroupingRequest request, string path, CancellationToken cancellation)
    {
        var tables = StudyGroups.Of(opened, request, cancellation).Tables;
        return Checked(tables, GroupingProofJson.Read(path, tables), Stopwatch.StartNew());
    }

    static GroupingReply Checked(GroupingTables tables, GroupingSolution solution, Stopwatch watch)
    {
        var verdict = solution is { Bound: { } bound, Proof: { } proof } ? GroupingCheck.Check(tables.Problem, solution.Groups, solution.Objective ?? 0, bound, proof) : null;
        return new(tables, solution, verdict, watch.Elapsed);
    }
}
