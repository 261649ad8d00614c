namespace Geo.Import.Coordinates;

/// <summary>Estimates a constant shift under which more rows lie in the units they name: for coordinates that were moved by nobody knows what.</summary>
/// <remarks>
/// A hill climb from no shift, eight directions, steps from 2 km down to 31 m, over at most 1,000 rows, then the middle of the ground on which the count stays at its
/// best. It finds shifts smaller than the units; what it finds is an estimate and never better than some tens of metres.
/// </remarks>
sealed class ShiftSearch
{
    const double FirstStepMetres = 2000;
    const double LastStepMetres = 31;
    const double FarthestMetres = 20_000;
    const int MostRows = 1000;

    static readonly (int East, int North)[] s_directions = [(0, 1), (1, 0), (0, -1), (-1, 0), (1, 1), (1, -1), (-1, -1), (-1, 1)];

    readonly CoordinateSample _sample;
    readonly UnitGround _ground;
    readonly ReadingTrial _from;
    readonly int[] _rows;
    readonly bool _byName;

    ShiftSearch(CoordinateSample sample, UnitGround ground, ReadingTrial from, IReadOnlyList<int> rows, bool byName)
    {
        (_sample, _ground, _from, _byName) = (sample, ground, from, byName);
        var stride = ((rows.Count - 1) / MostRows) + 1;
        _rows = [.. rows.Where((_, at) => at % stride == 0)];
    }

    /// <summary>The reading moved by the shift that was found; null where none is better than no shift.</summary>
    public static CoordinateGuess? From(CoordinateSample sample, UnitGround ground, ReadingTrial from, IReadOnlyList<int> rows, bool byName) =>
        new ShiftSearch(sample, ground, from, rows, byName).Climb();

    CoordinateGuess? Climb()
    {
        var (east, north) = (0.0, 0.0);
        var start = Inside(0, 0);
        var best = start;
        for (var step = FirstStepMetres; step >= LastStepMetres; step /= 2)
        {
            while (BestStep(east, north, step, best) is { } better) (east, north, best) = better;
        }

        if (best == start) return null;
        east = MiddleOf(metres => Inside(metres, north) >= best, east);
        north = MiddleOf(metres => Inside(east, metres) >= best, north);
        return _from.Guess with { EastMetres = Math.Round(east), NorthMetres = Math.Round(north) };
    }

    (double East, double North, int Inside)? BestStep(double east, double north, double step, int best)
    {
        (double, double, int)? better = null;
        foreach (var direction in s_directions)
        {
            var (nextEast, nextNorth) = (east + (direction.East * step), north + (direction.North * step));
            if (Math.Max(Math.Abs(nextEast), Math.Abs(nextNorth)) > FarthestMetres || Inside(nextEast, nextNorth) is var inside && inside <= best) continue;
            (better, best) = ((nextEast, nextNorth, inside), inside);
        }

        return better;
    }

    static double MiddleOf(Func<double, bool> isBest, double at)
    {
        var (low, high) = (at, at);
        while (high - at < FirstStepMetres && isBest(high + LastStepMetres)) high += LastStepMetres;
        while (at - low < FirstStepMetres && isBest(low - LastStepMetres)) low -= LastStepMetres;
        return (low + high) / 2;
    }

    int Inside(double eastMetres, double northMetres)
    {
        var moved = _from.Guess with { EastMetres = eastMetres, NorthMetres = northMetres };
        var inside = 0;
        foreach (var row in _rows)
        {
            var place = _from.Place(row);
            if (double.IsNaN(place.Longitude)) continue;
            var (longitude, latitude) = moved.Shifted(place.Longitude, place.Latitude);
            if (_byName ? _ground.IsIn(_sample.Units[row], longitude, latitude) : _ground.Find(longitude, latitude) >= 0) inside++;
        }

        return inside;
    }
}
