using Geo.Cli.Terminals;
using Geo.Model;

namespace Geo.Cli;

/// <summary>The language the command speaks before it has read anything: --lang, else GEO_LANG, else the locale; English where none says.</summary>
static class LanguageChoice
{
    public static Language Of(IReadOnlyList<string> args, Surroundings surroundings)
    {
        string?[] says =
        [
            FromArguments(args), surroundings.Variable("GEO_LANG"), surroundings.Variable("LC_ALL"), surroundings.Variable("LC_MESSAGES"), surroundings.Variable("LANG"),
        ];
        return says.FirstOrDefault(value => !string.IsNullOrEmpty(value))?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true
            ? Language.Chinese : Language.English;
    }

    static string? FromArguments(IReadOnlyList<string> args)
    {
        for (var at = 0; at < args.Count; at++)
        {
            if (args[at] == "--lang" && at + 1 < args.Count) return args[at + 1];
            if (args[at].StartsWith("--lang=", StringComparison.Ordinal) || args[at].StartsWith("--lang:", StringComparison.Ordinal)) return args[at]["--lang=".Length..];
        }

        return null;
    }
}
