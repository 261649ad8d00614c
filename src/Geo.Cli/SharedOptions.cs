using System.CommandLine;
using Geo.Present.Words;

namespace Geo.Cli;

/// <summary>Options every verb takes.</summary>
sealed class SharedOptions
{
    public SharedOptions(WordTable words)
    {
        Words = words;
        Language = new("--lang") { Description = words["option.lang"], HelpName = "zh|en", Recursive = true };
        Language.AcceptOnlyFromAmong("zh", "en");
        Quiet = new("--quiet", "-q") { Description = words["option.quiet"], Recursive = true };
    }

    public WordTable Words { get; }

    public Option<string?> Language { get; }

    public Option<bool> Quiet { get; }

    /// <summary>Files and folders of standards of the user's own.</summary>
    public static Option<string[]> StandardFiles(WordTable words) => new("--standards") { Description = words["option.standards"], HelpName = "FILE|DIR" };

    /// <summary>The language the command line names; null where it names none.</summary>
    public Model.Language? LanguageOf(ParseResult parsed) => parsed.GetValue(Language) switch
    {
        "zh" => Model.Language.Chinese,
        "en" => Model.Language.English,
        _ => null,
    };
}
