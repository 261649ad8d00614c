using Geo.Analyse.Gaps;
using Geo.Model.Demand;
using Geo.Space.Places;

namespace Geo.Analyse.Access;

/// <summary>
/// The measures of <see cref="SupplyAccess"/> over straight-line distances and zones of one weight each, without a list of pairs. A weight that falls in steps is a sum of circles: w₁ within
/// the first limit is (w₁ − w₂) there, (w₂ − w₃) within the second and w₃ within the third; so are its squares, which is what 3SFCA needs.
/// </summary>
/// <remarks>Each answer is [point, in the tree's order]. Everyone located competes; facilities count in the order given, so that sums are the same on any machine.</remarks>
sealed class ZoneAccess
{
    readonly DistanceZones _zones;
    readonly IReadOnlyList<LonLat> _places;
    readonly double[] _supply;
    readonly double[] _steps;
    readonly double[] _squares;
    readonly double[] _people;
    readonly double[] _within;
    readonly int _nodes;
    readonly CancellationToken _cancellation;

    /// <param name="places">Of the facilities.</param>
    /// <param name="supply">[facility]</param>
    public ZoneAccess(DemandPoints demand, PointTree tree, IReadOnlyList<LonLat> places, double[] supply, IReadOnlyList<(long UpTo, double Weight)> zones, CancellationToken cancellation)
    {
        (_places, _supply, _nodes, _cancellation) = (places, supply, tree.Count, cancellation);
        _zones = new(demand, tree, [.. zones.Select(zone => zone.UpTo)]);
        _steps = Steps([.. zones.Select(zone => zone.Weight)]);
        _squares = Steps([.. zones.Select(zone => zone.Weight * zone.Weight)]);
        _people = Array.ConvertAll(tree.Millionths, millionths => millionths / 1e6);
        _within = SumsWithin(_people);
    }

    /// <summary>Whether anybody lives within the last limit of a facility.</summary>
    public bool IsReached(int facility) => _within[(facility * _steps.Length) + _steps.Length - 1] > 0;

    public double[] TwoStep() => Spread(Last(1), facility => Ratio(facility, Last(1), _within));

    public double[] Enhanced() => Spread(_steps, facility => Ratio(facility, _steps, _within));

    public double[] Gravity() => Spread(_steps, facility => _supply[facility]);

    public double[] Cumulative() => Spread(Last(1), facility => _supply[facility]);

    public double[] ThreeStep()
    {
        var weights = Spread(_steps, _ => 1);
        var shared = new double[_people.Length];
        for (var at = 0; at < shared.Length; at++) shared[at] = weights[at] > 0 ? _people[at] / weights[at] : 0;
        var wanted = SumsWithin(shared);
        var access = Spread(_squares, facility => Ratio(facility, _squares, wanted));
        for (var at = 0; at < access.Length; at++) access[at] = weights[at] > 0 ? access[at] / weights[at] : 0;
        return access;
    }

    /// <summary>Supply ÷ Σ step × what is within; a facility that nobody reaches adds nothing.</summary>
    double Ratio(int facility, double[] steps, double[] within)
    {
        var wanted = 0d;
        for (var zone = 0; zone < steps.Length; zone++) wanted += steps[zone] * within[(facility * steps.Length) + zone];
        return wanted > 0 ? _supply[facility] / wanted : 0;
    }

    double[] SumsWithin(double[] values)
    {
        var (nodeSums, sums) = (_zones.NodeSums(values), new double[_places.Count * _steps.Length]);
        for (var facility = 0; facility < _places.Count; facility++)
        {
            _cancellation.ThrowIfCancellationRequested();
            _zones.Sum(_places[facility], values, nodeSums, sums.AsSpan(facility * _steps.Length, _steps.Length));
        }

        return sums;
    }

    double[] Spread(double[] steps, Func<int, double> amountOf)
    {
        var (values, nodes, amounts) = (new double[_people.Length], new double[_nodes], new double[steps.Length]);
        for (var facility = 0; facility < _places.Count; facility++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var amount = amountOf(facility);
            for (var zone = 0; zone < steps.Length; zone++) amounts[zone] = steps[zone] * amount;
            _zones.Add(_places[facility], amounts, values, nodes);
        }

        _zones.PushDown(values, nodes);
        return values;
    }

    double[] Last(double weight)
    {
        var steps = new double[_steps.Length];
        steps[^1] = weight;
        return steps;
    }

    static double[] Steps(double[] weights)
    {
        for (var zone = 0; zone < weights.Length - 1; zone++) weights[zone] -= weights[zone + 1];
        return weights;
    }
}
