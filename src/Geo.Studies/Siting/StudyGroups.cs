using Geo.Analyse.Allocation;
using Geo.Analyse.Grouping;
using Geo.Analyse.WhatIf;
using Geo.Import.Costs;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Space.Places;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>A study's finest units as a question of grouping in whole numbers: what a unit costs is what its people travel to the centre on average.</summary>
sealed class StudyGroups
{
    // Sums of weight × cost over all units stay below 2^58.
    const decimal LargestSum = 1e16m;

    readonly PlacedStudy _placed;
    readonly (LonLat Place, Facility? Facility)[] _centres;
    readonly long[][] _without;

    StudyGroups(PlacedStudy placed, GroupingTables tables, (LonLat, Facility?)[] centres, long[][] without) => (_placed, Tables, _centres, _without) = (placed, tables, centres, without);

    public GroupingTables Tables { get; }

    /// <exception cref="BadInputException">There are too many units, nobody knows which lie side by side, or a file can't be used.</exception>
    public static StudyGroups Of(OpenedStudy opened, StudyGroupingRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(request);
        var (placed, study) = (opened.Findings.Placed, opened.Study.Id);
        var count = placed.Units.FinestCount;
        if (count > GroupingProblem.MostUnits) throw new BadInputException(new Fault(FaultCode.UnitsTooMany, study, 0, "id", $"{count}", $"{GroupingProblem.MostUnits}"));
        string[] ids = [.. placed.Units.Units.Take(count).Select(unit => unit.Id)];
        var adjacent = Adjacent(request, placed, ids, study, cancellation);
        var isTime = request.Within is { } within ? within.Time is not null : request.Travel is not null;
        var travel = request.Travel?.Over(opened, isTime ? Impedance.Milliseconds : Impedance.Millimetres) ?? new StraightLine(placed.Demand);
        var (centres, means, without) = Centres(opened.Study, placed, request.Centres, travel, cancellation);
        var people = new long[count];
        for (var row = 0; row < placed.Demand.Count; row++) people[placed.Demand.Units[row]] += placed.Demand.Millionths[row];
        var (from, to, cost) = Costs(means, people);
        var (scale, coarser) = (1_000_000L, 1L);
        for (; scale > 1 && people.Sum() / coarser * (cost.DefaultIfEmpty(0).Max() + 1m) > LargestSum; scale /= 10) coarser *= 10;
        long[] weights = Array.ConvertAll(people, one => (one + (coarser / 2)) / coarser);
        var status = Array.ConvertAll(means, mean => mean is null ? SiteStatus.Forbidden : SiteStatus.Free);
        GroupingTables tables = new(
            new() { Demand = study, Costs = study, Adjacent = request.Adjacent ?? study, Size = request.Size, Groups = request.Groups, Within = request.Within, Time = request.Time, IsOfStudy = true, Effort = request.Effort },
            new(study, WeightRule.People, ids, [.. weights.Select(weight => weight / (double)scale)]),
            new() { File = study, Unit = CostUnit.Find(isTime ? "min" : "km")!, From = from, To = to, Cost = cost, LeftOut = 0 },
            new()
            {
                Weights = weights,
                Adjacent = adjacent,
                Least = request.Size.Least,
                Most = request.Size.Most,
                Groups = request.Groups,
                Pairs = SitePairs.Of(count, count, from, to, cost),
                Status = status,
                Limit = request.Within?.Whole,
            },
            scale);
        return new(placed, tables, centres, without);
    }

    /// <summary>The answer in people and names.</summary>
    public GroupPlan Plan(IReadOnlyList<UnitGroup> groups) => new()
    {
        Groups = [.. groups.Select(Planned)],
        Adjacent = Tables.Problem.Adjacent as IReadOnlyList<(int, int)> ?? [.. Tables.Problem.Adjacent],
        IsTime = Tables.Costs.Unit.IsTime,
    };

