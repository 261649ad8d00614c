using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Analyse.Standards;

/// <summary>Running sums behind one <see cref="ReachTally"/>, in millionths of a person: exact in any order.</summary>
sealed class ReachSums(int bands, Impedance unit)
{
    readonly long[] _bands = new long[bands];
    long _outside;
    long _noWay;
    long _twice;
    long _unlocated;
    long _unclassified;
    long _notConcerned;
    readonly DistanceSum _nearest = new();
    readonly DistanceSum _second = new();

    public void AddUnlocated(long millionths) => _unlocated += millionths;

    /// <summary>Adds a cell: the people of one unit and one class.</summary>
    /// <param name="concerned">Whose people count; null for everyone.</param>
    public void Add(ReachCells cells, DistanceCells distances, int cell, UrbanRural? concerned)
    {
        var itsClass = (UrbanRural)(cell % ReachCells.Classes);
        if (concerned is { } only && only != itsClass)
        {
            if (itsClass == UrbanRural.Unclassified) _unclassified += cells.People[cell];
            else _notConcerned += cells.People[cell];
            return;
        }

        for (var band = 0; band < _bands.Length; band++) _bands[band] += cells.Inside[(cell * _bands.Length) + band];
        _outside += cells.Outside[cell];
        _noWay += cells.People[cell] - distances.Nearest[cell].Millionths;
        _twice += cells.Twice[cell];
        _nearest.Add(distances.Nearest[cell]);
        _second.Add(distances.Second[cell]);
    }

    public ReachTally Tally() => new()
    {
        Bands = Array.ConvertAll(_bands, band => new People(band)),
        Outside = new(_outside),
        NoWay = new(_noWay),
        Unlocated = new(_unlocated),
        Unclassified = new(_unclassified),
        NotConcerned = new(_notConcerned),
        Twice = new(_twice),
        Nearest = _nearest.Summary(unit),
        SecondNearest = _second.Summary(unit),
    };
}
