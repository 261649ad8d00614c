using System.Globalization;
using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Roles;

/// <summary>Holds the people of the population sources against the counted people of each unit that has them, and of the area.</summary>
/// <remarks>
/// Far means a ratio outside 0.8–1.25, an assumption of this product, the same that scaling warns by. Points belong to the finest unit whose polygon holds them; where no unit
/// has a polygon all belong to the area. Above a million points every k-th stands for k: the figure is then good to a few in ten thousand, and a ratio is what is asked.
/// </remarks>
sealed class CensusGap
{
    const double Least = 0.8;
    const double Most = 1.25;
    const int PointsAsked = 1_000_000;

    readonly StudyArea _area;
    readonly UnitTree _units;
    readonly double[] _people;
    readonly UnitOfPoint _locator;
    double _outside;

    CensusGap(UnitTree units, StudyArea area, int points)
    {
        (_area, _units) = (area, units);
        _people = new double[units.Units.Count];
        _locator = new(units, Math.Min(points, PointsAsked));
    }

    /// <param name="outside">Whether people outside of every unit live in it all the same: coasts.</param>
    /// <returns>Remarks on the first of the sources; none where nothing is counted or nothing was read.</returns>
    public static IReadOnlyList<Fault> Find(UnitTree units, StudyArea area, IReadOnlyList<PopulationRows> sources, bool outside)
    {
        if (sources.Count == 0 || units.Units.All(unit => unit.CountedPeople is null)) return [];
        var gap = new CensusGap(units, area, sources.Sum(source => source.Points.Count));
        foreach (var source in sources) gap.Add(source);
        return [.. gap.Far(sources[0].Report.File, outside)];
    }

    void Add(PopulationRows source)
    {
        AddPoints(source.Points);
        foreach (var total in source.Totals) AddTo(total.UnitId, total.People.Millionths);
        foreach (var row in source.Unlocated) AddTo(row.UnitId, row.People?.Millionths ?? 0);
    }

    void AddTo(string? unit, long millionths)
    {
        if (unit is not null && _units.IndexOf(unit) is >= 0 and var index) _people[index] += millionths / 1e6;
        else _outside += millionths / 1e6;
    }

    void AddPoints(PopulationInput points)
    {
        var step = (points.Count + PointsAsked - 1) / PointsAsked;
        for (var row = 0; row < points.Count; row += Math.Max(step, 1))
        {
            var people = points.Millionths[row] / 1e6 * step;
            var unit = _locator.HasBoundaries ? _locator.Find(points.Longitudes[row], points.Latitudes[row]) : -1;
            if (unit >= 0) _people[unit] += people;
            else _outside += people;
        }
    }

    IEnumerable<Fault> Far(string file, bool outside)
    {
        var sums = new double[_people.Length];
        var isWhole = new bool[_people.Length];
        Array.Fill(isWhole, _locator.HasBoundaries);
        for (var unit = 0; unit < _people.Length; unit++)
        {
            foreach (var above in _units.SelfAndAncestors(unit))
            {
                sums[above] += _people[unit];
                isWhole[above] &= unit >= _units.FinestCount || _locator.HasBoundary(unit) || _people[unit] > 0;
            }
        }

        for (var unit = _people.Length - 1; unit >= 0; unit--)
        {
            var isArea = _units.Parents[unit] < 0;
            if (unit >= _units.PlaceableCount && sums[unit] == 0) continue; // known by its count alone: the sources place nobody there
            if (_units.Units[unit].CountedPeople is not { Millionths: > 0 } counted || (!isWhole[unit] && !isArea && sums[unit] == 0)) continue;
            var found = sums[unit] + (isArea && (outside || !_locator.HasBoundaries) ? _outside : 0);
            var ratio = found / (counted.Millionths / 1e6);
            if (ratio is >= Least and <= Most || (!isWhole[unit] && !isArea)) continue;
            var known = _units.Units[unit];
            yield return new(FaultCode.TotalFarFromCensus, file, 0, "people", string.Create(CultureInfo.InvariantCulture, $"{found:0} / {counted.Persons:0} = {ratio:0.00}"), Named(known));
        }
    }

    /// <summary>Id and name; of the study's own count its source too.</summary>
    string Named(Unit unit)
    {
        var name = unit.Id == unit.Name ? unit.Id : $"{unit.Id} {unit.Name}";
        return unit.Id == _area.Id && _area is { People: { } people, PeopleSource: { } source } && unit.CountedPeople == people ? $"{name}; {source}" : name;
    }
}
