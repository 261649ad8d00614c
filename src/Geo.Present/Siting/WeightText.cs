using Geo.Model.Siting;
using Geo.Present.Words;

namespace Geo.Present.Siting;

/// <summary>Weight with the word for what it counts: <c>120 people</c>, <c>12 calls</c>; of factors nothing but a weight.</summary>
public static class WeightText
{
    /// <param name="countedAs">See <see cref="WeightRule.CountedAs"/>.</param>
    public static string Of(string countedAs, string figure, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Format($"site-counted.{countedAs}", figure);
    }
}
