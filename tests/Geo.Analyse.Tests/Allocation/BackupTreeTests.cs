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
    static readonly long[] s_prices = [2, 0, 0, 2, 0, 0];

    static SitingProof Proof(long[] prices, params int[] places) => new() { Dominated = [], Denominator = 1, Multipliers = [prices], Specials = [places], Steps = [new(ProofStepKind.Bound, 0, [])] };

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
    public void Points_of_two_sites_each_are_covered_twice_as_by_looking_at_every_choice()
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

    // Thirty points of up to six of fourteen sites each, four to six places: more than are looked at without prices.
    [Fact]
    public void Points_of_many_sites_each_are_covered_twice_as_by_looking_at_every_choice()
    {
        for (var seed = 0; seed < Count / 10; seed++)
        {
            var lot = new Random(seed);
            var points = Enumerable.Range(0, 30).Select(_ => Enumerable.Range(0, 14).OrderBy(_ => lot.Next()).Take(lot.Next(2, 7)).Order().ToArray()).ToArray();
            var problem = s_problem with
            {
                Pairs = SitePairs.Of(30, 14, [.. points.SelectMany((sites, i) => sites.Select(_ => i))], [.. points.SelectMany(sites => sites)], [.. points.SelectMany(sites => sites.Select(_ => 1L))]),
                Weights = [.. points.Select(_ => (long)lot.Next(1, 50))],
                Status = new SiteStatus[14],
                Sites = lot.Next(4, 7),
            };
            SolvedQuestions.AreBestAndProven(problem, seed);
        }
    }

    // A point of 3 people for each two of nine sites. Of four sites six points have both: 18 people. Four ninths of each site would count for four ninths of each of the 36 points, 48 people, and no prices bound the question by less.
    [Fact]
    public void Four_sites_of_nine_that_are_all_alike_are_proven_to_cover_six_points_twice()
    {
        int[][] points = [.. Enumerable.Range(0, 9).SelectMany(one => Enumerable.Range(one + 1, 8 - one).Select(other => (int[])[one, other]))];
        var problem = s_problem with
        {
            Pairs = SitePairs.Of(36, 9, [.. points.SelectMany((_, i) => (int[])[i, i])], [.. points.SelectMany(sites => sites)], [.. Enumerable.Repeat(1L, 72)]),
            Weights = [.. Enumerable.Repeat(3L, 36)],
            Status = new SiteStatus[9],
            Sites = 4,
        };
        var solution = SiteSolver.Solve(problem, new(), default);
        Assert.Equal((18, 18), (solution.Objective, solution.Bound));
        Assert.Equal(ProofFlaw.None, SitingCheck.Check(problem, solution.Open, 18, 18, solution.Proof!).Flaw);
    }

    [Fact]
    public void A_proof_by_hand_with_a_special_site_is_accepted() => Assert.Equal(new ProofVerdict(ProofFlaw.None, -1, 1), SitingCheck.Check(s_problem, [0, 1], 5, 5, Proof(s_prices, 0)));

    [Fact]
    public void A_proof_with_a_special_site_that_was_tampered_with_is_refused()
    {
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem, null, 0, 4, Proof(s_prices, 0)).Flaw);
        // Another special site: 1 is worth 4 then. A smaller price: more is kept than it saves.
        foreach (var proof in (SitingProof[])[Proof(s_prices, 1), Proof([2, 0, 0, 1, 0, 0], 0), Proof([1, 0, 0, 2, 0, 0], 0), Proof([0, 0, 0, 0, 0, 0])])
        {
            Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem, [0, 1], 5, 5, proof).Flaw);
        }

        // A special site that the row does not have, one too few, one too many, a price below nothing or beyond any, numbers too few and too many.
        foreach (var proof in (SitingProof[])[
            Proof(s_prices, 2), Proof(s_prices, -1), Proof(s_prices), Proof(s_prices, 0, 0), Proof([2, 0, 0, -2, 0, 0], 0), Proof([2, long.MaxValue, 0, 2, 0, 0], 0, 0), Proof(s_prices[..5], 0), Proof([.. s_prices, 0], 0), Proof([], 0)])
        {
            Assert.Equal(ProofFlaw.MultipliersWrong, SitingCheck.Check(s_problem, [0, 1], 5, 5, proof).Flaw);
        }

        // Where one site is enough there are no special ones, and each vector has its own.
        Assert.Equal(ProofFlaw.MultipliersWrong, SitingCheck.Check(s_problem with { Model = SitingModel.MaximalCovering }, null, 0, 7, Proof(s_prices, 0)).Flaw);
        Assert.Equal(ProofFlaw.MultipliersWrong, SitingCheck.Check(s_problem, [0, 1], 5, 5, Proof(s_prices, 0) with { Specials = [[0], [0]] }).Flaw);
    }

    [Fact]
    public void Prices_hold_in_the_cases_within_theirs_and_nowhere_else()
    {
        // With site 2 open, row 2 asks of site 1 nothing and keeps 2: 2 and 1 kept, one more site worth 2. With site 0 closed row 1 can't be served: 1 kept, and no value. With 1 closed: as much.
        ProofStep[] steps = [new(ProofStepKind.Close, 0, [2]), new(ProofStepKind.Open, -1, [0, 1]), new(ProofStepKind.Decided, -1, [])];
        Assert.Equal(new ProofVerdict(ProofFlaw.None, -1, 1), SitingCheck.Check(s_problem, [0, 1], 5, 5, Proof(s_prices, 0) with { Steps = steps }));
        Assert.Equal(new ProofVerdict(ProofFlaw.StepWrong, 0, 0), SitingCheck.Check(s_problem, [0, 1], 5, 5, Proof(s_prices, 0) with { Steps = [new(ProofStepKind.Bound, -1, [])] }));
        // The prices of the case of the open site are gone where the other begins.
        ProofStep[] split = [new(ProofStepKind.Split, -1, [2]), new(ProofStepKind.Bound, 0, []), new(ProofStepKind.Bound, -1, [])];
        // With site 2 open it leaves the rows {0, 1} of two, {1} of one and {0, 1} of one: 1 is worth 2 + 2 and 1, all that is served with it.
        Assert.Equal(new ProofVerdict(ProofFlaw.StepWrong, 2, 1), SitingCheck.Check(s_problem, [0, 1], 5, 5, Proof([2, 0, 2, 1]) with { Steps = split }));
    }

    [Fact]
    public void Where_three_sites_at_most_may_be_opened_every_choice_is_looked_at_without_prices()
    {
        var proof = new SitingProof { Dominated = [], Denominator = 1, Multipliers = [], Steps = [new(ProofStepKind.Decided, -1, [])] };
        // Sites 0 and 1 cover 4 and 1; 1 and 2 cover 2 and 1.
        Assert.True(SitingCheck.Check(s_problem, [0, 1], 5, 5, proof).Holds);
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem, [1, 2], 3, 4, proof).Flaw);
        Assert.True(SitingCheck.Check(s_problem with { Sites = 1 }, [0], 0, 0, proof).Holds);
        Assert.True(SitingCheck.Check(s_problem with { Sites = 3 }, [0, 1, 2], 7, 7, proof).Holds);
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem with { Sites = 3 }, null, 0, 6, proof).Flaw);
        // Site 1 stands: with 0 and 2 beside it everybody is covered twice, with one of them 5.
        var standing = s_problem with { Status = [SiteStatus.Free, SiteStatus.Existing, SiteStatus.Free] };
        Assert.True(SitingCheck.Check(standing, [0, 1, 2], 7, 7, proof).Holds);
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(standing, null, 0, 6, proof).Flaw);
        Assert.True(SitingCheck.Check(standing with { Sites = 1 }, [0, 1], 5, 5, proof).Holds);
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(standing with { Sites = 1 }, null, 0, 4, proof).Flaw);
        // With places for all there are still two sites at most.
        Assert.True(SitingCheck.Check(standing with { Sites = 3 }, [0, 1, 2], 7, 7, proof).Holds);
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(standing with { Sites = 3 }, null, 0, 6, proof).Flaw);
        // A facility that may close takes no place: what is left are not three sites at most.
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(s_problem with { Status = [SiteStatus.Free, SiteStatus.Closable, SiteStatus.Free] }, null, 0, 7, proof).Flaw);
    }

    [Fact]
    public void Of_three_sites_a_row_counts_once_however_many_of_them_serve_it()
    {
        var proof = new SitingProof { Dominated = [], Denominator = 1, Multipliers = [], Steps = [new(ProofStepKind.Decided, -1, [])] };
        // 4 people near sites 0 and 1, 2 near 1 and 2, 3 near 2 and 3, 5 near all four. Sites 0, 1 and 2 cover 4 + 2 + 5; 1, 2 and 3 cover 2 + 3 + 5; others less.
        var problem = s_problem with
        {
            Pairs = SitePairs.Of(4, 4, [0, 0, 1, 1, 2, 2, 3, 3, 3, 3], [0, 1, 1, 2, 2, 3, 0, 1, 2, 3], [.. Enumerable.Repeat(5L, 10)]),
            Weights = [4, 2, 3, 5],
            Status = new SiteStatus[4],
            Sites = 3,
        };
        Assert.True(SitingCheck.Check(problem, [0, 1, 2], 11, 11, proof).Holds);
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(problem, [1, 2, 3], 10, 10, proof).Flaw);
        // Site 1 stands: each of the others serves the 5 a second time, 0 the 4, 2 the 2, and 2 with 3 the 3.
        var standing = problem with { Status = [SiteStatus.Free, SiteStatus.Existing, SiteStatus.Free, SiteStatus.Free] };
        Assert.True(SitingCheck.Check(standing, [0, 1, 2, 3], 14, 14, proof).Holds);
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(standing, null, 0, 13, proof).Flaw);
        Assert.True(SitingCheck.Check(standing with { Sites = 2 }, [0, 1, 2], 11, 11, proof).Holds);
        // Four sites are not three at most.
        Assert.Equal(ProofFlaw.BoundExceeded, SitingCheck.Check(problem with { Sites = 4 }, null, 0, 14, proof).Flaw);
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
                var places = solution.Proof.Specials.Select(places => (int[])[.. places]).ToArray();
                var place = places[lot.Next(places.Length)];
                if (place.Length > 0 && lot.Next(4) == 0) place[lot.Next(place.Length)] = lot.Next(4);
                if (vector.Length > 0) vector[lot.Next(vector.Length)] = lot.Next(3) switch { 0 => lot.Next(4), 1 => 0, _ => lot.NextInt64(60 * scale) };
                Assert.False(SitingCheck.Check(problem, null, 0, solution.Objective!.Value - 1, solution.Proof with { Multipliers = vectors, Specials = places }).Holds, $"seed {seed}, turn {turn}");
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
