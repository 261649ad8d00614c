using System.CommandLine;
using Geo.Cli.Terminals;
using Geo.Import.Streets;
using Geo.Model.Travel;
using Geo.Present.Words;
using Geo.Studies.Streets;

namespace Geo.Cli.Verbs;

/// <summary>What every question over roads takes: the road file, the mode, tables of one's own.</summary>
sealed class RoadOptions
{
    public RoadOptions(WordTable words)
    {
        Roads = new("--roads") { Description = words["option.roads"], HelpName = "FILE.osm.pbf", Required = true };
        Mode = new("--mode") { Description = words["option.road-mode"], HelpName = string.Join('|', TravelModeSets.Words), DefaultValueFactory = _ => TravelMode.Car.Word() };
        Mode.AcceptOnlyFromAmong([.. TravelModeSets.Words]);
        Tables = new("--tables") { Description = words["option.road-tables"], HelpName = "DIR" };
        Heights = new("--dem") { Description = words["option.road-dem"], HelpName = "FILE.tif" };
        Free = new("--no-traffic") { Description = words["option.no-traffic"] };
        Json = new("--json") { Description = words["option.json"] };
    }

    public Option<string> Roads { get; }

    public Option<string> Mode { get; }

    public Option<string?> Tables { get; }

    /// <summary>Read through <see cref="HeightsOf"/>.</summary>
    public Option<string?> Heights { get; }

    public Option<bool> Free { get; }

    public Option<bool> Json { get; }

    public TravelMode ModeOf(ParseResult parsed) => TravelModeSets.Find(parsed.GetRequiredValue(Mode))!.Value;

    /// <summary>The raster of heights; null where none is given.</summary>
    /// <exception cref="UsageException">One is given, for a mode that slopes do not change.</exception>
    public string? HeightsOf(ParseResult parsed, WordTable words)
    {
        if (parsed.GetValue(Heights) is not { } heights) return null;
        var modes = StreetTables.Load(parsed.GetValue(Tables)).Modes;
        return modes[(int)ModeOf(parsed)].FeelsSlope ? heights
            : throw new UsageException(words.Format("usage.only-with", "--dem", string.Join(" · ", modes.Where(mode => mode.FeelsSlope).Select(mode => $"--mode {mode.Mode.Word()}"))));
    }

    /// <summary>A line on the error stream that says what is being done and how far it is; nothing where nobody looks.</summary>
    public static IProgress<RoadsProgress>? Steps(Terminal terminal) => terminal.Quiet || !terminal.Surroundings.ErrorIsTerminal ? null : new RoadsLine(terminal);

    /// <summary>As <see cref="Steps"/>, for the reading of a road file alone.</summary>
    public static IProgress<double>? Progress(Terminal terminal) => RoadsProgress.Of(Steps(terminal), RoadsStep.Read);
}
