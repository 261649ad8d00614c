using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>Small questions by lot, of every model without capacities, with sites of every status: the same for the same seed.</summary>
static class SmallProblem
{
    /// <param name="only">The model; by lot where it is null.</param>
    public static SitingProblem Of(int seed, SitingModel? only = null)
    {
        var lot = new Random(seed);
        var (demand, sites) = (lot.Next(1, 14), lot.Next(1, 11));
        var byLot = (SitingModel)lot.Next((int)SitingModel.PCentre + 1);
        var model = only ?? byLot;
        var density = lot.NextDouble() < 0.5 ? 0.35 : 0.9;
        var (from, to, cost) = (new List<int>(), new List<int>(), new List<long>());
        for (var i = 0; i < demand; i++)
        {
            for (var j = 0; j < sites; j++)
            {
                if (lot.NextDouble() > density) continue;
                from.Add(i);
                to.Add(j);
                cost.Add(lot.Next(0, 30));
            }
        }

        var isPlain = lot.Next(2) == 0;
        var problem = new SitingProblem
        {
            Model = model,
            Pairs = SitePairs.Of(demand, sites, [.. from], [.. to], [.. cost]),
            Weights = [.. Enumerable.Range(0, demand).Select(_ => lot.Next(6) == 0 ? 0L : lot.Next(1, 40) * (lot.Next(2) == 0 ? 1 : 1000))],
            Status = [.. Enumerable.Range(0, sites).Select(_ => isPlain || lot.Next(3) > 0 ? SiteStatus.Free : (SiteStatus)lot.Next(6))],
            Sites = model is SitingModel.SetCovering or SitingModel.BackupSetCovering ? null : lot.Next(0, 5),
            Limits = lot.Next(4) == 0 ? [] : lot.Next(3) == 0 ? [.. Enumerable.Range(0, demand).Select(_ => (long)lot.Next(5, 30))] : [lot.Next(5, 30)],
            Levels = model == SitingModel.ExpectedCovering ? [700_000, 210_000, 63_000] : [],
        };
        return (model == SitingModel.SetCovering ? lot.Next(3) : 2) switch
        {
            0 => problem with { Target = problem.Weights.Sum() * lot.Next(50, 101) / 100 },
            1 => problem with { SiteCosts = [.. Enumerable.Range(0, sites).Select(_ => (long)lot.Next(0, 9))] },
            _ => problem,
        };
    }
}
