using System.Globalization;
using Geo.Import.Catalogue;
using Geo.Model.Travel;
using Geo.Present.Words;
using Geo.Space.Units;
using Geo.Studies.Runs;

namespace Geo.Cli.Verbs;

/// <summary>Reads <c>--speed walk=5km/h</c>, <c>--speed car=30km/h,40km/h</c> (urban, rural) and <c>--detour 1.4</c> or <c>--detour walk=1.2</c>.</summary>
static class TravelWords
{
    public static IReadOnlyList<TravelChange> Read(WordTable words, IEnumerable<string> speeds, IEnumerable<string> detours) =>
        [.. speeds.Select(text => ReadSpeed(words, text)), .. detours.Select(text => ReadDetour(words, text))];

    /// <summary>The model of a word; null where none is given.</summary>
    public static TravelModel? Model(WordTable words, string? text) => text is null ? null
        : TravelModelWords.Find(text) ?? throw new UsageException(words.Format("usage.value", "--travel", text, string.Join(", ", TravelModelWords.All)));

    static TravelChange ReadSpeed(WordTable words, string text)
    {
        var (preset, value) = Split(words, "--speed", text);
        var parts = value.Split(',');
        if (parts.Length is 1 or 2 && Quantity.TrySpeed(parts[0], out var urban) && Quantity.TrySpeed(parts[^1], out var rural))
        {
            return new(preset, urban, rural, null);
        }

        throw new UsageException(words.Format("usage.value", "--speed", text, "walk=5km/h, car=30km/h,40km/h"));
    }

    static TravelChange ReadDetour(WordTable words, string text)
    {
        var (preset, value) = Split(words, "--detour", text);
        return decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor is >= 1 and <= 10
            ? new(preset, null, null, factor)
            : throw new UsageException(words.Format("usage.value", "--detour", text, "1.3, walk=1.2"));
    }

    static (string? Preset, string Value) Split(WordTable words, string option, string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at < 0) return (null, text);
        string[] known = [.. TravelPresets.Load().Select(preset => preset.Assumption.Preset)];
        return known.Contains(text[..at], StringComparer.Ordinal) ? (text[..at], text[(at + 1)..])
            : throw new UsageException(words.Format("usage.preset", option, text[..at], string.Join(", ", known)));
    }
}
