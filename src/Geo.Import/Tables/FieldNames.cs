using Geo.Model.Areas;
using Geo.Model.Supply;

namespace Geo.Import.Tables;

/// <summary>The written names of the fields.</summary>
public static class FieldNames
{
    /// <summary>The fields that are named numbers follow those of the enumeration, by their codes.</summary>
    static readonly string[] s_amounts = [.. SupplyKinds.Named, .. UnitAmounts.All];

    // Written out, in the order of Field, so that starting up needs no reflection; a test holds them against the enumeration.
    static readonly string[] s_names =
    [
        "id", "name", "name_en", "longitude", "latitude", "type", "urban_rural", "statistical_code", "people", "parent", "beds", "doctors", "nurses", "ambulances",
        "open_all_hours", "departments", "address", "unit", "kind", "level", "coordinates", "lon_lat", "lat_lon", "wkt", "unit_name", "successor", "ownership", "sponsor", "specialty", "group", "centre",
        "called", "answered", "dispatched", "departed", "arrived", "at_hospital", "handed_over", "answer_seconds", "turnout_seconds", "arrival_seconds", "handover_seconds", "village", "serves",
    ];

    static readonly string[] s_all = [.. s_names, .. s_amounts];

    /// <summary>All names, in the order of <see cref="Field"/>, then the named numbers of facilities and of units.</summary>
    public static IReadOnlyList<string> All => s_all;

    /// <summary>The field of a named number: a value beyond those the enumeration names.</summary>
    /// <exception cref="ArgumentException">There is no such number.</exception>
    public static Field OfAmount(string code) => Array.IndexOf(s_amounts, code) is >= 0 and var index ? (Field)(s_names.Length + index)
        : throw new ArgumentException($"There is no number {code}.", nameof(code));

    /// <summary><c>urban_rural</c> for <see cref="Field.UrbanRural"/>.</summary>
    public static string Of(Field field) => s_all[(int)field];

    /// <summary>The field of this name; null where there is none.</summary>
    public static Field? Find(string name) => Array.IndexOf(s_all, name) is >= 0 and var index ? (Field)index : null;
}
