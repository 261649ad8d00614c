using System.Collections;
using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Analyse.Tests.Allocation;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Certificates;

/// <summary>A proof that was tampered with is refused, whatever was changed; and a wrong claim is never believed, whatever the proof.</summary>
public sealed class SitingCheckTests
{
    // Three points of 4, 2 and 1 people; site 0 serves the first, site 1 the second and third, site 2 the third alone. With one site the best covers 4.
    static readonly SitingProblem s_problem = new()
    {
        Model = SitingModel.MaximalCovering,
        Pairs = SitePairs.Of(3, 3, [0, 1, 2, 2], [0, 1, 1, 2], [5, 5, 5, 5]),
        Weights = [4, 2, 1],
        Status = new SiteStatus[3],
        Sites = 1,
        Limits = [5],
    };

    // By hand: site 2 is dominated by site 1. Rows are then {0} of 4 and {1} of 3. With u = (4, 3) nothing is kept and the best site is worth 4.
    static readonly SitingProof s_proof = new() { Dominated = [(2, 1)], Denominator = 1, Multipliers = [[4, 3]], Steps = [new(ProofStepKind.Bound, 0, [])] };

    [Fact]
    public void A_proof_by_hand_is_accepted() => Assert.Equal(new ProofVerdict(ProofFlaw.None, -1, 1), SitingCheck.Check(s_problem, [0], 4, 4, s_proof));

    [Fact]
    public void A_proof_by_hand_of_two_cases_is_accepted_in_either_order_of_its_steps()
    {
        // Open: the place is taken, 4 covered. Closed: with u = (0, 3), 4 is kept for the first row: 4 + 3; with site 0 shut the worth of row 0 must be priced: u = (4, 3) gives 3.
        var proof = s_proof with { Steps = [new(ProofStepKind.Split, -1, [0]), new(ProofStepKind.Decided, -1, []), new(ProofStepKind.Bound, 0, [])] };
        Assert.True(SitingCheck.Check(s_problem, [0], 4, 4, proof).Holds);
        var other = s_proof with { Steps = [new(ProofStepKind.Open, 0, [0]), new(ProofStepKind.Decided, -1, [])] };
        Assert.True(SitingCheck.Check(s_problem, [0], 4, 4, other).Holds);
    }

    // Site 0 serves both points, site 1 the first alone, site 2 both, the first from farther away. Site 1 may stand for site 0 where the second point is served by site 2 in any case.
    // By hand: the rows are then {1} and {2}, and with u = (1, 0) a site of those that count is needed within less than 9.
    [Theory]
    [InlineData(SiteStatus.Existing, ProofFlaw.None)]
    [InlineData(SiteStatus.Closable, ProofFlaw.None)]
    [InlineData(SiteStatus.Free, ProofFlaw.DominanceWrong)]
    [InlineData(SiteStatus.Movable, ProofFlaw.DominanceWrong)]
    public void A_site_may_stand_for_another_that_serves_no_more_of_those_whom_what_stays_does_not_serve(SiteStatus status, ProofFlaw expected)
    {
        SitingProblem problem = new()
        {
            Model = SitingModel.PCentre,
            Pairs = SitePairs.Of(2, 3, [0, 0, 0, 1, 1], [0, 1, 2, 0, 2], [3, 3, 9, 3, 3]),
            Weights = [1, 1],
            Status = [SiteStatus.Free, SiteStatus.Free, status],
            Sites = 0,
            Limits = [9],
        };
        var proof = s_proof with { Dominated = [(0, 1)], Multipliers = [[1, 0]] };
        Assert.Equal(expected, SitingCheck.Check(problem, null, 0, 9, proof).Flaw);

        // A closable facility that is itself left out serves nobody in any case.
        if (status == SiteStatus.Closable) Assert.Equal(ProofFlaw.DominanceWrong, SitingCheck.Check(problem, null, 0, 9, proof with { Dominated = [(0, 1), (2, 1)] }).Flaw);
    }

    [Fact]
    public void Wrong_sites_are_refused()
    {
        Assert.Equal(ProofFlaw.TooManySites, SitingCheck.Check(s_problem, [0, 1], 7, 7, s_proof).Flaw);
        Assert.Equal(ProofFlaw.SiteNotAllowed, SitingCheck.Check(s_problem, [0, 0], 4, 4, s_proof).Flaw);
        Assert.Equal(ProofFlaw.SiteNotAllowed, SitingCheck.Check(s_problem, [3], 4, 4, s_proof).Flaw);
        Assert.Equal(ProofFlaw.SiteNotAllowed, SitingCheck.Check(s_problem with { Status = [SiteStatus.Forbidden, 0, 0] }, [0], 4, 4, s_proof).Flaw);
        Assert.Equal(ProofFlaw.SiteNotAllowed, SitingCheck.Check(s_problem with { Status = [0, 0, SiteStatus.Existing] }, [0], 4, 4, s_proof).Flaw);
        Assert.Equal(ProofFlaw.NotServed, SitingCheck.Check(s_problem with { Model = SitingModel.SetCovering, Sites = null }, [0], 1, 1, s_proof).Flaw);
    }

