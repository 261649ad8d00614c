using Geo.Import.Costs;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Studies.Access;

namespace Geo.Studies.Siting;

/// <summary>How far a site serves, by demand point: as its row says, else as its class has it, else as is said for all.</summary>
static class SitingLimits
{
    /// <returns>Empty: every pair serves; one for all; or one a demand point.</returns>
    /// <exception cref="BadInputException">A limit is of another kind than the costs, or demand has no classes and two limits are given.</exception>
    public static long[] Of(SitingRequest request, AmountTable demand, CostUnit unit)
    {
        foreach (var within in (AccessLimit?[])[request.Within, request.WithinRural])
        {
            if (within is not null && within.Time is null == unit.IsTime)
                throw new BadInputException(new Fault(FaultCode.CostUnitUnfit, request.Costs, 0, unit.Word, within.Text, unit.IsTime ? "30min" : "5km"));
        }

        if (request.WithinRural is not null && demand.Classes.Count == 0) throw new BadInputException(new Fault(FaultCode.HeaderMissing, request.Demand, 0, "class", "class", "–"));
        if (demand.Limits.Count == 0 && request.WithinRural is null) return request.Within is { } limit ? [limit.Whole] : [];
        return [.. Enumerable.Range(0, demand.Ids.Count).Select(i => LimitOf(request, demand, unit, i))];
    }

    static long LimitOf(SitingRequest request, AmountTable demand, CostUnit unit, int i)
    {
        if (demand.Limits.Count > 0 && demand.Limits[i] is { } own) return (long)Math.Round(Math.Min((decimal)own * unit.Whole, 1e15m), MidpointRounding.AwayFromZero);
        var within = demand.Classes.Count > 0 && demand.Classes[i] == UrbanRural.Rural ? request.WithinRural ?? request.Within : request.Within;
        return within?.Whole ?? long.MaxValue;
    }
}
