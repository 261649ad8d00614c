using Geo.Import.Yaml;
using Geo.Model;
using Geo.Model.Imports;
using Geo.Model.Scenarios;

namespace Geo.Import.Scenarios;

/// <summary>Reads a scenario file (<c>scenario.yaml</c>); its format stands in <c>seeds/schemas/scenario.schema.json</c>.</summary>
public static class ScenarioFile
{
    const string Version = "1";

    /// <summary>The scenario as its file states it. Whether its facilities are there is not asked: only the study's data knows, see <see cref="ScenarioReading.Check"/>.</summary>
    /// <param name="studyId">The study it is to belong to; null: whichever it names.</param>
    /// <exception cref="BadInputException">Every fault of the file, each with its line and its key.</exception>
    public static ScenarioReading Read(string path, string? studyId = null)
    {
        var faults = new List<Fault>();
        var file = Path.GetFileName(path);
        return Finished(Read(file, YamlTree.Read(path, file, faults), studyId, faults), faults);
    }

    /// <summary>The same of a text somebody sends.</summary>
    /// <param name="file">As faults are to name it.</param>
    /// <inheritdoc cref="Read(string, string)"/>
    public static ScenarioReading Parse(string text, string file, string? studyId = null)
    {
        var faults = new List<Fault>();
        return Finished(Read(file, YamlTree.Parse(text, file, faults), studyId, faults), faults);
    }

    /// <summary>The same of a file's bytes that somebody sends.</summary>
    /// <param name="file">As faults are to name it.</param>
    /// <inheritdoc cref="Read(string, string)"/>
    public static ScenarioReading Parse(byte[] bytes, string file, string? studyId = null)
    {
        var faults = new List<Fault>();
        return Finished(Read(file, YamlTree.Decode(bytes, file, faults), studyId, faults), faults);
    }

    static ScenarioReading Finished(ScenarioReading? reading, List<Fault> faults) =>
        reading is not null && faults.Count == 0 ? reading : throw new BadInputException([.. faults.OrderBy(fault => fault.Row)]);

    static ScenarioReading? Read(string file, YamlNode? root, string? studyId, List<Fault> faults)
    {
        if (root is null) return null;
        var map = new MapReader(file, root, "", ScenarioKeys.Scenario, faults);
        map.Require("geo", Version);
        if (map.Text("geo", Version) is { } version && version != Version) map.Refuse("geo", FaultCode.VersionUnsupported, version, Version);
        foreach (var (key, example) in new[] { ("scenario", "north"), ("title", "{zh: …, en: …}"), ("study", studyId ?? "demo") }) map.Require(key, example);
        var study = map.Text("study", studyId ?? "demo") ?? "";
        if (studyId is not null && study.Length > 0 && study != studyId) map.Refuse("study", FaultCode.ScenarioOfOtherStudy, study, studyId);
        var edits = Edits(map).ToList();
        return new(
            file,
            new()
            {
                Name = map.Value("scenario", "", TryName, FaultCode.ValueInvalid, "north-2 (a–z, A–Z, 0–9, -)"),
                Title = map.Local("title", LocalText.Same("")),
                StudyId = study,
                Edits = [.. edits.Select(edit => edit.Edit)],
                Cursor = Cursor(map, edits.Count),
            },
            [.. edits.Select(edit => edit.Line)]);
    }

    static IEnumerable<(FacilityEdit Edit, int Line)> Edits(MapReader map)
    {
        if (map.Find("edits") is not { } list) yield break;
        if (list.Kind != YamlKind.List)
        {
            map.Refuse("edits", FaultCode.ListExpected, "", "edits: [{close: {facility: …}}]");
            yield break;
        }

        foreach (var item in list.Items)
        {
            if (EditReader.Read(map, item) is { } edit) yield return (edit, item.Line);
        }
    }

    static int Cursor(MapReader map, int edits)
    {
        var cursor = map.Value("cursor", edits, TryWhole, FaultCode.ValueInvalid, $"0 … {edits}");
        if (cursor > edits && map.Faults.Count == 0) map.Refuse("cursor", FaultCode.ValueInvalid, $"{cursor}", $"0 … {edits}");
        return Math.Min(cursor, edits);
    }

    static bool TryName(string text, out string name)
    {
        name = text;
        return Scenario.IsName(text);
    }

    static bool TryWhole(string text, out int value)
    {
        var isOne = Numbers.TryCount(text, out var count) && count <= int.MaxValue;
        value = isOne ? (int)count : 0;
        return isOne;
    }
}
