using System.Collections;

namespace Geo.Model.Findings;

/// <summary>Judgements of many units in little room: units that come out alike share one figure, and a judgement is put together when it is asked for.</summary>
/// <remarks>Half a million villages against one rule are 10 MB in place of 130: most of them have one clinic or none.</remarks>
public sealed class JudgementList : IReadOnlyList<Judgement>
{
    readonly List<int> _units;
    readonly List<long> _people;
    readonly List<int> _figureOf;
    readonly List<Judgement> _figures = [];
    readonly Dictionary<Judgement, int> _byFigure = new(SameFigure.Instance);

    public JudgementList(int capacity = 0) => (_units, _people, _figureOf) = (new(capacity), new(capacity), new(capacity));

    public int Count => _units.Count;

    public Judgement this[int index] => _figures[_figureOf[index]] with { Unit = _units[index], Population = new(_people[index]) };

    public void Add(Judgement judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        // Neighbours are often alike, and hashing six decimals is most of the work.
        if (_figureOf.Count > 0 && SameFigure.Instance.Equals(_figures[_figureOf[^1]], judged)) Add(judged, _figureOf[^1]);
        else if (_byFigure.TryGetValue(judged, out var figure)) Add(judged, figure);
        else
        {
            _byFigure.Add(judged, _figures.Count);
            _figures.Add(judged);
            Add(judged, _figures.Count - 1);
        }
    }

    void Add(Judgement judged, int figure)
    {
        _units.Add(judged.Unit);
        _people.Add(judged.Population.Millionths);
        _figureOf.Add(figure);
    }

    /// <summary>How many have this outcome.</summary>
    public int CountOf(Outcome outcome)
    {
        var has = _figures.ConvertAll(figure => figure.Outcome == outcome);
        var count = 0;
        foreach (var figure in _figureOf) count += has[figure] ? 1 : 0;
        return count;
    }

    public IEnumerator<Judgement> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>All but the unit and its people. Members, tests and who serves are the same where they are the same objects.</summary>
    sealed class SameFigure : IEqualityComparer<Judgement>
    {
        public static readonly SameFigure Instance = new();

        public bool Equals(Judgement? x, Judgement? y) =>
            ReferenceEquals(x, y) || (x is not null && y is not null && x.Outcome == y.Outcome && x.Actual == y.Actual && x.Facility == y.Facility && x.Whole == y.Whole && x.Least == y.Least
            && x.Most == y.Most && x.Gap == y.Gap && x.Silent == y.Silent && x.Lacking == y.Lacking && ReferenceEquals(x.Members, y.Members) && ReferenceEquals(x.SharedBy, y.SharedBy) && ReferenceEquals(x.Tests, y.Tests));

        public int GetHashCode(Judgement obj) => HashCode.Combine((int)obj.Outcome, obj.Actual, obj.Facility, obj.Silent, obj.Gap);
    }
}
