using Geo.Analyse.ServiceAreas;
using Geo.Analyse.Travel;
using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Travel;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Places;

/// <summary>What one facility reaches within the limits of a standard, shorter ones and longer ones, as the measure at its head takes the way: its isochrones. May be asked from several threads.</summary>
/// <param name="journeys">Over the roads and the terrain that the study has.</param>
public sealed class FacilityRings(StudyFindings findings, IReadOnlyList<IJourneys> journeys)
{
    /// <summary>The longest, as a multiple of the standard's limit.</summary>
    public const int Longest = 6;

    /// <summary>Steps of the limit: a time is parted in three (5, 10, 15, 20, 30 minutes), a distance in two (2.5, 5, 7.5, 10 km).</summary>
    static readonly int[] s_thirds = [1, 2, 3, 4, 6], s_halves = [1, 2, 3, 4];

    /// <param name="facility">Index into the study's facilities; one that has a place.</param>
    /// <param name="limit">One limit more, in the unit of the headline measure; null: none.</param>
    /// <returns>Ascending, one for each limit; each holds those before it. Of two criteria joined the rings are those of the time.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<FacilityRing> Of(ReachFinding finding, int facility, long? limit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var (head, place) = (finding.Head, findings.Placed.Facilities[facility].PlaceOrThrow);
        var own = head.Limit;
        var steps = head.TimeLimit is null ? s_halves : s_thirds;
        var parts = head.TimeLimit is null ? 2 : 3;
        long[] limits = [.. steps.Select(step => own * step / parts).Concat(head.Limits).Concat(limit is { } more and > 0 && more <= Longest * own ? [more] : []).Distinct().Order()];
        var people = People(finding, place, limits);
        var drawn = Drawn(finding, place, limits, cancellation);
        return [.. limits.Select((one, at) => new FacilityRing(one, head.Limits.Contains(one), people[at], drawn[at]))];
    }

    IReadOnlyList<Geometry> Drawn(ReachFinding finding, LonLat place, long[] limits, CancellationToken cancellation) => KindOf(finding) is { } kind
        ? Over(finding).Drawn(kind, [place], limits, cancellation)
        : [.. limits.Select(limit => ServiceAreaDrawing.Dissolved([place], limit))];

    People[] People(ReachFinding finding, LonLat place, long[] limits)
    {
        var (demand, concerned) = (findings.Placed.Demand, (finding.Standard.Rule as ReachRule)?.Concerned);
        int[] rows = [.. Enumerable.Range(0, demand.Count).Where(row => concerned is not { } only || demand.Classes[row] == only)];
        var (furthest, reached, within) = (new long[rows.Length], new Reached(), new long[limits.Length]);
        Array.Fill(furthest, limits[^1]);
        var travel = KindOf(finding) is { } kind ? Over(finding).From(kind) : new StraightLine(demand);
        travel.List(place, rows, furthest, reached);
        for (var found = 0; found < reached.Count; found++)
        {
            for (var at = 0; at < limits.Length; at++)
            {
                if (reached.Impedance[found] <= limits[at]) within[at] += demand.Millionths[rows[reached.At[found]]];
            }
        }

        return Array.ConvertAll(within, millionths => new People(millionths));
    }

    IJourneys Over(ReachFinding finding) => journeys.First(one => one.Model == finding.Head.Model);

    static JourneyKind? KindOf(ReachFinding finding) => finding.Head.Mode is { } mode
        ? new(mode, finding.Head.Unit, ((ReachRule)finding.Standard.Rule).IsEmergency ? TravelDirection.Away : TravelDirection.Towards) : null;
}
