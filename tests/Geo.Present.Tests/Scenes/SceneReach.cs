using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;

namespace Geo.Present.Tests.Scenes;

/// <summary>Reach findings of a made-up county, by flat distances: good enough to be drawn, not to be believed.</summary>
sealed class SceneReach(PlacedStudy placed, Coordinate[] demandKm, IReadOnlyList<Coordinate?> facilityKm, Geometry[] townshipsKm)
{
    public ReachFinding Find(Standard standard, int[] serving, IReadOnlyList<ReachMeasure> blanks, int headline, IReadOnlyList<IdleFacility> idle)
    {
        var rule = (ReachRule)standard.Rule;
        var nearest = Nearest(serving);
        ReachMeasure[] measures = [.. blanks.Select(blank => Measure(blank, rule.Concerned, nearest))];
        var circles = measures[headline].Limits.Select(limit => Circles(serving, limit)).ToArray();
        return new(standard)
        {
            Measures = measures,
            Headline = headline,
            Nearest = nearest,
            Serving = serving,
            Idle = idle,
            Unconfirmed = serving.Length > 1 ? [serving[^1]] : [],
            Gaps = Gaps(rule.Concerned, measures[headline].Limit, nearest, circles[^1]),
            FirstDue = [.. serving.Select(facility => Due(facility, rule.Concerned, measures[headline].Limit, nearest))],
            Border = new(1, new People(321_400_000), null),
            ServiceAreas = [.. circles.Select(SceneLand.ToGlobe)],
            Check = new(placed.Demand.Count, 2, 640),
        };
    }

    NearestTwo Nearest(int[] serving)
    {
        var count = placed.Demand.Count;
        var two = new NearestTwo { First = new int[count], FirstCost = new long[count], Second = new int[count], SecondCost = new long[count] };
        for (var row = 0; row < count; row++)
        {
            var order = serving.Select(at => (At: at, Mm: (long)(demandKm[row].Distance(facilityKm[at]) * 1e6))).OrderBy(pair => pair.Mm).Take(2).ToArray();
            (two.First[row], two.FirstCost[row]) = order[0];
            (two.Second[row], two.SecondCost[row]) = order.Length > 1 ? order[1] : (-1, NearestTwo.None);
        }

        return two;
    }

    ReachMeasure Measure(ReachMeasure blank, UrbanRural? concerned, NearestTwo nearest)
    {
        ReachTally Of(Func<int, bool> isIn, Func<UnlocatedPeople, bool> isInUnlocated) =>
            Tally(blank, concerned, nearest, [.. Enumerable.Range(0, placed.Demand.Count).Where(isIn)], placed.Unlocated.Where(isInUnlocated));

        return blank with
        {
            Area = Of(_ => true, _ => true),
            ByUnit = [.. Enumerable.Range(0, placed.Units.Units.Count).Select(unit => Of(row => IsUnder(placed.Demand.Units[row], unit), people => IsUnder(people.Unit, unit)))],
            ByClass = [.. Enum.GetValues<UrbanRural>().Select(place => Of(row => placed.Demand.Classes[row] == place, people => people.Class == place))],
        };
    }

    bool IsUnder(int low, int high) => low >= 0 && placed.Units.SelfAndAncestors(low).Contains(high);

