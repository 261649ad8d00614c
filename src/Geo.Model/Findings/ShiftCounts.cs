using Geo.Model.Demand;

namespace Geo.Model.Findings;

/// <summary>People by the class they are of under two measures. Classes are the bands between the limits, the nearest first, and last whoever is outside.</summary>
/// <param name="Classes">How many.</param>
/// <param name="Millionths">Millionths of a person, shape [from × to], row-major.</param>
public sealed record ShiftCounts(int Classes, IReadOnlyList<long> Millionths)
{
    public People Of(int from, int to) => new(Millionths[(from * Classes) + to]);

    /// <summary>Of another class than before.</summary>
    public People Changed => Sum((from, to) => from != to);

    /// <summary>Inside by the first measure, outside by the second.</summary>
    public People Lost => Sum((from, to) => from < Classes - 1 && to == Classes - 1);

    /// <summary>Outside by the first measure, inside by the second.</summary>
    public People Gained => Sum((from, to) => from == Classes - 1 && to < Classes - 1);

    People Sum(Func<int, int, bool> holds)
    {
        var sum = 0L;
        for (var at = 0; at < Millionths.Count; at++)
        {
            if (holds(at / Classes, at % Classes)) sum += Millionths[at];
        }

        return new(sum);
    }
}
