using System.Globalization;
using Geo.Import.Costs;
using Geo.Model.Imports;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>How large the figures of tables may be: what is proven is whole numbers of 64 bits, whose sums end somewhere.</summary>
static class SitingSizes
{
    // The solver's own largest, 2^58, and what one product of weight and cost may be.
    const decimal LargestSum = 288_230_376_151_711_744m;
    const decimal LargestProduct = 9e18m;

    /// <summary>As much as a rule's share of the solver's room takes, and twice over for what is sought in pairs.</summary>
    const int PartsOfCosts = 8;

    const int MostFaults = 1000;

    /// <param name="dearest">The largest cost of a pair, in the largest unit that divides all.</param>
    /// <exception cref="BadInputException">A column's sum is more than can be computed exactly.</exception>
    public static void Require(SitingRequest request, AmountTable demand, CandidateTable candidates, CostTable costs, long dearest)
    {
        var sites = candidates.Ids.Count;
        var each = request.Model switch
        {
            SitingModel.PMedian => Math.Max(2 * (dearest + 1m), costs.Cost.DefaultIfEmpty().Max() * (LargestSum / LargestProduct)),
            SitingModel.ExpectedCovering => 1_000_000m,
            SitingModel.BackupMaximalCovering => sites + 2,
            SitingModel.CapacitatedCovering => 8,
            _ => 1,
        };
        RequireSum(demand.File, demand.Header, demand.Amounts, each);
        RequireCosts(request, candidates, demand.Ids.Count);
    }

    /// <param name="dearest">The largest cost of a pair.</param>
    /// <exception cref="BadInputException">What units weigh adds up to more than can be multiplied by costs exactly.</exception>
    public static void RequireGroups(AmountTable units, long dearest) => RequireSum(units.File, units.Header, units.Amounts, dearest + 1m);

    /// <param name="weights">[row], as the question counts them.</param>
    /// <exception cref="BadInputException">A weight is above zero and too small to be counted.</exception>
    public static void RequireCounted(AmountTable demand, long[] weights)
    {
        int[] lost = [.. Enumerable.Range(0, weights.Length).Where(row => weights[row] == 0 && demand.Amounts[row] > 0).Take(MostFaults)];
        if (lost.Length > 0) throw new BadInputException([.. lost.Select(row => new Fault(FaultCode.WeightTooSmall, demand.File, demand.Rows[row], demand.Header, demand.Amounts[row].ToString(CultureInfo.InvariantCulture)))]);
    }

    /// <summary>What sites cost, where it counts.</summary>
    /// <inheritdoc cref="Require"/>
    public static void RequireCosts(SitingRequest request, CandidateTable candidates, int demand)
    {
        if (request.Budget is not null || request.Model is SitingModel.SetCovering or SitingModel.BackupSetCovering) RequireSum(candidates.File, "cost", candidates.Costs, PartsOfCosts * (demand + 1m));
    }

    static void RequireSum(string file, string column, IReadOnlyList<double> amounts, decimal each)
    {
        var (sum, most) = (amounts.Sum(amount => (decimal)amount), LargestSum / each);
        if (sum > most) throw new BadInputException(new Fault(FaultCode.SumTooLarge, file, 0, column, $"{Math.Round(sum)}", $"{Math.Floor(most)}"));
    }
}
