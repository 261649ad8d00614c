namespace Geo.Analyse.Allocation;

/// <summary>Whole numbers fine enough for multipliers, small enough that no sum overflows.</summary>
static class Scale
{
    const int Finest = 16;

    const int FinestRuled = 30;

    const int SpareOfRules = 6;

    /// <summary>Below any objective.</summary>
    public const long Nothing = -(1L << 61);

    static readonly Int128 s_largest = (Int128)1 << 58;

    static readonly Int128 s_most = (Int128)1 << 61;

    /// <summary>The power of two that objectives and multipliers are multiplied by.</summary>
    /// <param name="total">The largest sum that can occur.</param>
    /// <exception cref="ArgumentException">Even as it is, the sum is too large.</exception>
    /// <param name="unit">What one of the sum's units is in the problem's: multipliers are handed out in those.</param>
    /// <param name="hasRules">Whether rules about sites are priced too: finer, since their amounts may be large, and with room for their sums.</param>
    public static long For(Int128 total, long unit, bool hasRules)
    {
        if (total > s_largest) throw new ArgumentException("The weights times the costs are too large: give them in a coarser unit.", nameof(total));
        var (shift, finest, largest) = (0, hasRules ? FinestRuled : Finest, hasRules ? s_largest >> SpareOfRules : s_largest);
        while (shift < finest && total << (shift + 1) <= largest && (total * unit) << (shift + 1) <= s_most) shift++;
        return 1L << shift;
    }

    /// <summary>As fine as can be where no sum exceeds <paramref name="total"/> and no multiplier that is handed out <paramref name="most"/>.</summary>
    public static long Fine(Int128 total, Int128 most)
    {
        var shift = 0;
        while (shift < FinestRuled && total << (shift + 1) <= s_most && most << (shift + 1) <= s_most) shift++;
        return 1L << shift;
    }

    /// <summary>The largest number that divides all; 1 where all are zero.</summary>
    public static long Divisor(IEnumerable<long> numbers)
    {
        var divisor = 0L;
        foreach (var number in numbers)
        {
            if (divisor != 0 && number % divisor == 0) continue;
            var (a, b) = (divisor, number);
            while (b != 0) (a, b) = (b, a % b);
            divisor = a;
            if (divisor == 1) return 1;
        }

        return Math.Max(divisor, 1);
    }
}
