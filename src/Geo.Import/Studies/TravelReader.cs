using Geo.Import.Yaml;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Import.Studies;

/// <summary>Reads what a study changes of the travel presets.</summary>
static class TravelReader
{
    static readonly string[] s_byClass = ["urban", "rural"];

    /// <param name="study">The study's root; its <c>travel</c> is a mapping, or a model's word alone.</param>
    /// <param name="models">Those the study has a source for.</param>
    public static TravelPlan Read(MapReader study, TravelDefaults defaults, IReadOnlyCollection<string> standards, IReadOnlyList<TravelModel> models)
    {
        if (study.Find("travel") is { Kind: YamlKind.Text }) return new() { Model = Model(study, "travel", models) };
        if (study.Map("travel", StudyKeys.Travel) is not { } map) return new();
        var overrides = new Dictionary<string, TravelAssumption>(StringComparer.Ordinal);
        foreach (var preset in defaults.Presets.Select(preset => preset.Assumption))
        {
            if (map.Map(preset.Preset, StudyKeys.TravelPreset) is { } numbers) overrides.Add(preset.Preset, Changed(numbers, preset));
        }

        return new() { Overrides = overrides, Headlines = Headlines(map, defaults, standards, models), Model = Model(map, "model", models), Models = Models(map, models) };
    }

    static TravelModel? Model(MapReader map, string key, IReadOnlyList<TravelModel> models)
    {
        var model = map.Choice(key, -1, [.. TravelModelWords.All]);
        if (model >= 0 && !models.Contains((TravelModel)model)) map.Refuse(key, FaultCode.TravelSourceMissing, TravelModelWords.All[model], TravelModelWords.All[model]);
        return model < 0 ? null : (TravelModel)model;
    }

    static List<TravelModel>? Models(MapReader map, IReadOnlyList<TravelModel> known)
    {
        if (!map.Has("models")) return null;
        var models = new List<TravelModel>();
        foreach (var (text, line) in map.Texts("models", "[straight, roads]"))
        {
            if (TravelModelWords.Find(text) is not { } model) map.Faults.Add(new(FaultCode.ValueUnknown, map.File, line, map.PathOf("models"), YamlTree.Shortened(text), string.Join(", ", TravelModelWords.All)));
            else if (!known.Contains(model)) map.Faults.Add(new(FaultCode.TravelSourceMissing, map.File, line, map.PathOf("models"), text, text));
            else models.Add(model);
        }

        return [.. models.Distinct().Order()];
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

    static Dictionary<string, string> Headlines(MapReader map, TravelDefaults defaults, IReadOnlyCollection<string> standards, IReadOnlyList<TravelModel> models)
    {
        var headlines = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] measures = [.. defaults.Presets.Select(preset => preset.Assumption.Preset), TravelPlan.Radius];
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
            var model = TravelModelWords.All.FirstOrDefault(word => value.Text == word || value.Text.StartsWith($"{word}-", StringComparison.Ordinal));
            if (!measures.Contains(TravelModelWords.BaseOf(value.Text)) && value.Text != model) map.Faults.Add(new(FaultCode.PresetUnknown, map.File, value.Line, path, YamlTree.Shortened(value.Text), string.Join(", ", measures.Concat(TravelModelWords.All))));
            else if (model is not null && !models.Contains(TravelModelWords.Find(model)!.Value)) map.Faults.Add(new(FaultCode.TravelSourceMissing, map.File, value.Line, path, value.Text, model));
            else headlines.Add(standard, value.Text);
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
