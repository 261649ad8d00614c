using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>A number against a bound.</summary>
static class Numbers
{
    public static bool Holds(decimal number, NumberTest test) => Holds(number, test.Comparison, test.Bound);

    public static bool Holds(decimal number, Comparison comparison, decimal bound) => comparison switch
    {
        Comparison.AtLeast => number >= bound,
        Comparison.AtMost => number <= bound,
        Comparison.Above => number > bound,
        Comparison.Below => number < bound,
        _ => number == bound,
    };
}
