using System.Text.Json;
using Geo.Model.Scenarios;
using Geo.Model.Supply;
using Geo.Space.Places;
using Geo.Web.Answers;

namespace Geo.Web.Scenarios;

/// <summary>Edits as the page sends and reads them: <c>do</c> says which, <c>facility</c> whom it concerns.</summary>
static class EditJson
{
    const int LongestId = 64;
    const int LongestName = 200;
    const int MostAtOnce = 100;

    /// <exception cref="Problems.ProblemException">No such edit, or a member that does not belong to it.</exception>
    public static FacilityEdit Read(BodyReader body)
    {
        var edit = Of(body);
        body.End();
        return edit;
    }

    /// <summary>One edit, or several under <c>edits</c> that are kept together or not at all.</summary>
    /// <exception cref="Problems.ProblemException">No such edit, or a member that does not belong to it.</exception>
    public static IReadOnlyList<FacilityEdit> ReadAll(BodyReader body)
    {
        if (body.Parts("edits", MostAtOnce) is not { } several) return [Read(body)];
        body.End();
        return [.. several.Select(Read)];
    }

    public static void Write(Utf8JsonWriter json, FacilityEdit edit)
    {
        json.WriteStartObject();
        switch (edit)
        {
            case AddFacility add:
                json.WriteString("do", "add");
                WriteFacility(json, add.Facility);
                break;
            case MoveFacility move:
                WriteHead(json, "move", edit);
                WritePlace(json, move.Place);
                break;
            case RemoveFacility: WriteHead(json, "remove", edit); break;
            case CloseFacility: WriteHead(json, "close", edit); break;
            case ReopenFacility: WriteHead(json, "reopen", edit); break;
            case SetSupply set:
                WriteHead(json, "set", edit);
                if (set.Classes is { } classes) WriteClasses(json, classes);
                WriteSupply(json, set.Ambulances, set.Beds, set.Doctors, set.Nurses, set.OpenAllHours);
                break;
            default: throw new ArgumentOutOfRangeException(nameof(edit), edit.GetType().Name, "A kind of edit without a place on the page.");
        }

        json.WriteEndObject();
    }

    static FacilityEdit Of(BodyReader body) => body.Need("do", LongestId) switch
    {
        "add" => new AddFacility(Facility(body.Part("facility") ?? throw body.Bad("facility"))),
        "move" => new MoveFacility(Whom(body), body.Place("place") ?? throw body.Bad("place")),
        "remove" => new RemoveFacility(Whom(body)),
        "close" => new CloseFacility(Whom(body)),
        "reopen" => new ReopenFacility(Whom(body)),
        "set" => new SetSupply(Whom(body))
        {
            Classes = Classes(body) is not FacilityClasses.None and var classes ? classes : null,
            Ambulances = body.Whole("ambulances"),
            Beds = body.Whole("beds"),
            Doctors = body.Whole("doctors"),
            Nurses = body.Whole("nurses"),
            OpenAllHours = body.Truth("openAllHours"),
        },
        _ => throw body.Bad("do"),
    };

    static string Whom(BodyReader body) => body.Need("facility", LongestId);

    static Facility Facility(BodyReader body)
    {
        var facility = new Facility
        {
            Id = body.Need("id", LongestId),
            Name = body.Need("name", LongestName),
            NameEn = body.Text("nameEn", LongestName),
            Classes = Classes(body),
            Place = body.Place("place") ?? throw body.Bad("place"),
            Ambulances = body.Whole("ambulances"),
            Beds = body.Whole("beds"),
            Doctors = body.Whole("doctors"),
            Nurses = body.Whole("nurses"),
            OpenAllHours = body.Truth("openAllHours"),
        };
        body.End();
        return facility;
    }

    static FacilityClasses Classes(BodyReader body)
    {
        var classes = FacilityClasses.None;
        foreach (var code in body.Texts("classes", FacilityClassCodes.All.Count, LongestId))
        {
            classes |= FacilityClassCodes.TryParse(code, out var one) ? one : throw body.Bad("classes");
        }

        return classes;
    }

    static void WriteHead(Utf8JsonWriter json, string what, FacilityEdit edit)
    {
        json.WriteString("do", what);
        json.WriteString("facility", edit.FacilityId);
    }

    static void WriteFacility(Utf8JsonWriter json, Facility facility)
    {
        json.WriteStartObject("facility");
        json.WriteString("id", facility.Id);
        json.WriteString("name", facility.Name);
        if (facility.NameEn is { } english) json.WriteString("nameEn", english);
        WriteClasses(json, facility.Classes);
        if (facility.Place is { } place) WritePlace(json, place);
        WriteSupply(json, facility.Ambulances, facility.Beds, facility.Doctors, facility.Nurses, facility.OpenAllHours);
        json.WriteEndObject();
    }

    static void WriteClasses(Utf8JsonWriter json, FacilityClasses classes)
    {
        json.WriteStartArray("classes");
        foreach (var code in FacilityClassCodes.Of(classes)) json.WriteStringValue(code);
        json.WriteEndArray();
    }

    static void WritePlace(Utf8JsonWriter json, LonLat place)
    {
        json.WriteStartArray("place");
        json.WriteNumberValue(place.Longitude);
        json.WriteNumberValue(place.Latitude);
        json.WriteEndArray();
    }

    static void WriteSupply(Utf8JsonWriter json, int? ambulances, int? beds, int? doctors, int? nurses, bool? openAllHours)
    {
        foreach (var (name, number) in new[] { ("ambulances", ambulances), ("beds", beds), ("doctors", doctors), ("nurses", nurses) })
        {
            if (number is { } known) json.WriteNumber(name, known);
        }

        if (openAllHours is { } always) json.WriteBoolean("openAllHours", always);
    }
}
