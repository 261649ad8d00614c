namespace Geo.Analyse.Access;

/// <summary>
/// The measures of <see cref="SupplyAccess"/> over zones of one weight each, without a list of pairs. A weight that falls in steps is a sum of catchments: w₁ within
/// the first limit is (w₁ − w₂) there, (w₂ − w₃) within the second and w₃ within the third; so are its squares, which is what 3SFCA needs.
/// </summary>
/// <remarks>Each answer is [point, in the tree's order]. Everyone located competes.</remarks>
sealed class ZoneAccess
{
    readonly ICatchments _catchments;
    readonly double[] _supply;
    readonly double[] _steps;
    readonly double[] _squares;
    readonly double[] _people;
    readonly double[] _within;
    readonly CancellationToken _cancellation;

    /// <param name="supply">[facility]</param>
    /// <param name="weights">Of the zones, each catchment's limit ending one, descending.</param>
    /// <param name="millionths">Of people, [point, in the tree's order].</param>
    public ZoneAccess(ICatchments catchments, double[] supply, IReadOnlyList<double> weights, long[] millionths, CancellationToken cancellation)
    {
        (_catchments, _supply, _cancellation) = (catchments, supply, cancellation);
        _steps = Steps([.. weights]);
        _squares = Steps([.. weights.Select(weight => weight * weight)]);
        _people = Array.ConvertAll(millionths, people => people / 1e6);
        _within = catchments.SumsWithin(_people, cancellation);
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
        var wanted = _catchments.SumsWithin(shared, _cancellation);
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

    double[] Spread(double[] steps, Func<int, double> amountOf)
    {
        var amounts = new double[_supply.Length * steps.Length];
        for (var facility = 0; facility < _supply.Length; facility++)
        {
            var amount = amountOf(facility);
            for (var zone = 0; zone < steps.Length; zone++) amounts[(facility * steps.Length) + zone] = steps[zone] * amount;
        }

        return _catchments.Spread(amounts, _cancellation);
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
