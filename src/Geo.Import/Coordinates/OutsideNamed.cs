using System.Globalization;
using Geo.Model.Areas;
using Geo.Model.Imports;

namespace Geo.Import.Coordinates;

/// <summary>Rows that lie outside of the unit they name.</summary>
static class OutsideNamed
{
    /// <summary>A remark for each: the named unit as value; the metres to its border, and the unit that holds the place, as hint.</summary>
    public static IEnumerable<Fault> Of(PlacedRows placed, string column, string file, UnitTree tree, UnitGround ground)
    {
        for (var at = 0; at < placed.Longitudes.Length; at++)
        {
            var (unit, longitude, latitude) = (placed.UnitOf(at), placed.Longitudes[at], placed.Latitudes[at]);
            if (double.IsNaN(longitude) || !ground.IsKnown(unit) || ground.IsIn(unit, longitude, latitude)) continue;
            var metres = string.Create(CultureInfo.InvariantCulture, $"{ground.MetresTo(unit, longitude, latitude):0} m");
            var holder = ground.Find(longitude, latitude);
            yield return new(
                FaultCode.OutsideNamedUnit, file, placed.Rows[at], column, Written(tree.Units[unit]), holder < 0 ? metres : $"{metres}, {Written(tree.Units[holder])}");
        }
    }

    static string Written(Unit unit) => unit.Name == unit.Id ? unit.Id : $"{unit.Id} {unit.Name}";
}
