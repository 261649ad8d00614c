using Geo.Analyse.Standards;
using Geo.Analyse.WhatIf;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Space.Places;

namespace Geo.Analyse.Allocation;

/// <summary>A study's demand and sites as pairs.</summary>
public static class StudySites
{
    /// <summary>The facilities of some classes that serve as the standards see it: open, with a place and, of emergency stations, not known to lack a vehicle. Indices into the study's.</summary>
    public static IReadOnlyList<int> Serving(Study study, PlacedStudy placed, FacilityClasses classes)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(placed);
        return Chosen(study, placed, classes).Serving;
    }

    /// <summary>Indices of the facilities that would serve and lack nothing for it but a vehicle.</summary>
    public static IEnumerable<int> LackingVehicle(Study study, PlacedStudy placed, FacilityClasses classes)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(placed);
        return Chosen(study, placed, classes).Idle.Where(idle => idle.Reason == IdleReason.NoVehicle && placed.Facilities[idle.Facility] is { Place: not null, OpenAllHours: not false }).Select(idle => idle.Facility);
    }

    static ServingSet Chosen(Study study, PlacedStudy placed, FacilityClasses classes) =>
        ServingSet.Choose(classes, placed.Facilities, study, placed.Units.Units.Take(placed.Units.FinestCount).Any(unit => unit.Boundary is { IsEmpty: false }));

    /// <summary>The demand points that each site reaches within their limits, with the costs, [site]; null where there are more than <paramref name="most"/>.</summary>
    /// <param name="travel">Of the demand points that <paramref name="limits"/> speaks of, in their order.</param>
    /// <param name="rowsOf">The demand points that a site may serve, each once, ascending; null: all.</param>
    /// <param name="limits">[demand], in the travel model's impedance.</param>
    public static (int[] Rows, long[] Costs)[]? Reach(ITravelModel travel, IReadOnlyList<LonLat> sites, Func<int, int[]>? rowsOf, long[] limits, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(travel);
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(limits);
        var (all, listed, count) = (Enumerable.Range(0, limits.Length).ToArray(), new (int[] Rows, long[] Costs)[sites.Count], 0L);
        Parallel.For(0, sites.Count, new ParallelOptions { CancellationToken = cancellation }, () => new Reached(), (site, loop, found) =>
        {
            var rows = rowsOf?.Invoke(site) ?? all;
            travel.List(sites[site], rows, rowsOf is null ? limits : Array.ConvertAll(rows, row => limits[row]), found);
            if (Interlocked.Add(ref count, found.Count) > most) loop.Stop();
            else listed[site] = Copied(rows, found);
            return found;
        }, _ => { });
        return count > most ? null : listed;
    }

    static (int[] Rows, long[] Costs) Copied(int[] rows, Reached found)
    {
        var (reached, costs) = (new int[found.Count], found.Impedance.ToArray());
        for (var at = 0; at < reached.Length; at++) reached[at] = rows[found.At[at]];
        return (reached, costs);
    }

    /// <summary>The limit of each demand point, or the cost to the nearest of some sites where that is less: nobody goes further than to a site that is open in any case.</summary>
    public static long[] Capped(long[] limits, IReadOnlyList<(int[] Rows, long[] Costs)> standing)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(standing);
        long[] capped = [.. limits];
        foreach (var (rows, costs) in standing)
        {
            for (var at = 0; at < rows.Length; at++) capped[rows[at]] = Math.Min(capped[rows[at]], costs[at]);
        }

        return capped;
    }

    /// <summary>Lists by site turned into lists by demand point.</summary>
    public static SitePairs ByDemand(int demandCount, IReadOnlyList<(int[] Rows, long[] Costs)> listed)
    {
        ArgumentNullException.ThrowIfNull(listed);
        var first = new int[demandCount + 1];
        foreach (var (rows, _) in listed)
        {
            foreach (var row in rows) first[row + 1]++;
        }

        for (var i = 0; i < demandCount; i++) first[i + 1] += first[i];
        var (next, site, cost) = (first[..demandCount], new int[first[demandCount]], new long[first[demandCount]]);
        for (var j = 0; j < listed.Count; j++)
        {
            var (rows, costs) = listed[j];
            for (var at = 0; at < rows.Length; at++)
            {
                var to = next[rows[at]]++;
                (site[to], cost[to]) = (j, costs[at]);
            }
        }

        return new(listed.Count, first, site, cost);
    }
}
