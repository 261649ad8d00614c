using System.Globalization;

namespace Geo.Present.Words;

/// <summary>Fills placeholders the invariant way, and of a word for one and a word for several takes the one that goes with the number: <c>{0} {0:?site|sites}</c>.</summary>
sealed class CountedWords : IFormatProvider, ICustomFormatter
{
    const char Choice = '?';

    public static CountedWords Invariant { get; } = new();

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        var isChoice = format is { Length: > 0 } && format[0] == Choice;
        var number = arg is IFormattable value ? value.ToString(isChoice ? null : format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "";
        if (!isChoice) return number;
        var (one, several) = format![1..].Split('|') is [var first, var second] ? (first, second) : throw new FormatException($"A word for one and a word for several, not “{format}”.");
        return number is "1" ? one : several;
    }
}
