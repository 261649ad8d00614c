using System.Diagnostics;
using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>Suggests sites to add to a study held in memory while its planner waits: nothing is read, nothing is judged again.</summary>
public static class SuggestionAct
{
    const double SearchShare = 0.66;

    /// <summary>However long the ways took: a search that ends before it began has no site to tell.</summary>
    const double LeastSearchShare = 0.5;

    /// <param name="key">Of the ground, in what is kept.</param>
    /// <param name="cancellation">Ends it without an answer.</param>
    public static Suggestion Answer(SuggestionRequest request, SitingGround ground, SuggestionPlaces places, KeptQuestions kept, QuestionKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(kept);
        var watch = Stopwatch.StartNew();
        var question = kept.Get(key, () => AddedSites.Ask(ground, places.Places, request.Model, request.Sites, request.Share, cancellation)).For(request.Model, request.Sites, request.Share);
        if (IsAnswered(request, question)) return Unneeded(request, question, places, watch.Elapsed);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var (left, least) = ((request.Time * SearchShare) - watch.Elapsed, request.Time * LeastSearchShare);
        limit.CancelAfter(left > least ? left : least);
        var solution = SiteSolver.Solve(question.Problem, new(), limit.Token);
        cancellation.ThrowIfCancellationRequested();
        var isChecked = IsChecked(question.Problem, solution, request.Time - watch.Elapsed, cancellation);
        // That everybody goes to the nearest place there is needs no proof.
        isChecked |= request.Model == SitingModel.PMedian && (solution.Bound ?? 0) <= question.Least;
        // What is left is for the exchanges; those that there was no time for are not told.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var rest = request.Time - watch.Elapsed;
        end.CancelAfter(rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
        return Answered(request, question, places, solution, end.Token) with { IsBoundChecked = isChecked, Took = watch.Elapsed };
    }

    /// <summary>On a machine busy with other things the check may not end in time: the bound is then told as one that nobody checked.</summary>
    static bool IsChecked(SitingProblem problem, SitingSolution solution, TimeSpan left, CancellationToken cancellation)
    {
        if (left <= TimeSpan.Zero || solution is not { Bound: { } bound, Proof: { } proof }) return false;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(left);
        try
        {
            return SitingCheck.Check(problem, solution.Open, solution.Objective ?? 0, bound, proof, cancellation: end.Token).Holds;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    static bool IsAnswered(SuggestionRequest request, AddedSites question) => request.Model switch
    {
        SitingModel.SetCovering => question.Covered >= question.Concerned * request.Share,
        SitingModel.MaximalCovering => question.Covered == question.Concerned,
        _ => question.Problem.Weights.Length == 0,
    };

    static Suggestion Unneeded(SuggestionRequest request, AddedSites question, SuggestionPlaces places, TimeSpan took)
    {
        decimal? nothing = request.Model switch { SitingModel.SetCovering => 0, SitingModel.MaximalCovering => new People(question.Covered).Persons, _ => question.MeanBefore };
        return new()
        {
            Request = request,
            Concerned = new(question.Concerned),
            Before = new(question.Covered),
            After = new(question.Covered),
            Reachable = new(question.Reachable),
            Sites = [],
            Objective = nothing,
            Bound = nothing,
            MeanBefore = question.MeanBefore,
            Aside = new(question.Aside),
            IsBoundChecked = true,
            End = SitingEnd.Finished,
            Candidates = places.Places.Count,
            Took = took,
        };
    }

    static Suggestion Answered(SuggestionRequest request, AddedSites question, SuggestionPlaces places, SitingSolution solution, CancellationToken cancellation)
    {
        var account = solution.Open is { } open ? SiteAccounts.Of(question.Problem, open, cancellation: cancellation) : null;
        var weight = question.Problem.Weights.Sum();
        var isTravel = request.Model == SitingModel.PMedian;
        return new()
        {
            Request = request,
            Concerned = new(question.Concerned),
            Before = new(question.Covered),
            After = account is null ? null : isTravel ? new(question.Covered) : new(question.Covered + account.Covered),
            Reachable = new(question.Reachable),
            Sites = [.. (account?.Sites ?? []).Where(site => site.Site < places.Places.Count && site.Gain > 0).Select(Site)],
            Objective = Shown(solution.Objective),
            Bound = isTravel ? Shown(Math.Max(solution.Bound ?? 0, question.Least)) : Limit(),
            MeanBefore = question.MeanBefore,
            Aside = new(question.Aside),
            IsBoundChecked = false,
            End = solution.End,
            Candidates = places.Places.Count,
            Obstacle = solution.Infeasibility?.Obstacle,
            Took = TimeSpan.Zero,
        };

        SuggestedSite Site(SiteAccount site) => new(
            site.Site, new(site.Gain * question.WeightUnit), site.Instead < places.Places.Count ? site.Instead : null,
            site.Instead < places.Places.Count && site.Loss is { } loss ? isTravel ? loss / (decimal)weight : new People(loss).Persons : null);

        // Whom two new sites would cover only together are not in the problem, but in what is possible.
        decimal? Limit() => request.Model == SitingModel.MaximalCovering && solution.Bound is { } bound ? Shown(Math.Min(bound + question.Between, question.Reachable - question.Covered))
            : request.Model == SitingModel.SetCovering && question.Between > 0 ? null : Shown(solution.Bound);

        decimal? Shown(long? value) => value is not { } known ? null : request.Model switch
        {
            SitingModel.SetCovering => known,
            SitingModel.MaximalCovering => new People(question.Covered + known).Persons,
            _ => known / (decimal)weight,
        };
    }
}
