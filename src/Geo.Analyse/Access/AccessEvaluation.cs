using System.Collections.Concurrent;
using Geo.Analyse.Decay;
using Geo.Analyse.Gaps;
using Geo.Analyse.Travel;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Travel;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.Access;

/// <summary>Access to the beds and the doctors of the facilities that serve a reach standard, where what heads it is a travel time of people: an ambulance takes nobody to a bed of their choice. The way is the head's.</summary>
public static class AccessEvaluation
{
    static readonly string[] s_supplies = ["beds", "doctors"];

    /// <param name="journeys">What the findings were made with.</param>
    /// <returns>For each such standard beds, then doctors, as far as any serving facility gives the number; in the order of the findings.</returns>
    public static IReadOnlyList<AccessFinding> Of(PlacedStudy placed, IReadOnlyList<StandardFinding> findings, IReadOnlyList<IJourneys> journeys, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(journeys);
        var asked = (from finding in findings.OfType<ReachFinding>()
                     where !((ReachRule)finding.Standard.Rule).IsEmergency && finding.Head is { TimeLimit: not null, JoinedMm: null }
                     from supply in s_supplies
                     where finding.Serving.Any(facility => placed.Facilities[facility].AmountOf(supply) is not null)
                     select (finding, supply)).ToList();
        if (asked.Count == 0 || placed.Demand.Count == 0) return [];

        var places = new Ecef[placed.Demand.Count];
        for (var row = 0; row < places.Length; row++) places[row] = Ecef.Of(placed.Demand.Place(row));
        var tree = new PointTree(placed.Demand, places, [.. Enumerable.Range(0, placed.Demand.Count)]);
        var answers = new AccessFinding[asked.Count];
        // Beds and doctors mostly stand at the same facilities: each set is asked for once.
        var known = new ConcurrentDictionary<(string, string), Lazy<ICatchments>>();
        Parallel.For(0, asked.Count, new ParallelOptions { CancellationToken = cancellation }, at => answers[at] = Of(placed, tree, asked[at].finding, asked[at].supply, journeys, known, cancellation));
        return answers;
    }

    static AccessFinding Of(PlacedStudy placed, PointTree tree, ReachFinding finding, string supply, IReadOnlyList<IJourneys> journeys, ConcurrentDictionary<(string, string), Lazy<ICatchments>> known, CancellationToken cancellation)
    {
        int[] giving = [.. finding.Serving.Where(facility => placed.Facilities[facility].AmountOf(supply) is not null)];
        double[] amounts = [.. giving.Select(facility => (double)placed.Facilities[facility].AmountOf(supply)!.Value)];
        var zones = SteppedDecay.Thirds(finding.Head.Limit).Zones;
        var catchments = known.GetOrAdd((finding.Standard.Id, string.Join(',', giving)), _ => new(() => Catchments(
            placed, tree, finding.Head, [.. giving.Select(facility => placed.Facilities[facility].PlaceOrThrow)], [.. zones.Select(zone => zone.UpTo)], journeys, cancellation))).Value;
        var access = new ZoneAccess(catchments, amounts, [.. zones.Select(zone => zone.Weight)], tree.Millionths, cancellation);
        var means = new AccessMeans(placed, tree, ((ReachRule)finding.Standard.Rule).Concerned);
        return new()
        {
            Standard = finding.Standard,
            Supply = supply,
            Measure = finding.Head,
            Facilities = giving.Length,
            Silent = finding.Serving.Count - giving.Length,
            Total = giving.Sum(facility => placed.Facilities[facility].AmountOf(supply)!.Value),
            Reached = giving.Where((_, at) => access.IsReached(at)).Sum(facility => placed.Facilities[facility].AmountOf(supply)!.Value),
            Units = means.Of(access.TwoStep(), access.Enhanced(), access.ThreeStep(), access.Gravity(), access.Cumulative()),
        };
    }

    static ICatchments Catchments(
        PlacedStudy placed, PointTree tree, ReachMeasure measure, IReadOnlyList<LonLat> places, IReadOnlyList<long> limits, IReadOnlyList<IJourneys> journeys, CancellationToken cancellation) => measure.Mode is { } mode
        ? new JourneyCatchments(journeys.First(one => one.Model == measure.Model).From(new(mode, measure.Unit, TravelDirection.Towards)), tree, places, limits, cancellation)
        : new DistanceCatchments(placed.Demand, tree, places, limits);
}
