using Geo.Import.Roles;
using Geo.Model.Areas;

namespace Geo.Import.Coordinates;

/// <summary>The facilities of a source that have a place, with the units they name.</summary>
static class PlacedFacilities
{
    public static PlacedRows Of(FacilityRows rows, UnitTree tree)
    {
        int[] located = [.. Enumerable.Range(0, rows.Facilities.Count).Where(row => rows.Facilities[row].Place is not null)];
        return new(
            [.. located.Select(row => rows.Facilities[row].PlaceOrThrow.Longitude)],
            [.. located.Select(row => rows.Facilities[row].PlaceOrThrow.Latitude)],
            [.. located.Select(row => rows.Units[row] is { } id ? tree.IndexOf(id) : -1)],
            [.. located.Select(row => rows.Rows[row])],
            rows.Columns);
    }
}
