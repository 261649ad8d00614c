using Geo.Model.Areas;
using Geo.Model.Supply;

namespace Geo.Model.Studies;

/// <summary>The fields of the product that a source's <c>columns</c> may map, by role; readers recognise the same fields by their usual headers.</summary>
public static class SourceColumns
{
    static readonly string[] s_units = ["id", "name", "name_en", "type", "parent", "urban_rural", "statistical_code", "people", "wkt", "centre", .. UnitAmounts.All];

    static readonly string[] s_facilities =
    [
        "id", "name", "name_en", "type", "level", "longitude", "latitude", "coordinates", "lon_lat", "lat_lon", "wkt", "unit", "unit_name", "village", "serves", "beds", "doctors", "nurses", "ambulances",
        "open_all_hours", "departments", "address", "ownership", "sponsor", "specialty", "group", .. SupplyKinds.Named,
    ];

    static readonly string[] s_population = ["id", "name", "longitude", "latitude", "coordinates", "lon_lat", "lat_lon", "wkt", "people", "unit", "unit_name", "urban_rural", "statistical_code"];

    static readonly string[] s_urbanAreas = ["name", "wkt"];

    static readonly string[] s_currentUnits = ["id", "name", "successor"];

    static readonly string[] s_places = ["id", "name", "name_en", "kind", "longitude", "latitude", "coordinates", "lon_lat", "lat_lon", "wkt"];

    static readonly string[] s_events =
    [
        "id", "called", "answered", "dispatched", "departed", "arrived", "at_hospital", "handed_over", "answer_seconds", "turnout_seconds", "arrival_seconds", "handover_seconds", "unit", "unit_name", "urban_rural",
    ];

    public static IReadOnlyList<string> Of(SourceRole role) => role switch
    {
        SourceRole.Units => s_units,
        SourceRole.Facilities => s_facilities,
        SourceRole.Population => s_population,
        SourceRole.UrbanAreas => s_urbanAreas,
        SourceRole.CurrentUnits => s_currentUnits,
        SourceRole.Events => s_events,
        _ => s_places,
    };
}
