using System.Collections;
using Geo.Model.Findings;

namespace Geo.Analyse.Standards;

/// <summary>The ratios of the units below a rule's level: for reading only, so each is computed when it is read.</summary>
/// <param name="count">The units 0 to one below this number.</param>
sealed class RatiosBelow(int count, Func<int, UnitRatio> ratioOf) : IReadOnlyList<UnitRatio>
{
    public int Count => count;

    public UnitRatio this[int index] => index >= 0 && index < count ? ratioOf(index) : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {count} units below.");

    public IEnumerator<UnitRatio> GetEnumerator()
    {
        for (var index = 0; index < count; index++) yield return ratioOf(index);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
