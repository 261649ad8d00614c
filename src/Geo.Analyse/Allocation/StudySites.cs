using Geo.Analyse.Standards;
using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Space.Places;

namespace Geo.Analyse.Allocation;

/// <summary>A study's demand and sites as pairs, by the straight line.</summary>
public static class StudySites
{
    /// <summary>The facilities of some classes that serve as the standards see it: open, with a place and, of emergency stations, not known to lack a vehicle. Indices into the study's.</summary>
    public static IReadOnlyList<int> Serving(Study study, PlacedStudy placed, FacilityClasses classes)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(placed);
        return ServingSet.Choose(classes, placed.Facilities, study, placed.Units.Units.Take(placed.Units.FinestCount).Any(unit => unit.Boundary is { IsEmpty: false })).Serving;
    }

    /// <summary>Every pair within the limit of its demand point: geodesic millimetres, as every other distance here.</summary>
    /// <param name="limitsMm">[demand]</param>
    /// <exception cref="ArgumentOutOfRangeException">A site is not on the globe.</exception>
    public static SitePairs Pairs(DemandPoints demand, IReadOnlyList<LonLat> sites, long[] limitsMm, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(sites);
        var (line, found, rows) = (new StraightLine(demand), new Reached(), Enumerable.Range(0, demand.Count).ToArray());
        var (from, to, cost) = (new List<int>(), new List<int>(), new List<long>());
        for (var site = 0; site < sites.Count; site++)
        {
            cancellation.ThrowIfCancellationRequested();
            line.List(sites[site], rows, limitsMm, found);
            for (var at = 0; at < found.Count; at++)
            {
                from.Add(found.At[at]);
                to.Add(site);
                cost.Add(found.Impedance[at]);
            }
        }

        return SitePairs.Of(demand.Count, sites.Count, [.. from], [.. to], [.. cost]);
    }
}