    [Fact]
    public void A_wrong_objective_is_refused()
    {
        Assert.Equal(ProofFlaw.ObjectiveWrong, SitingCheck.Check(s_problem, [0], 5, 5, s_proof).Flaw);
        Assert.Equal(ProofFlaw.ObjectiveWrong, SitingCheck.Check(s_problem, [1], 4, 4, s_proof).Flaw);
    }

    [Fact]
    public void A_bound_that_the_objective_or_the_multipliers_exceed_is_refused()
    {
        Assert.Equal(ProofFlaw.BoundBelowObjective, SitingCheck.Check(s_problem, [0], 4, 3, s_proof).Flaw);
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem, [1], 3, 3, s_proof).Flaw);
        // u = (4, 1): 2 of the second row are kept, and site 0 is worth 4: the bound is 6.
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem, [0], 4, 4, s_proof with { Multipliers = [[4, 1]] }).Flaw);
        Assert.True(SitingCheck.Check(s_problem, [0], 4, 6, s_proof with { Multipliers = [[4, 1]] }).Holds);
    }

    [Fact]
    public void Multipliers_that_are_negative_or_not_one_a_row_are_refused()
    {
        foreach (long[] vector in (long[][])[[4], [4, 3, 0], [4, -1], []])
        {
            Assert.Equal(ProofFlaw.MultipliersWrong, SitingCheck.Check(s_problem, [0], 4, 4, s_proof with { Multipliers = [vector] }).Flaw);
        }

        Assert.Equal(ProofFlaw.MultipliersWrong, SitingCheck.Check(s_problem, [0], 4, 4, s_proof with { Denominator = 0 }).Flaw);
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem, [0], 4, 4, s_proof with { Denominator = 2 }).Flaw);
    }

    [Fact]
    public void Sites_left_out_without_right_are_refused()
    {
        foreach (var pair in ((int, int)[])[(0, 1), (1, 2), (2, 0), (2, 2), (2, 9), (-1, 1)])
        {
            Assert.Equal(ProofFlaw.DominanceWrong, SitingCheck.Check(s_problem, [0], 4, 4, s_proof with { Dominated = [pair] }).Flaw);
        }

        Assert.Equal(ProofFlaw.DominanceWrong, SitingCheck.Check(s_problem, [0], 4, 4, s_proof with { Dominated = [(2, 1), (2, 1)] }).Flaw);
        // Twins may not stand for one another in a ring.
        var twins = s_problem with { Pairs = SitePairs.Of(1, 2, [0, 0], [0, 1], [5, 5]), Weights = [4], Status = new SiteStatus[2] };
        Assert.Equal(ProofFlaw.DominanceWrong, SitingCheck.Check(twins, null, 0, 0, s_proof with { Dominated = [(0, 1), (1, 0)], Multipliers = [[]] }).Flaw);
        // What counts twice can't be left out.
        Assert.Equal(ProofFlaw.DominanceWrong, SitingCheck.Check(s_problem with { Model = SitingModel.BackupMaximalCovering }, null, 0, 7, s_proof).Flaw);
    }

    [Fact]
    public void Cases_left_out_or_added_are_refused()
    {
        ProofStep split = new(ProofStepKind.Split, -1, [0]), bound = new(ProofStepKind.Bound, 0, []), decided = new(ProofStepKind.Decided, -1, []);
        foreach (ProofStep[] steps in (ProofStep[][])[[], [split], [split, bound], [bound, bound], [split, bound, bound, bound]])
        {
            Assert.Equal(ProofFlaw.CasesMissing, SitingCheck.Check(s_problem, [0], 4, 4, s_proof with { Steps = steps }).Flaw);
        }

        // Not yet decided: two sites are free.
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem, [0], 4, 4, s_proof with { Steps = [decided] }).Flaw);
    }

    [Fact]
    public void Steps_about_sites_that_are_not_free_or_multipliers_that_are_not_there_are_refused()
    {
        ProofStep[] wrong =
        [
            new(ProofStepKind.Bound, 1, []), new(ProofStepKind.Bound, -1, []), new(ProofStepKind.Split, -1, []), new(ProofStepKind.Split, -1, [0, 1]), new(ProofStepKind.Split, -1, [7]),
            new(ProofStepKind.Close, 0, [2]), new(ProofStepKind.Close, 3, [1]), new(ProofStepKind.Open, 0, [0, 0]), new(ProofStepKind.Open, -1, [0]),
        ];
        foreach (var step in wrong) Assert.Equal(ProofFlaw.StepWrong, SitingCheck.Check(s_problem, [0], 4, 4, s_proof with { Steps = [step, new(ProofStepKind.Bound, 0, [])] }).Flaw);
        // Closing the best site is not refuted by anything.
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem, [1], 3, 3, s_proof with { Steps = [new(ProofStepKind.Close, 0, [0]), new(ProofStepKind.Bound, 0, [])] }).Flaw);
    }

    [Fact]
    public void No_change_of_a_proof_makes_a_claim_beyond_the_best_hold()
    {
        var lot = new Random(7);
        for (var seed = 0; seed < 1500; seed++)
        {
            var problem = SmallProblem.Of(seed);
            if (Exhaustive.Best(problem) is not { } best) continue;
            var proof = SiteSolver.Solve(problem, new(), default).Proof!;
            var better = best + (Exhaustive.IsMaximised(problem.Model) ? -1 : 1);
            for (var turn = 0; turn < 10; turn++)
            {
                var changed = Changed(proof, problem, lot);
                Assert.False(SitingCheck.Check(problem, null, 0, better, changed).Holds, $"seed {seed}, turn {turn}: {problem.Model}");
            }
        }
    }

    static SitingProof Changed(SitingProof proof, SitingProblem problem, Random lot)
    {
        var (sites, steps, vectors) = (problem.Status.Length, proof.Steps.ToList(), proof.Multipliers.Select(vector => (long[])[.. vector]).ToList());
        for (var changes = lot.Next(1, 4); changes > 0; changes--)
        {
            var at = lot.Next(steps.Count + 1);
            switch (lot.Next(6))
            {
                case 0 when at < steps.Count && steps.Count > 1:
                    steps.RemoveAt(at);
                    break;
                case 1:
                    steps.Insert(at, new((ProofStepKind)lot.Next(6), lot.Next(-1, vectors.Count + 1), [lot.Next(sites)]));
                    break;
                case 2 when vectors.Count > 0 && vectors[0].Length > 0:
                    var vector = vectors[lot.Next(vectors.Count)];
                    vector[lot.Next(vector.Length)] = lot.NextInt64(0, 1 << 24);
                    break;
                case 3:
                    proof = proof with { Dominated = [.. proof.Dominated, (lot.Next(sites), lot.Next(sites))] };
                    break;
                case 4:
                    proof = proof with { Denominator = lot.Next(1, 1 << 17) };
                    break;
                default:
                    steps = [.. steps, new(ProofStepKind.Decided, -1, [])];
                    break;
            }
        }

        return proof with { Steps = steps, Multipliers = vectors };
    }

    [Fact]
    public void A_check_that_is_stopped_at_whichever_step_claims_nothing()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var problem = SmallProblem.Of(seed);
            if (SiteSolver.Solve(problem, new(), default) is not { Bound: { } bound, Proof: { } proof } solution || bound == 0) continue;
            for (var step = 0; step < proof.Steps.Count; step++)
            {
                using var stopping = new CancellationTokenSource();
                var stopped = proof with { Steps = new StoppingSteps(proof.Steps, step, stopping) };
                Assert.ThrowsAny<OperationCanceledException>(() => SitingCheck.Check(problem, solution.Open, solution.Objective ?? 0, bound, stopped, solution.Parts, stopping.Token));
            }
        }
    }

    [Fact]
    public void A_choice_that_is_wrong_is_told_even_where_there_is_no_time_for_its_proof()
    {
        var over = new CancellationToken(canceled: true);
        Assert.Equal(ProofFlaw.ObjectiveWrong, SitingCheck.Check(s_problem, [0], 5, 5, s_proof, null, over).Flaw);
        Assert.Equal(ProofFlaw.None, SitingCheck.CheckChoice(s_problem, [0], 4, 4));
        Assert.Equal(ProofFlaw.BoundBelowObjective, SitingCheck.CheckChoice(s_problem, [0], 4, 3));
        Assert.ThrowsAny<OperationCanceledException>(() => SitingCheck.Check(s_problem, [0], 4, 4, s_proof, null, over));
    }

    [Fact]
    public void A_rehearsal_goes_through_any_question()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var problem = SmallProblem.Of(seed);
            var rehearsal = new CheckRehearsal(problem);
            for (var site = 0; site <= problem.Status.Length; site++)
            {
                rehearsal.Evaluate();
                rehearsal.Test(site);
            }
        }
    }

    /// <summary>Steps of which one, as it is read, asks the reader to end.</summary>
    sealed class StoppingSteps(IReadOnlyList<ProofStep> steps, int at, CancellationTokenSource stopping) : IReadOnlyList<ProofStep>
    {
        public int Count => steps.Count;

        public ProofStep this[int index]
        {
            get
            {
                if (index == at) stopping.Cancel();
                return steps[index];
            }
        }

        public IEnumerator<ProofStep> GetEnumerator() => steps.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
