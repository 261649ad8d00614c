using Geo.Model.Findings;
using Geo.Model.Runs;

namespace Geo.Analyse.Runs;

/// <summary>Holds two runs against each other, figure by figure; exact, so that a millionth of a person is a difference.</summary>
public static class RunDifferences
{
    /// <summary>In the order of the first run; what only the second has stands at the end.</summary>
    public static RunComparison Between(StoredRun first, StoredRun second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new(
            first.Head,
            second.Head,
            [
                .. from pair in Pairs(first.Inputs, second.Inputs, input => (input.Role, input.File))
                   where pair.First?.Sha256 != pair.Second?.Sha256
                   select new InputChange((pair.First ?? pair.Second!).File, pair.First?.Sha256, pair.Second?.Sha256),
            ],
            [
                .. from pair in Pairs(first.Figures, second.Figures, figure => (figure.Standard, figure.Measure, figure.UnitId, figure.Class))
                   where pair.First is null || pair.Second is null || !IsSame(pair.First.Tally, pair.Second.Tally)
                   let either = pair.First ?? pair.Second
                   select new FigureChange(either.Standard, either.Measure, either.UnitId, either.UnitName, either.Class, pair.First?.Tally, pair.Second?.Tally),
            ],
            [
                .. from pair in Pairs(first.Ratios, second.Ratios, ratio => (ratio.Standard, ratio.UnitId))
                   where pair.First != pair.Second
                   let either = pair.First ?? pair.Second
                   select new RatioChange(either.Standard, either.UnitId, either.UnitName, pair.First, pair.Second),
            ]);
    }

    /// <summary>Rows of both lists by key; a key that occurs again pairs with the same occurrence on the other side.</summary>
    static IEnumerable<(T? First, T? Second)> Pairs<T, TKey>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, TKey> key)
        where T : class
        where TKey : notnull
    {
        var rest = second.GroupBy(key).ToDictionary(group => group.Key, group => new Queue<T>(group));
        foreach (var row in first) yield return (row, rest.TryGetValue(key(row), out var others) && others.TryDequeue(out var other) ? other : null);
        var left = rest.Values.SelectMany(others => others).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var row in second.Where(left.Contains)) yield return (null, row);
    }

    static bool IsSame(ReachTally first, ReachTally second) => first.Bands.SequenceEqual(second.Bands) && first with { Bands = second.Bands } == second;
}
