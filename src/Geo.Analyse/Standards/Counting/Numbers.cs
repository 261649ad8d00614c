using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>A number against a bound.</summary>
static class Numbers
{
    public static bool Holds(decimal number, NumberTest test) => test.Comparison switch
    {
        Comparison.AtLeast => number >= test.Bound,
        Comparison.AtMost => number <= test.Bound,
        Comparison.Above => number > test.Bound,
        Comparison.Below => number < test.Bound,
        _ => number == test.Bound,
    };
}
