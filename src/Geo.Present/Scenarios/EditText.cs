using System.Globalization;
using Geo.Model;
using Geo.Model.Scenarios;
using Geo.Model.Supply;
using Geo.Present.Words;
using Geo.Space.Places;

namespace Geo.Present.Scenarios;

/// <summary>An edit in words.</summary>
public static class EditText
{
    /// <summary>What is done: add, move, …</summary>
    public static string What(FacilityEdit edit, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return edit switch
        {
            AddFacility => words["edit.add"],
            MoveFacility => words["edit.move"],
            RemoveFacility => words["edit.remove"],
            CloseFacility => words["edit.close"],
            ReopenFacility => words["edit.reopen"],
            SetSupply => words["edit.set"],
            _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, "No such edit."),
        };
    }

    /// <summary>The place, the classes, the numbers; empty where there is nothing to add.</summary>
    public static string Details(FacilityEdit edit, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(words);
        IEnumerable<string?> parts = edit switch
        {
            AddFacility { Facility: var facility } =>
            [
                .. Classes(facility.Classes, words), PlaceOf(facility.PlaceOrThrow, words),
                .. Supply(facility.Ambulances, facility.Beds, facility.Doctors, facility.Nurses, facility.OpenAllHours, words),
            ],
            MoveFacility move => [PlaceOf(move.Place, words)],
            SetSupply set => [.. Classes(set.Classes ?? FacilityClasses.None, words), .. Supply(set.Ambulances, set.Beds, set.Doctors, set.Nurses, set.OpenAllHours, words)],
            _ => [],
        };
        return string.Join(words.Language == Language.Chinese ? "，" : ", ", parts.OfType<string>());
    }

    static IEnumerable<string> Classes(FacilityClasses classes, WordTable words) =>
        Enum.GetValues<FacilityClasses>().Where(one => one != FacilityClasses.None && (classes & one) != 0).Select(one => words.Of("facility-class", one));

    static string PlaceOf(LonLat place, WordTable words) => words.Format("edit.place", string.Create(CultureInfo.InvariantCulture, $"{place.Longitude:0.00000}, {place.Latitude:0.00000}"));

    static IEnumerable<string?> Supply(int? ambulances, int? beds, int? doctors, int? nurses, bool? openAllHours, WordTable words) =>
    [
        ambulances is { } cars ? words.Format("edit.ambulances", cars) : null, beds is { } number ? words.Format("edit.beds", number) : null,
        doctors is { } physicians ? words.Format("edit.doctors", physicians) : null, nurses is { } carers ? words.Format("edit.nurses", carers) : null,
        openAllHours is { } open ? open ? words["edit.open"] : words["edit.not-open"] : null,
    ];
}