    ReachTally Tally(ReachMeasure blank, UrbanRural? concerned, NearestTwo nearest, int[] rows, IEnumerable<UnlocatedPeople> unlocated)
    {
        var demand = placed.Demand;
        var mine = rows.Where(row => concerned is null || demand.Classes[row] == concerned).ToArray();
        People Sum(IEnumerable<int> of) => new(of.Sum(row => demand.Millionths[row]));
        var weight = mine.Sum(row => demand.Millionths[row]);
        CostSummary? Distances(long[] mm) => weight == 0 || mm.All(one => one == NearestTwo.None) ? null
            : new((long)mine.Average(row => (double)mm[row]), mine.Max(row => mm[row]));
        return new()
        {
            Bands = [.. blank.Limits.Select((limit, at) => Sum(mine.Where(row => nearest.FirstCost[row] <= limit && (at == 0 || nearest.FirstCost[row] > blank.Limits[at - 1]))))],
            Outside = Sum(mine.Where(row => nearest.FirstCost[row] > blank.Limit)),
            Unlocated = new(unlocated.Sum(people => people.People?.Millionths ?? 0)),
            Unclassified = Sum(rows.Where(row => concerned is not null && demand.Classes[row] == UrbanRural.Unclassified)),
            NotConcerned = Sum(rows.Where(row => concerned is not null && demand.Classes[row] != concerned && demand.Classes[row] != UrbanRural.Unclassified)),
            Twice = Sum(mine.Where(row => nearest.SecondCost[row] <= blank.Limit)),
            Nearest = Distances(nearest.FirstCost),
            SecondNearest = Distances(nearest.SecondCost),
        };
    }

    FirstDueArea Due(int facility, UrbanRural? concerned, long limit, NearestTwo nearest)
    {
        var demand = placed.Demand;
        var rows = Enumerable.Range(0, demand.Count).Where(row => nearest.First[row] == facility && (concerned is null || demand.Classes[row] == concerned)).ToArray();
        People Sum(Func<int, bool> of) => new(rows.Where(of).Sum(row => demand.Millionths[row]));
        return new(
            facility, Sum(_ => true), Sum(row => nearest.FirstCost[row] <= limit), placed.Facilities[facility].Ambulances,
            Sum(row => nearest.FirstCost[row] <= limit && nearest.SecondCost[row] <= limit), Sum(row => nearest.FirstCost[row] <= limit && nearest.SecondCost[row] > limit));
    }

    Geometry Circles(int[] serving, long limit) =>
        UnaryUnionOp.Union([.. serving.Select(at => new Point(facilityKm[at]).Buffer(limit / 1e6, 32))]);

    GapArea[] Gaps(UrbanRural? concerned, long limit, NearestTwo nearest, Geometry served)
    {
        var demand = placed.Demand;
        var left = Enumerable.Range(0, demand.Count)
            .Where(row => nearest.FirstCost[row] > limit && (concerned is null || demand.Classes[row] == concerned)).ToHashSet();
        List<int[]> clusters = [];
        while (left.Count > 0)
        {
            List<int> cluster = [left.Min()];
            left.Remove(cluster[0]);
            for (var at = 0; at < cluster.Count; at++)
            {
                var near = left.Where(row => demand.Units[row] == demand.Units[cluster[at]] && demandKm[row].Distance(demandKm[cluster[at]]) <= 0.6).ToArray();
                left.ExceptWith(near);
                cluster.AddRange(near);
            }

            clusters.Add([.. cluster.Order()]);
        }

        return [.. clusters.OrderByDescending(rows => rows.Sum(row => demand.Millionths[row])).Select((rows, at) => Gap(rows, at + 1, limit, nearest, served))];
    }

    GapArea Gap(int[] rows, int rank, long limit, NearestTwo nearest, Geometry served)
    {
        var demand = placed.Demand;
        var first = rows.MinBy(row => nearest.FirstCost[row]);
        var farthest = rows.Max(row => nearest.FirstCost[row]);
        var people = new People(rows.Sum(row => demand.Millionths[row]));
        Geometry? rest = townshipsKm[demand.Units[first]].Difference(served);
        rest = rest.Factory.BuildGeometry([.. Enumerable.Range(0, rest.NumGeometries).Select(rest.GetGeometryN).Where(part => rows.Any(row => part.Contains(new Point(demandKm[row]))))]);
        return new()
        {
            Rank = rank,
            Unit = demand.Units[first],
            Points = rows,
            People = people,
            NearestFacility = nearest.First[first],
            NearestCost = nearest.FirstCost[first],
            FarthestCost = farthest,
            BeyondCost = farthest - limit,
            Helping = new(rows[rows.Length / 2], people, people),
            Outline = placed.Units.Units[demand.Units[first]].Boundary is null ? null : SceneLand.ToGlobe(rest),
        };
    }
}
