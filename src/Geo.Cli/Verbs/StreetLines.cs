using System.Globalization;
using Geo.Analyse.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Present.Words;

namespace Geo.Cli.Verbs;

/// <summary>What an answer over roads rests on, in words: every assumption beside every figure.</summary>
static class StreetLines
{
    public static void Say(WordTable words, ModeGraph mode, Action<string> say)
    {
        var settings = mode.Settings;
        say(words.Format("streets.basis", words[WordTable.KeyOf("travel-mode", mode.Mode)], mode.Network.Report.File));
        Speeds(words, mode.Network, mode.Mode, mode.Options, say);
        if (mode.Options.ElevationFile is { Length: > 0 } heights) say(words.Format(mode.Mode == TravelMode.Walk ? "streets.slope-walk" : "streets.slope-cycle", heights));
        say(words.Format("streets.off-road", settings.OffRoad.KilometresPerHour, settings.SnapRadius.Value));
        if (mode.Mode == TravelMode.Ambulance) say(words.Format("streets.dispatch", settings.CallHandling.TotalMinutes, settings.TurnOut.TotalMinutes));
    }

    /// <summary>How fast the streets of a network are for a mode.</summary>
    public static void Speeds(WordTable words, StreetNetwork network, TravelMode mode, ModeGraphOptions options, Action<string> say)
    {
        var (settings, speeds) = (options.Speeds.Modes[(int)mode], options.Speeds);
        var usual = network.Class.ToArray().Distinct().Order().Where(street => speeds.SpeedOf(street, mode) > 0)
            .Select(street => string.Create(CultureInfo.InvariantCulture, $"{words[WordTable.KeyOf("street-class", street)]} {speeds.SpeedOf(street, mode) / 1000m:0.#}"));
        say(words.Format("streets.speeds", string.Join(words["streets.comma"], usual)));
        if (settings.LimitShare > 0) say(words.Format("streets.limits", settings.LimitShare));
        if (settings.MeetsTraffic) say(words[options.WithTraffic ? "streets.traffic" : "streets.no-traffic"]);
        if (settings.SirenFactor != 1) say(words.Format("streets.siren", settings.SirenFactor));
    }
}
