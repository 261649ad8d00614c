using Geo.Analyse.Access;
using Geo.Analyse.Equity;
using Geo.Import.Costs;
using Geo.Model.Findings;
using Geo.Model.Imports;

namespace Geo.Studies.Access;

/// <summary>Answers a question about access from three tables.</summary>
public static class AccessAct
{
    /// <exception cref="BadInputException">A table can't be used, or the cutoff is of another kind than the costs.</exception>
    public static AccessReply Answer(AccessRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var demand = AmountTable.Demand(request.Demand, cancellation);
        var supply = AmountTable.Supply(request.Supply, cancellation);
        var costs = CostTable.Read(request.Costs, demand.Ids, supply.Ids, request.Unit, cancellation);
        Check(request, costs);

        var (people, amounts, pairs) = (demand.Amounts.ToArray(), supply.Amounts.ToArray(), new TravelCosts(costs.From, costs.To, costs.Cost));
        var cutoff = request.Cutoff.Whole;
        var decay = request.Decay ?? (request.Method == AccessMethod.Gravity ? new LinearAccessDecay() : new ThirdsAccessDecay());
        var access = SupplyAccess.Measure(request.Method, people, amounts, pairs, cutoff, decay.Of(costs.Unit, cutoff));
        return new()
        {
            Request = request,
            Demand = demand,
            Supply = supply,
            Costs = costs,
            Access = access,
            Reached = SupplyAccess.Reached(people, amounts.Length, pairs, cutoff),
            Decay = request.Method is AccessMethod.TwoStep or AccessMethod.Cumulative ? null : decay,
            Inequality = Inequality.Measure(access, people),
        };
    }

    static void Check(AccessRequest request, CostTable costs)
    {
        IEnumerable<AccessLimit> limits = request.Decay is SteppedAccessDecay stepped ? [request.Cutoff, .. stepped.Zones.Select(zone => zone.UpTo)] : [request.Cutoff];
        foreach (var limit in limits)
        {
            if (limit.Time is null == costs.Unit.IsTime) throw new BadInputException(new Fault(FaultCode.CostUnitUnfit, request.Costs, 0, costs.Unit.Word, limit.Text, costs.Unit.IsTime ? "30min" : "5km"));
        }
    }
}
