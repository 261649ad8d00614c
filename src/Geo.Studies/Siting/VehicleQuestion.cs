using System.Globalization;
using Geo.Analyse.Allocation;
using Geo.Analyse.WhatIf;
using Geo.Import.Costs;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>
/// A study's stations and people as a question of expected covering: a site for each vehicle that a station may hold, and people put together by the stations that reach them, so that the question is as
/// small as the stations are few, whatever the number of demand points.
/// </summary>
sealed class VehicleQuestion
{
    // The sum of weight × millionths stays below 2^58; the solver's own prices need some of it.
    const decimal LargestSum = 1e15m / 1_000_000;

    /// <summary>Pairs of a station and a demand point at most.</summary>
    const int MostPairs = 40_000_000;

    VehicleQuestion(IReadOnlyList<Facility> stations, (int[] Rows, long[] Costs)[] reach, int[][] reaching, int[] rowOf, long[] weights, SitingTables tables, int[] stationOf) =>
        (Stations, Reach, Reaching, RowOf, Weights, Tables, StationOf) = (stations, reach, reaching, rowOf, weights, tables, stationOf);

    public IReadOnlyList<Facility> Stations { get; }

    /// <summary>[station]: the demand points within the limit, and the ways.</summary>
    public (int[] Rows, long[] Costs)[] Reach { get; }

    /// <summary>[row of the question]: the stations that reach it.</summary>
    public int[][] Reaching { get; }

    /// <summary>[demand]: its row.</summary>
    public int[] RowOf { get; }

    /// <summary>[demand], millionths.</summary>
    public long[] Weights { get; }

    public SitingTables Tables { get; }

    /// <summary>[site]: the station of a vehicle.</summary>
    public int[] StationOf { get; }

    /// <summary>What each further vehicle within the limit is worth, in millionths of a weight.</summary>
    public int[] Levels => Tables.Problem.Levels;

    /// <param name="added">Vehicles beyond those that stand.</param>
    /// <param name="waited">Comes off limits of time.</param>
    /// <exception cref="BadInputException">There is no station with a place, the study does not tell the weights, or lacks what the travel needs.</exception>
    public static VehicleQuestion Of(OpenedStudy opened, VehicleRequest request, int added, TimeSpan waited, CancellationToken cancellation)
    {
        var (placed, study) = (opened.Findings.Placed, opened.Study.Id);
        var stations = StationsOf(opened, request.Classes);
        if (stations.Count == 0) throw new BadInputException(new Fault(FaultCode.StationsMissing, study, 0, "", string.Join(", ", FacilityClassCodes.Of(request.Classes))));
        var weights = SiteWeights.Of(placed, request.Weights) ?? throw new BadInputException(new Fault(FaultCode.WeightsUnknown, study, 0, request.Weights.Of, ""));
        var travel = request.Travel?.Over(opened, request.Within.Time is null ? Impedance.Millimetres : Impedance.Milliseconds) ?? new StraightLine(placed.Demand);
        var taken = request.Within.Time is null ? 0 : (long)waited.TotalMilliseconds;
        long[] limits = [.. placed.Demand.Classes.Select(one => (one == UrbanRural.Rural ? request.WithinRural.Whole : request.Within.Whole) - taken)];
        var reach = StudySites.Reach(travel, [.. stations.Select(station => station.PlaceOrThrow)], null, limits, MostPairs, cancellation)
            ?? throw new BadInputException(new Fault(FaultCode.CandidatesTooMany, study, 0, "", $"{stations.Count}"));
        var (rowOf, reaching) = Rows(placed.Demand.Count, reach);
        var (tables, stationOf) = TablesOf(study, request, [.. stations.Select(station => (station, IsBeyond(placed, station)))], reaching, Sums(rowOf, weights, reaching.Length), added);
        return new(stations, reach, reaching, rowOf, weights, tables, stationOf);
    }

    /// <summary>Facilities of the classes that are open by day and night, with a place; whether they have a vehicle is what is asked. Those beyond the border as the study counts them.</summary>
    static List<Facility> StationsOf(OpenedStudy opened, FacilityClasses classes) =>
    [
        .. opened.Findings.Placed.Facilities.Where(facility => (facility.Classes & classes) != 0 && facility is { IsClosed: false, Place: not null } && facility.OpenAllHours != false
            && (opened.Study.CountFacilitiesBeyondBorder || !IsBeyond(opened.Findings.Placed, facility))),
    ];

    /// <summary>A neighbour's station serves, but nobody here gives or takes its vehicles.</summary>
    public static bool IsBeyond(PlacedStudy placed, Facility facility) => facility.Unit < 0 && placed.Units.Units.Any(unit => unit.Boundary is { IsEmpty: false });

