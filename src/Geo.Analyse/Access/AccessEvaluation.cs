using Geo.Analyse.Decay;
using Geo.Analyse.Gaps;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Space.Geodesy;

namespace Geo.Analyse.Access;

/// <summary>Access to the beds and the doctors of the facilities that serve a reach standard, where its limit is a travel time of people: an ambulance takes nobody to a bed of their choice.</summary>
public static class AccessEvaluation
{
    static readonly string[] s_supplies = ["beds", "doctors"];

    /// <returns>For each such standard beds, then doctors, as far as any serving facility gives the number; in the order of the findings.</returns>
    public static IReadOnlyList<AccessFinding> Of(PlacedStudy placed, IReadOnlyList<StandardFinding> findings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(findings);
        var asked = (from finding in findings.OfType<ReachFinding>()
                     where !((ReachRule)finding.Standard.Rule).IsEmergency && finding.Base is { Travel: not null, JoinedMm: null }
                     from supply in s_supplies
                     where finding.Serving.Any(facility => placed.Facilities[facility].AmountOf(supply) is not null)
                     select (finding, supply)).ToList();
        if (asked.Count == 0 || placed.Demand.Count == 0) return [];

        var places = new Ecef[placed.Demand.Count];
        for (var row = 0; row < places.Length; row++) places[row] = Ecef.Of(placed.Demand.Place(row));
        var tree = new PointTree(placed.Demand, places, [.. Enumerable.Range(0, placed.Demand.Count)]);
        var answers = new AccessFinding[asked.Count];
        Parallel.For(0, asked.Count, new ParallelOptions { CancellationToken = cancellation }, at => answers[at] = Of(placed, tree, asked[at].finding, asked[at].supply, cancellation));
        return answers;
    }

    static AccessFinding Of(PlacedStudy placed, PointTree tree, ReachFinding finding, string supply, CancellationToken cancellation)
    {
        int[] giving = [.. finding.Serving.Where(facility => placed.Facilities[facility].AmountOf(supply) is not null)];
        double[] amounts = [.. giving.Select(facility => (double)placed.Facilities[facility].AmountOf(supply)!.Value)];
        var zones = SteppedDecay.Thirds(finding.Base.Limit).Zones;
        var catchments = new ZoneAccess(placed.Demand, tree, [.. giving.Select(facility => placed.Facilities[facility].Place!.Value)], amounts, zones, cancellation);
        var means = new AccessMeans(placed, tree, ((ReachRule)finding.Standard.Rule).Concerned);
        return new()
        {
            Standard = finding.Standard,
            Supply = supply,
            Measure = finding.Base,
            Facilities = giving.Length,
            Silent = finding.Serving.Count - giving.Length,
            Total = giving.Sum(facility => placed.Facilities[facility].AmountOf(supply)!.Value),
            Reached = giving.Where((_, at) => catchments.IsReached(at)).Sum(facility => placed.Facilities[facility].AmountOf(supply)!.Value),
            Units = means.Of(catchments.TwoStep(), catchments.Enhanced(), catchments.ThreeStep(), catchments.Gravity(), catchments.Cumulative()),
        };
    }
}
