namespace Geo.Import.Tables;

/// <summary>The written names of the fields.</summary>
public static class FieldNames
{
    // Written out, in the order of Field, so that starting up needs no reflection; a test holds them against the enumeration.
    static readonly string[] s_names =
    [
        "id", "name", "name_en", "longitude", "latitude", "type", "urban_rural", "statistical_code", "people", "parent", "beds", "doctors", "nurses", "ambulances",
        "open_all_hours", "departments", "address", "unit", "kind", "level", "coordinates", "lon_lat", "lat_lon", "wkt", "unit_name", "successor",
    ];

    /// <summary>All names, in the order of <see cref="Field"/>.</summary>
    public static IReadOnlyList<string> All => s_names;

    /// <summary><c>urban_rural</c> for <see cref="Field.UrbanRural"/>.</summary>
    public static string Of(Field field) => s_names[(int)field];

    /// <summary>The field of this name; null where there is none.</summary>
    public static Field? Find(string name) => Array.IndexOf(s_names, name) is >= 0 and var index ? (Field)index : null;
}
