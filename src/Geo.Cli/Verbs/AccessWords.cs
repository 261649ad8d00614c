using System.Globalization;
using Geo.Space.Units;
using Geo.Studies.Access;

namespace Geo.Cli.Verbs;

/// <summary>Cutoffs and decays as the command line writes them.</summary>
static class AccessWords
{
    const string Exponential = "exponential:";

    /// <summary>A time or a distance; null where it is neither.</summary>
    public static AccessLimit? LimitOf(string text) =>
        Quantity.TryDistance(text, out var distance) ? new(text, distance, null) : Quantity.TryTime(text, out var time) ? new(text, null, time) : null;

    /// <summary><c>steps</c>, <c>linear</c>, <c>exponential:B</c>, or zones with their weights; null where it is none of these.</summary>
    public static AccessDecay? DecayOf(string text)
    {
        if (text == "steps") return new ThirdsAccessDecay();
        if (text == "linear") return new LinearAccessDecay();
        if (text.StartsWith(Exponential, StringComparison.Ordinal)) return Number(text[Exponential.Length..]) is > 0 and var beta ? new ExponentialAccessDecay(text, beta) : null;
        var zones = new List<(AccessLimit UpTo, double Weight)>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.Split(':') is not [var limit, var weight] || LimitOf(limit) is not { } upTo || Number(weight) is not (>= 0 and <= 1 and var number)) return null;
            if (zones.Count > 0 && (upTo.Whole <= zones[^1].UpTo.Whole || upTo.Time is null != zones[^1].UpTo.Time is null)) return null;
            zones.Add((upTo, number));
        }

        return new SteppedAccessDecay(text, zones);
    }

    static double? Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
