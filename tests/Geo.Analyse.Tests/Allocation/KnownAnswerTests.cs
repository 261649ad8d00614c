using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>Published optima: each is found, proven, and its proof is checked.</summary>
public sealed class KnownAnswerTests
{
    // Source: J. E. Beasley, OR-Library, files pmed1 to pmed10 and pmedopt.
    [Theory]
    [InlineData(1, 5819)]
    [InlineData(2, 4093)]
    [InlineData(3, 4250)]
    [InlineData(4, 3034)]
    [InlineData(5, 1355)]
    [InlineData(6, 7824)]
    [InlineData(7, 5631)]
    [InlineData(8, 4445)]
    [InlineData(9, 2734)]
    [InlineData(10, 1255)]
    public void A_p_median_of_the_OR_Library_is_found_and_proven(int number, long optimum) => Prove(Reference.PMedian(number), optimum);

    // Source: J. E. Beasley, OR-Library, files scp41 to scp46.
    [Theory]
    [InlineData(41, 429)]
    [InlineData(42, 512)]
    [InlineData(43, 516)]
    [InlineData(44, 494)]
    [InlineData(45, 512)]
    [InlineData(46, 560)]
    public void A_set_covering_of_the_OR_Library_is_found_and_proven(int number, long optimum) => Prove(Reference.SetCovering(number), optimum);

    // Swain (1971), 55 nodes, 640 people; values from an independent solver (CBC). A place at exactly the radius is covered.
    [Theory]
    [InlineData(10, 425, 502, 548, 581, 609, 625, 633, 638, 640)]
    [InlineData(12.5, 467, 560, 596, 620, 634, 638, 640)]
    [InlineData(15, 515, 593, 625, 638, 640)]
    [InlineData(20, 573, 631, 640)]
    public void Swains_nodes_are_covered_as_is_known_for_every_number_of_sites(double radius, params int[] covered)
    {
        // Costs are squares: whole ones at most radius², whose whole part is limit enough.
        var problem = Reference.Swain() with { Limits = [(long)(radius * radius)] };
        Prove(problem with { Model = SitingModel.SetCovering }, covered.Length);
        for (var p = 1; p <= covered.Length; p++)
        {
            Prove(problem with { Sites = p }, covered[p - 1]);
            // The other way round: so many people need so many sites, and one more person one more site.
            Prove(problem with { Model = SitingModel.SetCovering, Target = covered[p - 1] }, p);
            if (p < covered.Length) Prove(problem with { Model = SitingModel.SetCovering, Target = covered[p - 1] + 1 }, p + 1);
        }

        // As many sites as cover all within the radius have a largest cost within it; one fewer have not.
        var reached = SiteSolver.Solve(problem with { Model = SitingModel.PCentre, Sites = covered.Length, Limits = [] }, new(), default);
        Assert.True(reached.IsBest && reached.Objective <= radius * radius);
        var missed = SiteSolver.Solve(problem with { Model = SitingModel.PCentre, Sites = covered.Length - 1, Limits = [] }, new(), default);
        Assert.True(missed.IsBest && missed.Objective > radius * radius);
    }

    static void Prove(SitingProblem problem, long optimum)
    {
        var solution = SiteSolver.Solve(problem, new(), default);
        Assert.Equal(optimum, solution.Objective);
        Assert.Equal(optimum, solution.Bound);
        Assert.Equal(SitingEnd.Finished, solution.End);
        Assert.Equal(ProofFlaw.None, SitingCheck.Check(problem, solution.Open, optimum, optimum, solution.Proof!).Flaw);
    }
}
