using Geo.Analyse.Allocation;
using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>A time and a length that must both be kept, as limits of siting: against every choice, looked at by itself.</summary>
public sealed class PartReachTests
{
    const long Limit = 30;
    const long LimitMm = 20;

    /// <summary>Costs by the site's longitude and the demand point's row.</summary>
    sealed class Listed(long[][] costs) : ITravelModel
    {
        public void List(LonLat place, ReadOnlySpan<int> rows, ReadOnlySpan<long> limits, Reached found)
        {
            found.Clear();
            var own = costs[(int)place.Longitude];
            for (var at = 0; at < rows.Length; at++) if (own[rows[at]] <= limits[at]) found.Add(at, own[rows[at]]);
        }
    }

    static ReachPart Part(CriteriaJoin join, long[][] ms, long[][] mm, UrbanRural? concerned = null) => new()
    {
        Standard = Scene.Standard("T-J1", new ReachRule(concerned, FacilityClasses.EmergencyStation, [], join)),
        Concerned = concerned,
        Classes = FacilityClasses.EmergencyStation,
        Measure = "roads-both",
        Model = TravelModel.Roads,
        Journey = new(TravelMode.Ambulance, Impedance.Milliseconds, TravelDirection.Away),
        TimeLimit = TimeSpan.FromMilliseconds(Limit),
        JoinedMm = LimitMm,
        Travel = new Listed(ms),
        Limit = Limit,
        Lengths = new Listed(mm),
        Join = join,
    };

    static DemandPoints Demand(int count, Random lot) => new()
    {
        Ids = [.. Enumerable.Range(1, count).Select(id => (long)id)],
        Longitudes = new double[count],
        Latitudes = new double[count],
        Millionths = [.. Enumerable.Range(0, count).Select(_ => (long)lot.Next(1, 100))],
        Units = new int[count],
        Classes = [.. Enumerable.Range(0, count).Select(_ => lot.Next(4) == 0 ? UrbanRural.Urban : UrbanRural.Rural)],
    };

    static LonLat[] Places(IEnumerable<int> sites) => [.. sites.Select(site => new LonLat(site, 0))];

    [Fact]
    public void No_choice_is_better_than_the_bound_and_whom_a_choice_covers_is_whom_its_facilities_reach_together()
    {
        var withBetween = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var lot = new Random(seed);
            var (rows, staying, further, built) = (lot.Next(3, 12), lot.Next(0, 3), lot.Next(1, 6), lot.Next(0, 4));
            // A time and a length are akin, as over roads, or nearly every demand point would be between sites.
            var ms = Enumerable.Range(0, staying + further).Select(_ => Enumerable.Range(0, rows).Select(_ => (long)lot.Next(5, 70)).ToArray()).ToArray();
            var mm = Array.ConvertAll(ms, own => Array.ConvertAll(own, time => Math.Max(0, (time * 2 / 3) + lot.Next(-14, 15))));
            var join = lot.Next(3) == 0 ? CriteriaJoin.Any : CriteriaJoin.Both;
            var part = Part(join, ms, mm, lot.Next(2) == 0 ? UrbanRural.Rural : null);
            var demand = Demand(rows, lot);
            var reach = new PartReach(part, demand, Places(Enumerable.Range(0, staying)), areTogether: true, default);
            var stands = reach.Staying(Places(Enumerable.Range(0, staying)), int.MaxValue, default)!;
            long[] limits = [.. Enumerable.Repeat(Limit, rows)];
            var comes = reach.Further(Places(Enumerable.Range(staying, further)), StudySites.Capped(limits, stands), int.MaxValue, default)!;
            SitingProblem problem = new()
            {
                Model = SitingModel.MaximalCovering,
                Pairs = StudySites.ByDemand(rows, [.. stands, .. comes]),
                Weights = [.. Enumerable.Range(0, rows).Select(row => reach.Rows.Contains(row) ? demand.Millionths[row] : 0)],
                Status = [.. Enumerable.Repeat(SiteStatus.Existing, staying), .. Enumerable.Repeat(SiteStatus.Free, further)],
                Sites = built,
                Limits = limits,
            };
            var solution = SiteSolver.Solve(problem, new(), default);
            var between = reach.Between.Sum(row => demand.Millionths[row]);
            withBetween += between > 0 ? 1 : 0;

            var best = 0L;
            for (var set = 0; set < 1 << further; set++)
            {
                if (int.PopCount(set) > built) continue;
                int[] open = [.. Enumerable.Range(0, staying), .. Enumerable.Range(0, further).Where(site => (set >> site & 1) > 0).Select(site => site + staying)];
                bool[] covered = [.. Enumerable.Range(0, rows).Select(row => reach.Rows.Contains(row) && IsCovered(join, ms, mm, open, row))];
                if (join == CriteriaJoin.Both) Assert.Equal(covered.Where((_, row) => reach.Rows.Contains(row)), reach.Covered(Places(open), default).Where((_, row) => reach.Rows.Contains(row)));
                best = Math.Max(best, Enumerable.Range(0, rows).Sum(row => covered[row] ? demand.Millionths[row] : 0));
            }

            Assert.True(solution.Objective <= best && best <= solution.Bound + between, $"seed {seed}: {solution.Objective} ≤ {best} ≤ {solution.Bound} + {between}");
            if (between == 0) Assert.Equal(best, solution.Objective);
            else Assert.Equal(CriteriaJoin.Both, join);
        }

