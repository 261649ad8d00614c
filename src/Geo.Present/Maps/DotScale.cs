namespace Geo.Present.Maps;

/// <summary>Dot sizes for people: a handful of classes, each dot's area in proportion to its class's upper end.</summary>
sealed class DotScale
{
    const double SmallestPixels = 3.8, LargestPixels = 15;

    DotScale(IReadOnlyList<double> upperEnds) => UpperEnds = upperEnds;

    /// <summary>People, ascending: round numbers, the last one at or above the largest mark.</summary>
    public IReadOnlyList<double> UpperEnds { get; }

    /// <summary>Four classes below the largest mark, each about a third of the next: 1, 3, 10, 30, …</summary>
    public static DotScale For(IEnumerable<double> people)
    {
        var largest = people.DefaultIfEmpty(1).Max();
        var top = 1.0;
        var step = 0;
        while (top < largest) top = NextRound(++step);
        return new([.. Enumerable.Range(Math.Max(0, step - 3), Math.Min(step, 3) + 1).Select(NextRound)]);
    }

    public int ClassOf(double people)
    {
        var at = 0;
        while (at < UpperEnds.Count - 1 && people > UpperEnds[at]) at++;
        return at;
    }

    /// <summary>Diameter in pixels.</summary>
    public double Diameter(int at) => Math.Max(SmallestPixels, LargestPixels * Math.Sqrt(UpperEnds[at] / UpperEnds[^1]));

    static double NextRound(int step) => Math.Pow(10, step / 2) * (step % 2 == 0 ? 1 : 3);
}
