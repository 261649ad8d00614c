using System.Globalization;
using Geo.Space.Coordinates;
using Geo.Space.Places;

namespace Geo.Space.Tests.Coordinates;

/// <summary>Against PROJ 9.1.1's cs2cs: proj-reference.csv is made by the script beside it, up to 449 km and 6° from the central meridian.</summary>
public sealed class ProjReferenceTests
{
    const double MetresPerDegree = 111_320;

    [Fact]
    public void Degrees_become_the_metres_that_PROJ_finds()
    {
        foreach (var (crs, place, x, y) in Rows())
        {
            var found = crs.FromWgs84(place);
            var tolerance = ToleranceMetres(crs, place);
            Assert.True(Math.Abs(found.X - x) <= tolerance && Math.Abs(found.Y - y) <= tolerance, $"{crs} {place}: {found} instead of {(x, y)}");
        }
    }

    [Fact]
    public void Metres_become_the_degrees_that_PROJ_was_given()
    {
        foreach (var (crs, place, x, y) in Rows())
        {
            var found = crs.ToWgs84(x, y);
            var tolerance = ToleranceMetres(crs, place);
            var east = Math.Abs(found.Longitude - place.Longitude) * MetresPerDegree * Math.Cos(place.Latitude * Math.PI / 180);
            var north = Math.Abs(found.Latitude - place.Latitude) * MetresPerDegree;
            Assert.True(east <= tolerance && north <= tolerance, $"{crs} {x} {y}: {found} instead of {place}, off by {east}, {north} m");
        }
    }

    [Fact]
    public void The_zone_proper_and_its_neighbours_halves_are_well_represented()
    {
        Assert.True(Rows().Count(row => ToleranceMetres(row.Crs, row.Place) < 0.001) > 200);
        Assert.True(Rows().Count(row => ToleranceMetres(row.Crs, row.Place) >= 0.001) > 50);
    }

    [Fact]
    public void Every_Gauss_Kruger_code_is_in_the_reference() =>
        Assert.Equal(Enumerable.Range(4491, 64), Rows().Select(row => row.Crs.Epsg!.Value).Where(epsg => epsg is > 4490 and < 4600).Distinct().Order());

    // A tenth of a millimetre in the zone proper and its neighbours, 4° to either side; a millimetre from there to 6°.
    static double ToleranceMetres(Crs crs, LonLat place)
    {
        var meridian = crs.Epsg switch
        {
            3857 => place.Longitude,
            <= 4501 and var epsg => (6 * (epsg - 4491 + 13)) - 3,
            <= 4512 and var epsg => (6 * (epsg - 4502 + 13)) - 3,
            <= 4533 and var epsg => 3 * (epsg - 4513 + 25),
            <= 4554 and var epsg => 3 * (epsg - 4534 + 25),
            <= 32660 and var epsg => (6 * (epsg - 32600)) - 183,
            var epsg => (6 * (epsg!.Value - 32700)) - 183,
        };
        return Math.Abs(place.Longitude - meridian) <= 4 ? 0.0001 : 0.001;
    }

    static IEnumerable<(Crs Crs, LonLat Place, double X, double Y)> Rows() =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Coordinates", "proj-reference.csv")).Skip(1)
        let cells = line.Split(',')
        let numbers = cells.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()
        select (Crs.Get(cells[0]), new LonLat(numbers[0], numbers[1]), numbers[2], numbers[3]);
}