        Assert.InRange(withBetween, 20, 300); // neither never nor always
    }

    static bool IsCovered(CriteriaJoin join, long[][] ms, long[][] mm, int[] open, int row)
    {
        var (isSoon, isNear) = (open.Any(site => ms[site][row] <= Limit), open.Any(site => mm[site][row] <= LimitMm));
        return join == CriteriaJoin.Any ? isSoon || isNear : isSoon && isNear;
    }

    [Fact]
    public void Two_that_stand_serve_together_and_a_new_one_brings_what_is_wanting()
    {
        // The first is soon at rows 0 and 1, the second near row 0; the third is near row 1 and far off in time, and has row 2 by itself.
        long[][] ms = [[10, 30, 99], [40, 99, 99], [99, 31, 30]], mm = [[21, 99, 99], [20, 99, 99], [99, 20, 20]];
        var reach = new PartReach(Part(CriteriaJoin.Both, ms, mm), Demand(3, new(1)), Places([0, 1]), areTogether: true, default);

        var stands = reach.Staying(Places([0, 1]), int.MaxValue, default)!;
        Assert.Equal([0], stands[0].Rows); // of the two the one that is soon there
        Assert.Equal([10L], stands[0].Costs);
        Assert.Empty(stands[1].Rows);
        Assert.Equal([1, 2], reach.Further(Places([2]), [Limit, Limit, Limit], int.MaxValue, default)![0].Rows);

        var alone = new PartReach(Part(CriteriaJoin.Both, ms, mm), Demand(3, new(1)), Places([0, 1]), areTogether: false, default);
        Assert.All(alone.Staying(Places([0, 1]), int.MaxValue, default)!, one => Assert.Empty(one.Rows));
        Assert.Equal([2], alone.Further(Places([2]), [Limit, Limit, Limit], int.MaxValue, default)![0].Rows);
    }

    [Fact]
    public void Too_many_pairs_are_told_and_one_way_needs_no_second()
    {
        long[][] costs = [[10, 10]];
        var part = Part(CriteriaJoin.Both, costs, costs) with { Lengths = null, JoinedMm = null };
        var reach = new PartReach(part, Demand(2, new(1)), [], areTogether: true, default);
        Assert.Null(reach.Further(Places([0]), [Limit, Limit], 1, default));
        Assert.Equal([0, 1], reach.Further(Places([0]), [Limit, Limit], 2, default)![0].Rows);
        Assert.Empty(reach.Between);
        Assert.Throws<InvalidOperationException>(() => reach.Covered([], default));
    }
}
