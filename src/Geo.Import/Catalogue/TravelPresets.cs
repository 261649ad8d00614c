using Geo.Import.Studies;
using Geo.Import.Yaml;
using Geo.Model;
using Geo.Model.Imports;
using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Import.Catalogue;

/// <summary>Reads the product's travel assumptions, <c>seeds/travel/presets.yaml</c>.</summary>
public static class TravelPresets
{
    const string Seed = "seeds/travel/presets.yaml";

    static readonly Lazy<TravelDefaults> s_own = new(() => ReadFile(null));

    static readonly string[] s_root = ["presets", "headlines"];
    static readonly string[] s_preset = ["id", "mode", "name", "speed", "urban", "rural", "detour", "reason", "source"];

    /// <summary>In the order of <see cref="TravelMode"/>.</summary>
    static readonly string[] s_modes = [.. TravelModeSets.Words];

    /// <inheritdoc cref="LoadDefaults"/>
    public static IReadOnlyList<TravelPreset> Load(string? path = null) => LoadDefaults(path).Presets;

    /// <param name="path">A file to use instead of the product's own.</param>
    /// <exception cref="BadInputException">Every fault of the file, with its line and its key.</exception>
    public static TravelDefaults LoadDefaults(string? path = null) => path is null ? s_own.Value : ReadFile(path);

    static TravelDefaults ReadFile(string? path)
    {
        var faults = new List<Fault>();
        var root = path is null ? YamlTree.Parse(Seeds.Text(Seed), Seed, faults) : YamlTree.Read(path, Path.GetFileName(path), faults);
        var defaults = root is null ? null : Read(new(path is null ? Seed : Path.GetFileName(path), root, "", s_root, faults));
        return defaults is not null && faults.Count == 0 ? defaults : throw new BadInputException(faults);
    }

    static TravelDefaults Read(MapReader map)
    {
        map.Require("presets", "[…]");
        var presets = new List<TravelPreset>();
        foreach (var item in map.Maps("presets", s_preset))
        {
            var preset = Preset(item);
            if (presets.Any(other => other.Assumption.Preset == preset.Assumption.Preset)) item.Refuse("id", FaultCode.IdDuplicate, preset.Assumption.Preset, "");
            presets.Add(preset);
        }

        return new(presets, Headlines(map, presets));
    }

    static TravelPreset Preset(MapReader map)
    {
        foreach (var key in s_preset.Except(["speed", "urban", "rural"])) map.Require(key, "…");
        if (!map.Has("speed"))
        {
            map.Require("urban", "30km/h");
            map.Require("rural", "40km/h");
        }

        var any = map.Value("speed", new Speed(1), Quantity.TrySpeed, FaultCode.SpeedInvalid, "4.8km/h");
        var empty = LocalText.Same("");
        return new(
            new(
                map.Text("id") ?? "",
                (TravelMode)map.Choice("mode", (int)TravelMode.Walk, s_modes),
                map.Value("urban", any, Quantity.TrySpeed, FaultCode.SpeedInvalid, "30km/h"),
                map.Value("rural", any, Quantity.TrySpeed, FaultCode.SpeedInvalid, "40km/h"),
                map.Value("detour", 1m, StudyWords.TryDetour, FaultCode.ValueInvalid, "1.3")),
            map.Local("name", empty),
            map.Local("reason", empty),
            map.Local("source", empty));
    }

    static Dictionary<string, string> Headlines(MapReader map, List<TravelPreset> presets)
    {
        var headlines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (standard, line, value) in map.Find("headlines")?.Pairs ?? [])
        {
            if (presets.Any(preset => preset.Assumption.Preset == value.Text)) headlines.Add(standard, value.Text);
            else map.Faults.Add(new(FaultCode.PresetUnknown, map.File, line, $"headlines.{standard}", YamlTree.Shortened(value.Text), string.Join(", ", presets.Select(preset => preset.Assumption.Preset))));
        }

        return headlines;
    }
}