    /// <summary>Demand points that the same stations reach are one row, in the order of the first.</summary>
    static (int[] RowOf, int[][] Reaching) Rows(int demand, (int[] Rows, long[] Costs)[] reach)
    {
        var reaching = new List<int>[demand];
        for (var station = 0; station < reach.Length; station++)
        {
            foreach (var row in reach[station].Rows) (reaching[row] ??= []).Add(station);
        }

        var (known, rowOf, sets) = (new Dictionary<string, int>(StringComparer.Ordinal), new int[demand], new List<int[]>());
        for (var i = 0; i < demand; i++)
        {
            int[] set = reaching[i] is { } some ? [.. some] : [];
            var key = string.Join(',', set);
            if (!known.TryGetValue(key, out rowOf[i]))
            {
                known.Add(key, rowOf[i] = sets.Count);
                sets.Add(set);
            }
        }

        return (rowOf, [.. sets]);
    }

    static long[] Sums(int[] rowOf, long[] weights, int rows)
    {
        var sums = new long[rows];
        for (var i = 0; i < rowOf.Length; i++) sums[rowOf[i]] += weights[i];
        return sums;
    }

    static (SitingTables Tables, int[] StationOf) TablesOf(string study, VehicleRequest request, (Facility Facility, bool IsBeyond)[] stations, int[][] reaching, long[] sums, int added)
    {
        var levels = SitingTables.Levels(request.Busy, added + stations.Sum(station => station.Facility.Ambulances ?? 0));
        var (scale, coarser) = (1_000_000L, 1L);
        for (; scale > 1 && sums.Sum() / coarser > LargestSum; scale /= 10) coarser *= 10;
        long[] weights = Array.ConvertAll(sums, sum => (sum + (coarser / 2)) / coarser);
        var movable = request.AreMovable ? stations.Sum(station => station.IsBeyond ? 0 : station.Facility.Ambulances ?? 0) : 0;
        // Beyond so many vehicles in reach another is worth nothing.
        var room = Math.Min(added + movable, levels.Length);
        var (stationOf, status, ids) = (new List<int>(), new List<SiteStatus>(), new List<string>());
        for (var station = 0; station < stations.Length; station++)
        {
            var (facility, isBeyond) = stations[station];
            var standing = request.AreMovable && !isBeyond ? 0 : facility.Ambulances ?? 0;
            for (var vehicle = 0; vehicle < standing + (isBeyond ? 0 : room); vehicle++)
            {
                stationOf.Add(station);
                status.Add(vehicle < standing ? SiteStatus.Existing : SiteStatus.Free);
                ids.Add(string.Create(CultureInfo.InvariantCulture, $"{facility.Id} ({vehicle + 1})"));
            }
        }

        var sitesOf = stationOf.Index().ToLookup(pair => pair.Item, pair => pair.Index);
        var pairs = reaching.SelectMany((set, row) => set.SelectMany(station => sitesOf[station].Select(site => (Row: row, Site: site)))).ToArray();
        SitingTables tables = new()
        {
            Request = new() { Model = SitingModel.ExpectedCovering, Costs = study, Demand = study, Sites = added + movable, Within = request.Within, Busy = request.Busy, Time = request.Time, Begun = request.Begun, IsOfStudy = true, Effort = request.Effort },
            Demand = new(study, request.Weights.Of, [.. weights.Select((_, row) => $"{row}")], [.. weights.Select(weight => weight / (double)scale)]),
            Candidates = new(study, ids, status, [.. ids.Select(_ => (double?)null)], []),
            Costs = new() { File = study, Unit = CostUnit.Find(request.Within.Time is null ? "km" : "min")!, From = [], To = [], Cost = [], LeftOut = 0 },
            CountedAs = request.Weights.CountedAs,
            NeedsEach = true,
            WeightScale = scale,
            SiteCostScale = 1,
            SiteIds = ids,
            Names = [.. stationOf.Select((station, site) => $"{ids[site]} {stations[station].Facility.Name}")],
            CandidateOf = [.. Enumerable.Range(0, ids.Count)],
            Problem = new()
            {
                Model = SitingModel.ExpectedCovering,
                Pairs = SitePairs.Of(weights.Length, ids.Count, Array.ConvertAll(pairs, pair => pair.Row), Array.ConvertAll(pairs, pair => pair.Site), new long[pairs.Length]),
                Weights = weights,
                Status = [.. status],
                Sites = added + movable,
                Levels = levels,
                Rules = [.. InOrder(stationOf, status)],
            },
        };
        return (tables, [.. stationOf]);
    }

    /// <summary>A station's third place is taken after its second: which of two vehicles is which is nothing to look at twice.</summary>
    static IEnumerable<SitingRule> InOrder(List<int> stationOf, List<SiteStatus> status)
    {
        for (var site = 1; site < stationOf.Count; site++)
        {
            if (stationOf[site] == stationOf[site - 1] && status[site - 1] == SiteStatus.Free) yield return new(SitingRuleKind.Needs, [site, site - 1], [1, -1], 0);
        }
    }

    /// <summary>[station]: vehicles of a choice.</summary>
    public int[] Vehicles(int[] open)
    {
        var vehicles = new int[Stations.Count];
        foreach (var site in open) vehicles[StationOf[site]]++;
        return vehicles;
    }
}
