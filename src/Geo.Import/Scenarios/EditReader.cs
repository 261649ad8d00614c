using System.Globalization;
using Geo.Import.Studies;
using Geo.Import.Yaml;
using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Model.Supply;
using Geo.Space.Places;

namespace Geo.Import.Scenarios;

/// <summary>Reads one edit: a mapping of one key, which says what is done.</summary>
static class EditReader
{
    static readonly string[] s_flags = ["true", "false"];

    /// <summary>Null, with at least one fault added, where it is none.</summary>
    public static FacilityEdit? Read(MapReader scenario, YamlNode node)
    {
        var map = new MapReader(scenario.File, node, scenario.PathOf("edits"), ScenarioKeys.Edit, scenario.Faults);
        var kinds = map.Keys.ToList();
        if (kinds.Count != 1)
        {
            if (node.Kind == YamlKind.Map && (kinds.Count > 1 || node.Pairs.Count == 0)) map.Faults.Add(new(FaultCode.EditOneKind, map.File, node.Line, "edits", string.Join(", ", kinds), string.Join(", ", ScenarioKeys.Edit)));
            return null;
        }

        var before = map.Faults.Count;
        var edit = Read(map, kinds[0]);
        if (edit is null || map.Faults.Count > before) return null;
        // What no data can mend is said here, with its line; the rest is for the study's facilities to say.
        var standIn = new Facility { Id = edit.FacilityId, Name = "", Classes = FacilityClasses.None, IsClosed = edit is ReopenFacility };
        if (edit.Check(edit is AddFacility ? null : standIn) is not { } fault) return edit;
        map.Faults.Add(fault with { File = map.File, Row = node.Line });
        return null;
    }

    static FacilityEdit? Read(MapReader map, string kind) => kind switch
    {
        "add" => Add(map.Map(kind, ScenarioKeys.Add)),
        "move" => Named(map, kind, ScenarioKeys.Move, (of, id) => new MoveFacility(id, Place(of))),
        "remove" => Named(map, kind, ScenarioKeys.Name, (_, id) => new RemoveFacility(id)),
        "close" => Named(map, kind, ScenarioKeys.Name, (_, id) => new CloseFacility(id)),
        "reopen" => Named(map, kind, ScenarioKeys.Name, (_, id) => new ReopenFacility(id)),
        _ => Named(map, kind, ScenarioKeys.Set, (of, id) => new SetSupply(id)
        {
            Classes = of.Has("classes") ? StudyWords.Classes(of, "classes") : null,
            Ambulances = Count(of, "ambulances"),
            Beds = Count(of, "beds"),
            Doctors = Count(of, "doctors"),
            Nurses = Count(of, "nurses"),
            OpenAllHours = Flag(of, "open_all_hours"),
        }),
    };

    static FacilityEdit? Named(MapReader map, string kind, IReadOnlyList<string> keys, Func<MapReader, string, FacilityEdit> make)
    {
        if (!map.Has(kind)) map.Require(kind, "{facility: …}");
        if (map.Map(kind, keys) is not { } of) return null;
        of.Require("facility", "\"12\"");
        return make(of, of.Text("facility") ?? "");
    }

    static AddFacility? Add(MapReader? map)
    {
        if (map is null) return null;
        foreach (var (key, example) in new[] { ("id", "new-1"), ("name", "…"), ("classes", FacilityClassCodes.All[0]) }) map.Require(key, example);
        var level = map.Text("level");
        if (level is not null && !HospitalLevels.All.Contains(level)) map.Refuse("level", FaultCode.ValueUnknown, level, string.Join(", ", HospitalLevels.All));
        return new(new()
        {
            Id = map.Text("id") ?? "",
            Name = map.Text("name") ?? "",
            NameEn = map.Text("name_en"),
            Classes = StudyWords.Classes(map, "classes"),
            Level = level,
            Place = Place(map),
            Ambulances = Count(map, "ambulances"),
            Beds = Count(map, "beds"),
            Doctors = Count(map, "doctors"),
            Nurses = Count(map, "nurses"),
            OpenAllHours = Flag(map, "open_all_hours"),
            Address = map.Text("address"),
        });
    }

    static LonLat Place(MapReader map)
    {
        map.Require("longitude", "107.86");
        map.Require("latitude", "31.08");
        return new(map.Value<double>("longitude", 0, TryDegrees, FaultCode.ValueInvalid, "107.86"), map.Value<double>("latitude", 0, TryDegrees, FaultCode.ValueInvalid, "31.08"));
    }

    static int? Count(MapReader map, string key) => map.Has(key) ? map.Value<int>(key, 0, TryWhole, FaultCode.ValueInvalid, "2") : null;

    static bool? Flag(MapReader map, string key) => map.Has(key) ? map.Choice(key, 0, s_flags) == 0 : null;

    static bool TryWhole(string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    // Exponents, too: 1E-05 is how a number next to nothing is written.
    static bool TryDegrees(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
