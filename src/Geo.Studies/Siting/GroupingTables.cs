using Geo.Import.Costs;
using Geo.Model.Imports;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>The tables of a grouping, and the question in whole numbers made of them.</summary>
/// <param name="WeightScale">Weights of the problem in one person: a power of ten.</param>
public sealed record GroupingTables(GroupingRequest Request, AmountTable Units, CostTable Costs, GroupingProblem Problem, long WeightScale)
{
    const int MostDecimals = 3;

    // Sums of weight × cost over all units stay below 2^58.
    const decimal LargestSum = 1e16m;

    /// <summary>What weights count: see <see cref="WeightRule.CountedAs"/>.</summary>
    public string CountedAs => Request.IsOfStudy || Units.CountsPeople ? WeightRule.People : WeightRule.Weight;

    /// <exception cref="BadInputException">A table can't be used, there are too many units, or the limit is of another kind than the costs.</exception>
    public static GroupingTables Read(GroupingRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var units = AmountTable.Demand(request.Demand, cancellation);
        if (units.Ids.Count > GroupingProblem.MostUnits) throw new BadInputException(new Fault(FaultCode.UnitsTooMany, request.Demand, 0, "id", $"{units.Ids.Count}", $"{GroupingProblem.MostUnits}"));
        var costs = CostTable.Read(request.Costs, units.Ids, units.Ids, request.Unit, cancellation);
        if (request.Within is { } within && within.Time is null == costs.Unit.IsTime)
            throw new BadInputException(new Fault(FaultCode.CostUnitUnfit, request.Costs, 0, costs.Unit.Word, within.Text, costs.Unit.IsTime ? "30min" : "5km"));

        SitingSizes.RequireGroups(units, costs.Cost.DefaultIfEmpty(0).Max());
        var dearest = (decimal)costs.Cost.DefaultIfEmpty(0).Max() + 1;
        var (scale, people) = (1L, units.Amounts.Sum(amount => (decimal)amount));
        for (var decimals = 0; decimals < MostDecimals && people * dearest * scale * 10 <= LargestSum && units.Amounts.Any(amount => (decimal)amount * scale % 1 != 0); decimals++) scale *= 10;
        return new(request, units, costs, new()
        {
            Weights = [.. units.Amounts.Select(amount => (long)Math.Round((decimal)amount * scale, MidpointRounding.AwayFromZero))],
            Adjacent = ConflictTable.Read(request.Adjacent, units.Ids, cancellation, mayBeEmpty: true).Pairs,
            Least = request.Size.Least,
            Most = request.Size.Most,
            Groups = request.Groups,
            Pairs = Pairs(units.Ids.Count, costs),
            Status = StatusOf(request, units, cancellation),
            Limit = request.Within?.Whole,
        }, scale);
    }

    static SitePairs Pairs(int count, CostTable costs)
    {
        var said = costs.From.Zip(costs.To).Where(pair => pair.First == pair.Second).Select(pair => pair.First).ToHashSet();
        int[] own = [.. Enumerable.Range(0, count).Where(unit => !said.Contains(unit))];
        return SitePairs.Of(count, count, [.. costs.From, .. own], [.. costs.To, .. own], [.. costs.Cost, .. own.Select(_ => 0L)]);
    }

    static SiteStatus[] StatusOf(GroupingRequest request, AmountTable units, CancellationToken cancellation)
    {
        var status = new SiteStatus[units.Ids.Count];
        if (request.Candidates is not { } path) return status;
        var table = CandidateTable.Read(path, cancellation);
        var known = table.Ids.Select((id, at) => (id, at)).ToDictionary(pair => pair.id, pair => table.Status[pair.at], StringComparer.Ordinal);
        return [.. units.Ids.Select(id => known.GetValueOrDefault(id, SiteStatus.Forbidden))];
    }
}
