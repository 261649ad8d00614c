using Geo.Import.Yaml;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Import.Studies;

/// <summary>Reads what a study changes of the travel presets.</summary>
static class TravelReader
{
    // The measure of a rule's straight-line limit.
    const string Radius = "radius";

    static readonly string[] s_byClass = ["urban", "rural"];

    public static TravelPlan Read(MapReader? map, TravelDefaults defaults, IReadOnlyCollection<string> standards)
    {
        if (map is null) return new();
        var overrides = new Dictionary<string, TravelAssumption>(StringComparer.Ordinal);
        foreach (var preset in defaults.Presets.Select(preset => preset.Assumption))
        {
            if (map.Map(preset.Preset, StudyKeys.TravelPreset) is { } numbers) overrides.Add(preset.Preset, Changed(numbers, preset));
        }

        return new() { Overrides = overrides, Headlines = Headlines(map, defaults, standards) };
    }

    static TravelAssumption Changed(MapReader map, TravelAssumption preset)
    {
        if (map.Has("speed"))
        {
            foreach (var key in s_byClass.Where(map.Has)) map.Refuse(key, FaultCode.KeyMisplaced, "speed", "urban, rural");
        }

        var speed = map.Value("speed", default(Speed?), TrySpeed, FaultCode.SpeedInvalid, "4.8km/h");
        return preset with
        {
            Urban = map.Value("urban", speed ?? preset.Urban, Quantity.TrySpeed, FaultCode.SpeedInvalid, "30km/h"),
            Rural = map.Value("rural", speed ?? preset.Rural, Quantity.TrySpeed, FaultCode.SpeedInvalid, "40km/h"),
            DetourFactor = map.Value("detour", preset.DetourFactor, StudyWords.TryDetour, FaultCode.ValueInvalid, "1.3 (1 – 10)"),
        };
    }

    static Dictionary<string, string> Headlines(MapReader map, TravelDefaults defaults, IReadOnlyCollection<string> standards)
    {
        var headlines = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] measures = [.. defaults.Presets.Select(preset => preset.Assumption.Preset), Radius];
        if (map.Find("headline") is not { } node) return headlines;
        if (node.Kind != YamlKind.Map)
        {
            map.Refuse("headline", FaultCode.MappingExpected, node.Text, string.Join(", ", standards));
            return headlines;
        }

        foreach (var (standard, line, value) in node.Pairs)
        {
            var path = map.PathOf($"headline.{YamlTree.Shortened(standard)}");
            if (!standards.Contains(standard)) map.Faults.Add(new(FaultCode.StandardUnknown, map.File, line, path, YamlTree.Shortened(standard), Nearest.To(standard, standards)));
            if (measures.Contains(value.Text)) headlines.Add(standard, value.Text);
            else map.Faults.Add(new(FaultCode.PresetUnknown, map.File, value.Line, path, YamlTree.Shortened(value.Text), string.Join(", ", measures)));
        }

        return headlines;
    }

    static bool TrySpeed(string text, out Speed? speed)
    {
        var isSpeed = Quantity.TrySpeed(text, out var read);
        speed = read;
        return isSpeed;
    }
}
