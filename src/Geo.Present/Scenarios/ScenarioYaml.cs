using System.Globalization;
using Geo.Model;
using Geo.Model.Scenarios;
using Geo.Model.Supply;
using Geo.Space.Places;

namespace Geo.Present.Scenarios;

/// <summary><c>scenario.yaml</c>: a scenario as a file that a planner reads, sends and runs, in the shape of <c>seeds/schemas/scenario.schema.json</c>. The whole list is kept, with its cursor.</summary>
public static class ScenarioYaml
{
    /// <summary>Writes the file; it ends in a line feed. The version in the store is not part of it.</summary>
    public static void Write(TextWriter writer, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(scenario);
        writer.Write("geo: 1\n");
        writer.Write($"scenario: {Quoted(scenario.Name)}\n");
        writer.Write($"title: {Text(scenario.Title)}\n");
        writer.Write($"study: {Quoted(scenario.StudyId)}\n");
        writer.Write($"cursor: {Number(scenario.Cursor)}\n");
        writer.Write(scenario.Edits.Count == 0 ? "edits: []\n" : "edits:\n");
        foreach (var edit in scenario.Edits) writer.Write($"  - {Edit(edit)}\n");
    }

    static string Edit(FacilityEdit edit) => edit switch
    {
        AddFacility add => Map("add", Parts(add.Facility)),
        MoveFacility move => Map("move", [("facility", Quoted(move.FacilityId)), .. Parts(move.Place)]),
        RemoveFacility => Map("remove", [("facility", Quoted(edit.FacilityId))]),
        CloseFacility => Map("close", [("facility", Quoted(edit.FacilityId))]),
        ReopenFacility => Map("reopen", [("facility", Quoted(edit.FacilityId))]),
        SetSupply set => Map("set", [("facility", Quoted(set.FacilityId)), ("classes", set.Classes is { } classes ? Listed(classes) : null), .. Supply(set.Ambulances, set.Beds, set.Doctors, set.Nurses, set.OpenAllHours)]),
        _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, "No such edit."),
    };

    static IEnumerable<(string, string?)> Parts(Facility facility) =>
    [
        ("id", Quoted(facility.Id)), ("name", Quoted(facility.Name)), ("name_en", Quoted(facility.NameEn)), ("classes", Listed(facility.Classes)),
        ("level", Quoted(facility.Level)), .. Parts(facility.PlaceOrThrow), .. Supply(facility.Ambulances, facility.Beds, facility.Doctors, facility.Nurses, facility.OpenAllHours),
        ("address", Quoted(facility.Address)),
    ];

    static string Listed(FacilityClasses classes) => $"[{string.Join(", ", FacilityClassCodes.Of(classes))}]";

    static IEnumerable<(string, string?)> Parts(LonLat place) => [("longitude", Number(place.Longitude)), ("latitude", Number(place.Latitude))];

    static IEnumerable<(string, string?)> Supply(int? ambulances, int? beds, int? doctors, int? nurses, bool? openAllHours) =>
    [
        ("ambulances", Number(ambulances)), ("beds", Number(beds)), ("doctors", Number(doctors)), ("nurses", Number(nurses)),
        ("open_all_hours", openAllHours is { } open ? open ? "true" : "false" : null),
    ];

    static string Map(string kind, IEnumerable<(string Key, string? Value)> parts) =>
        $"{kind}: {{{string.Join(", ", parts.Where(part => part.Value is not null).Select(part => $"{part.Key}: {part.Value}"))}}}";

    static string Text(LocalText text) => $"{{zh: {Quoted(text.Chinese)}, en: {Quoted(text.English)}}}";

    // Shortest digits that read back as the same number.
    static string? Number(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>In double quotes, which hold everything; what is not printed is escaped.</summary>
    static string? Quoted(string? text) => text is null ? null : $"\"{string.Concat(text.Select(Escaped))}\"";

    static string Escaped(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
        _ => letter.ToString(),
    };
}
