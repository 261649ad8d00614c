using Geo.Model.Imports;
using Geo.Space.Geodesy;

namespace Geo.Import.Coordinates;

/// <summary>One reading of a sample, tried against the ground of the units.</summary>
sealed class ReadingTrial
{
    /// <summary>The mean distance of misses is taken over at most so many of them, evenly.</summary>
    const int MostMisses = 200;

    readonly CoordinateSample _sample;
    readonly UnitGround _ground;
    readonly double[] _longitudes;
    readonly double[] _latitudes;

    public ReadingTrial(CoordinateSample sample, UnitGround ground, int pair, CoordinateGuess guess)
    {
        (_sample, _ground, Pair, Guess) = (sample, ground, pair, guess);
        (_longitudes, _latitudes) = guess.Place(sample.Pairs[pair].X, sample.Pairs[pair].Y);
        (IsInside, IsInsideAny) = (new bool[_longitudes.Length], new bool[_longitudes.Length]);
        for (var row = 0; row < _longitudes.Length; row++)
        {
            IsInsideAny[row] = ground.Find(_longitudes[row], _latitudes[row]) >= 0;
            IsInside[row] = sample.Units[row] >= 0 && ground.IsIn(sample.Units[row], _longitudes[row], _latitudes[row]);
        }
    }

    public int Pair { get; }

    public CoordinateGuess Guess { get; }

    /// <summary>For each row, whether it lies in the unit it names.</summary>
    public bool[] IsInside { get; }

    /// <summary>For each row, whether it lies in any unit.</summary>
    public bool[] IsInsideAny { get; }

    /// <summary>Where a row lies, WGS 84 degrees; not-a-number where it lies nowhere.</summary>
    public (double Longitude, double Latitude) Place(int row) => (_longitudes[row], _latitudes[row]);

    /// <summary>Metres between the places of each row in two readings, ascending; rows that either can't place are left out.</summary>
    public double[] ApartMetres(ReadingTrial other, IReadOnlyList<int> rows)
    {
        var apart = new List<double>(rows.Count);
        foreach (var row in rows)
        {
            if (double.IsNaN(_longitudes[row]) || double.IsNaN(other._longitudes[row])) continue;
            apart.Add(Ecef.Of(new(_longitudes[row], _latitudes[row])).ChordMetres(Ecef.Of(new(other._longitudes[row], other._latitudes[row]))));
        }

        apart.Sort();
        return [.. apart];
    }

    /// <param name="rows">The rows that were tested.</param>
    /// <param name="byName">Whether rows are held against the unit they name.</param>
    /// <param name="best">The reading that distances are measured from; null: none are.</param>
    public CoordinateFit Fit(IReadOnlyList<int> rows, bool byName, ReadingTrial? best)
    {
        var apart = best is null || best == this ? [] : ApartMetres(best, rows);
        var inside = byName ? IsInside : IsInsideAny;
        return new()
        {
            XColumn = _sample.Pairs[Pair].XColumn,
            YColumn = _sample.Pairs[Pair].YColumn,
            Crs = Guess.Crs.Code,
            IsSwapped = Guess.IsSwapped,
            EastMetres = Guess.EastMetres,
            NorthMetres = Guess.NorthMetres,
            Tested = rows.Count,
            Inside = rows.Count(row => inside[row]),
            InsideAny = rows.Count(row => IsInsideAny[row]),
            Impossible = rows.Count(row => double.IsNaN(_longitudes[row])),
            MissMetres = MissMetres([.. rows.Where(row => !inside[row] && !double.IsNaN(_longitudes[row]))], byName),
            ApartMeanMetres = apart.Length == 0 ? null : apart.Average(),
            ApartMedianMetres = apart.Length == 0 ? null : Median(apart),
        };
    }

    /// <summary>The middle of ascending numbers; of an even count the mean of the two in the middle.</summary>
    public static double Median(double[] ascending) => (ascending[(ascending.Length - 1) / 2] + ascending[ascending.Length / 2]) / 2;

    double? MissMetres(int[] misses, bool byName)
    {
        var stride = ((misses.Length - 1) / MostMisses) + 1;
        var (sum, count) = (0.0, 0);
        for (var at = 0; at < misses.Length; at += stride)
        {
            var metres = _ground.MetresTo(byName ? _sample.Units[misses[at]] : -1, _longitudes[misses[at]], _latitudes[misses[at]]);
            if (double.IsNaN(metres)) continue;
            sum += metres;
            count++;
        }

        return count == 0 ? null : sum / count;
    }
}
