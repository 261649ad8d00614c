using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class BackupTreeTests
{
    static int Count { get; } = Environment.GetEnvironmentVariable("GEO_LONG") == "1" ? 5_000 : 400;

    // Points of 4, 2 and 1 people; sites 0 and 1 serve the first, 1 and 2 the second, all three the third. Of two sites 0 and 1 are best: 5 people twice.
    static readonly SitingProblem s_problem = new()
    {
        Model = SitingModel.BackupMaximalCovering,
        Pairs = SitePairs.Of(3, 3, [0, 0, 1, 1, 2, 2, 2], [0, 1, 1, 2, 0, 1, 2], [5, 5, 5, 5, 5, 5, 5]),
        Weights = [4, 2, 1],
        Status = new SiteStatus[3],
        Sites = 2,
        Limits = [5],
    };

    // By hand: the first row prices both its sites at 2; the second its special one, site 1, at nothing and site 2 at 2; the third none. Each site is worth 2, two of them 4, and 1 is kept of the third row.
    static readonly long[] s_vector = [2, 0, 0, 0, 2, 0, 0, 0, 0];

    static SitingProof Proof(params long[] vector) => new() { Dominated = [], Denominator = 1, Multipliers = [vector], Steps = [new(ProofStepKind.Bound, 0, [])] };

    [Fact]
    public void Towns_are_covered_twice_as_by_looking_at_every_choice_and_it_is_proven()
    {
        for (var seed = 0; seed < Count; seed++) SolvedQuestions.AreBestAndProven(Villages(seed), seed);
    }

    [Fact]
    public void A_search_cut_short_has_a_bound_on_the_right_side()
    {
        for (var seed = 0; seed < Count / 4; seed++) SolvedQuestions.AreBoundedHoweverShort(Villages(seed), seed);
    }

    [Fact]
    public void Where_each_point_has_two_sites_its_proof_has_a_number_for_each_pair_and_holds()
    {
        for (var seed = 0; seed < Count / 4; seed++)
        {
            var lot = new Random(seed);
            var points = Enumerable.Range(0, 20).Select(_ => Enumerable.Range(0, 9).OrderBy(_ => lot.Next()).Take(2).Order().ToArray()).ToArray();
            var problem = s_problem with
            {
                Pairs = SitePairs.Of(20, 9, [.. points.SelectMany((_, i) => (int[])[i, i])], [.. points.SelectMany(sites => sites)], [.. Enumerable.Repeat(1L, 40)]),
                Weights = [.. points.Select(_ => (long)lot.Next(1, 50))],
                Status = new SiteStatus[9],
                Sites = lot.Next(2, 6),
            };
            SolvedQuestions.AreBestAndProven(problem, seed);
        }
    }

    [Fact]
    public void A_proof_by_hand_with_a_special_site_for_each_row_is_accepted() => Assert.Equal(new ProofVerdict(ProofFlaw.None, -1, 1), SitingCheck.Check(s_problem, [0, 1], 5, 5, Proof(s_vector)));

    [Fact]
    public void A_proof_with_a_special_site_that_was_tampered_with_is_refused()
    {
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem, null, 0, 4, Proof(s_vector)).Flaw);
        // Another special site: 1 is worth 4 then. A smaller price: more is kept than it saves.
        foreach (long[] vector in (long[][])[[2, 0, 0, 0, 2, 0, 0, 1, 0], [2, 0, 0, 0, 1, 0, 0, 0, 0], [1, 0, 0, 0, 2, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0]])
        {
            Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem, [0, 1], 5, 5, Proof(vector)).Flaw);
        }

        // A special site that the row does not have, a price below nothing, numbers too few and too many.
        foreach (long[] vector in (long[][])[[2, 0, 0, 0, 2, 0, 0, 2, 0], [2, 0, 0, 0, 2, 0, 0, 0, long.MaxValue], [2, 0, 0, 0, 2, 0, 0, 0, -1], [2, 0, 0, 0, -2, 0, 0, 0, 0], s_vector[..8], [.. s_vector, 0, 0]])
        {
            Assert.Equal(ProofFlaw.MultipliersWrong, SitingCheck.Check(s_problem, [0, 1], 5, 5, Proof(vector)).Flaw);
        }

        // Where one site is enough there are no special ones.
        Assert.Equal(ProofFlaw.MultipliersWrong, SitingCheck.Check(s_problem with { Model = SitingModel.MaximalCovering }, null, 0, 7, Proof(s_vector)).Flaw);
    }

    [Fact]
    public void No_change_of_a_proof_makes_a_claim_beyond_the_best_hold()
    {
        var lot = new Random(11);
        for (var seed = 0; seed < Count / 4; seed++)
        {
            var problem = Villages(seed);
            var solution = SiteSolver.Solve(problem, new(), default);
            if (solution.Proof is not { Multipliers.Count: > 0 }) continue;
            for (var turn = 0; turn < 20; turn++)
            {
                var vectors = solution.Proof.Multipliers.Select(vector => (long[])[.. vector]).ToArray();
                var vector = vectors[lot.Next(vectors.Length)];
                var scale = solution.Proof.Denominator;
                if (vector.Length > 0) vector[lot.Next(vector.Length)] = lot.Next(3) switch { 0 => lot.Next(4), 1 => 0, _ => lot.NextInt64(60 * scale) };
                Assert.False(SitingCheck.Check(problem, null, 0, solution.Objective!.Value - 1, solution.Proof with { Multipliers = vectors }).Holds, $"seed {seed}, turn {turn}");
            }
        }
    }

    /// <summary>Villages and points on a square, whatever lies near enough served; some facilities stand, may close or move.</summary>
    static SitingProblem Villages(int seed)
    {
        var lot = new Random(seed);
        var (sites, points, reach) = (lot.Next(6, 13), lot.Next(10, 60), lot.Next(150, 500));
        var (site, point) = (Places(sites), Places(points));
        var (from, to, cost) = (new List<int>(), new List<int>(), new List<long>());
        for (var i = 0; i < points; i++)
        {
            for (var j = 0; j < sites; j++)
            {
                var way = (long)Math.Sqrt(Math.Pow(point[i].X - site[j].X, 2) + Math.Pow(point[i].Y - site[j].Y, 2));
                if (way > reach) continue;
                from.Add(i);
                to.Add(j);
                cost.Add(way);
            }
        }

        return s_problem with
        {
            Pairs = SitePairs.Of(points, sites, [.. from], [.. to], [.. cost]),
            Weights = [.. Enumerable.Range(0, points).Select(_ => (long)lot.Next(1, 60))],
            Status = [.. Enumerable.Range(0, sites).Select(_ => seed % 3 == 0 || lot.Next(3) > 0 ? SiteStatus.Free : (SiteStatus)lot.Next(6))],
            Sites = lot.Next(1, 7),
            Limits = [reach],
        };

        (int X, int Y)[] Places(int count) => [.. Enumerable.Range(0, count).Select(_ => (lot.Next(1000), lot.Next(1000)))];
    }
}
