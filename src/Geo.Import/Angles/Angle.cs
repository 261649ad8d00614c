using System.Buffers;
using System.Globalization;
using Geo.Import.Tables;

namespace Geo.Import.Angles;

/// <summary>An angle as people write it: 113°52′30″E, 113°52.5', 113 52 30, E113-52-30, 北纬30°31′12″, 113度52分30秒, 113.875°.</summary>
/// <param name="Degrees">The nearest double to the exact value; south and west are negative.</param>
/// <param name="Axis">By its letter or word.</param>
/// <param name="IsPlain">Whether it is written as a mere number.</param>
public readonly record struct Angle(double Degrees, AngleAxis Axis, bool IsPlain)
{
    const int LongestText = 64;

    static readonly SearchValues<char> s_signs = SearchValues.Create("°º˚⁰度′'’‘´`ʹ分″\"”“〃ʺ秒经纬");

    /// <summary>Decimal degrees, to 0.1 mm.</summary>
    public override string ToString() => Degrees.ToString("0.#########", CultureInfo.InvariantCulture);

    /// <summary>Whether a text has digits and a sign or a word of degrees, minutes or seconds in it, right or wrong.</summary>
    public static bool IsMeant(string text) =>
        FullWidth.Narrow(text) is var narrow && narrow.AsSpan().IndexOfAny(s_signs) >= 0 && narrow.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>False where the text is no angle: another word, minutes or seconds of 60 and more, a fraction before the last part, two signs that contradict each other.</summary>
    public static bool TryParse(string text, out Angle angle)
    {
        angle = default;
        if (text.Length is 0 or > LongestText) return false;
        var reader = new AngleReader(FullWidth.Narrow(text).Trim());
        return reader.TryRead(out angle);
    }
}
