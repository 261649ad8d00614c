namespace Geo.Analyse.Placing;

/// <summary>Splits a whole number in proportion to weights so that the parts add up to it exactly.</summary>
public static class LargestRemainder
{
    /// <param name="total">What is split; not negative.</param>
    /// <param name="weights">Not negative, at least one above zero.</param>
    /// <returns>Length of <paramref name="weights"/>: each part rounded down, then one more for the largest remainders, ties to the earlier one.</returns>
    public static long[] Split(long total, ReadOnlySpan<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        UInt128 sum = 0;
        foreach (var weight in weights) sum += (UInt128)weight;
        if (sum == 0) throw new ArgumentException("At least one weight is above zero.", nameof(weights));

        var parts = new long[weights.Length];
        var remainders = new (UInt128 Remainder, int Index)[weights.Length];
        var left = total;
        for (var i = 0; i < weights.Length; i++)
        {
            var (part, remainder) = UInt128.DivRem((UInt128)total * (UInt128)weights[i], sum);
            parts[i] = (long)part;
            left -= parts[i];
            remainders[i] = (remainder, i);
        }

        if (left == 0) return parts;
        Array.Sort(remainders, static (a, b) => a.Remainder != b.Remainder ? b.Remainder.CompareTo(a.Remainder) : a.Index.CompareTo(b.Index));
        for (var i = 0; i < left; i++) parts[remainders[i].Index]++;
        return parts;
    }

    /// <summary>Splits a total into equal parts; the first ones take what is left over.</summary>
    public static long[] Split(long total, int parts)
    {
        var (part, left) = Math.DivRem(total, parts);
        var result = new long[parts];
        for (var i = 0; i < parts; i++) result[i] = part + (i < left ? 1 : 0);
        return result;
    }
}