    PlannedGroup Planned(UnitGroup group)
    {
        var (problem, weight) = (Tables.Problem, group.Units.Sum(unit => Tables.Problem.Weights[unit]));
        var ways = group.Units.Where(unit => problem.Weights[unit] > 0).Select(unit => (Unit: unit, Way: Way(unit, group.Centre))).DefaultIfEmpty((Unit: group.Centre, Way: 0));
        var farthest = ways.MaxBy(one => one.Way);
        var (place, facility) = _centres[group.Centre];
        var members = group.Units.ToHashSet();
        var people = 0L;
        for (var row = 0; row < _placed.Demand.Count; row++) people += members.Contains(_placed.Demand.Units[row]) ? _placed.Demand.Millionths[row] : 0;
        return new(
            group.Centre, place, facility, group.Units, new(people), new(group.Units.Sum(unit => _without[group.Centre][unit])),
            weight == 0 ? 0 : (long)Math.Round(group.Units.Sum(unit => (decimal)problem.Weights[unit] * Way(unit, group.Centre)) / weight, MidpointRounding.AwayFromZero), farthest.Unit, farthest.Way)
        {
            Instead = GroupCentres.NextBest(problem, group) is var (unit, more) ? (unit, more / (decimal)Tables.WeightScale / Tables.Costs.Unit.Whole) : null,
        };
    }

    long Way(int unit, int centre)
    {
        var pairs = Tables.Problem.Pairs;
        return pairs.Cost[Array.BinarySearch(pairs.Site, pairs.First[unit], pairs.First[unit + 1] - pairs.First[unit], centre)];
    }

    static IReadOnlyList<(int A, int B)> Adjacent(StudyGroupingRequest request, PlacedStudy placed, string[] ids, string study, CancellationToken cancellation)
    {
        if (request.Adjacent is { } path) return ConflictTable.Read(path, ids, cancellation).Pairs;
        if (placed.Units.Units.Take(ids.Length).Any(unit => unit.Boundary is not { IsEmpty: false })) throw new BadInputException(new Fault(FaultCode.NeighboursUnknown, study, 0, "", ""));
        return UnitNeighbours.List(placed.Units, cancellation);
    }

    /// <summary>[unit]: where people would go, and what each unit's people travel there; null where the unit can't be a centre.</summary>
    static ((LonLat Place, Facility? Facility)[] Centres, long?[]?[] Means, long[][] Without) Centres(Study study, PlacedStudy placed, FacilityClasses classes, ITravelModel travel, CancellationToken cancellation)
    {
        var count = placed.Units.FinestCount;
        var (centres, means, without) = (new (LonLat, Facility?)[count], new long?[]?[count], new long[count][]);
        foreach (var (unit, place, facility) in Places(study, placed, classes))
        {
            cancellation.ThrowIfCancellationRequested();
            var left = new long[count];
            var mean = UnitWays.Mean(placed.Demand, count, travel, place, left);
            // Of several in a unit the one to which its own people travel least.
            if (means[unit] is { } known && (mean[unit] ?? long.MaxValue) >= (known[unit] ?? long.MaxValue)) continue;
            (centres[unit], means[unit], without[unit]) = ((place, facility), mean, left);
        }

        return (centres, means, without);
    }

    static IEnumerable<(int Unit, LonLat Place, Facility? Facility)> Places(Study study, PlacedStudy placed, FacilityClasses classes)
    {
        var count = placed.Units.FinestCount;
        if (classes == FacilityClasses.None)
        {
            var middles = UnitWays.Middles(placed.Demand, count);
            return Enumerable.Range(0, count).Where(unit => middles[unit] is not null).Select(unit => (unit, middles[unit]!.Value, (Facility?)null));
        }

        return StudySites.Serving(study, placed, classes).Select(index => placed.Facilities[index]).Where(facility => facility.Unit >= 0 && facility.Unit < count)
            .Select(facility => (facility.Unit, facility.PlaceOrThrow, (Facility?)facility));
    }

    /// <summary>A unit without people travels nowhere: it may go to any centre.</summary>
    static (int[] From, int[] To, long[] Cost) Costs(long?[]?[] means, long[] people)
    {
        var (from, to, cost) = (new List<int>(), new List<int>(), new List<long>());
        for (var centre = 0; centre < means.Length; centre++)
        {
            for (var unit = 0; unit < means.Length; unit++)
            {
                if (means[centre] is not { } mean || (people[unit] == 0 ? 0 : mean[unit]) is not { } way) continue;
                from.Add(unit);
                to.Add(centre);
                cost.Add(way);
            }
        }

        return ([.. from], [.. to], [.. cost]);
    }
}
