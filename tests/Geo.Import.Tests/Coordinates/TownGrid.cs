using System.Globalization;
using System.Text;
using Geo.Import.Roles;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Coordinates;
using Geo.Space.Places;

namespace Geo.Import.Tests.Coordinates;

/// <summary>Nine towns of 0.06° × 0.06° (some 6 km) around 108.1° E, 31.1° N, and facilities spread evenly over them, each naming its town by code.</summary>
static class TownGrid
{
    public const double West = 108.01;
    public const double South = 31.01;
    public const double Side = 0.06;

    /// <summary>The towns as GeoJSON, 990001101 to 990001109, without a word about their system.</summary>
    public static string Towns(Func<int, string>? nameOf = null)
    {
        var features = new List<string>();
        for (var town = 0; town < 9; town++)
        {
            var (west, south) = (West + (town % 3 * Side), South + (town / 3 * Side));
            features.Add(string.Create(CultureInfo.InvariantCulture, $$"""
                {"type":"Feature","properties":{"id":"{{CodeOf(town)}}","name":"{{nameOf?.Invoke(town) ?? $"{town + 1}号镇"}}"},"geometry":{"type":"Polygon","coordinates":[[[{{west}},{{south}}],[{{west + Side}},{{south}}],[{{west + Side}},{{south + Side}}],[{{west}},{{south + Side}}],[{{west}},{{south}}]]]} }
                """));
        }

        return $$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", features)}}]}""";
    }

    public static string CodeOf(int town) => (990001101 + town).ToString(CultureInfo.InvariantCulture);

    /// <summary>Places on an even lattice, none on a border, each with its town.</summary>
    /// <param name="side">So many by so many.</param>
    public static IEnumerable<(int Town, LonLat Place)> Places(int side = 25)
    {
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                var (x, y) = ((column + 0.43) * 3 / side, (row + 0.37) * 3 / side);
                yield return (((int)y * 3) + (int)x, new(West + (x * Side), South + (y * Side)));
            }
        }
    }

    /// <summary>Rows of a table: name, code of the town, the place as a system writes it.</summary>
    public static string Table(
        IEnumerable<(int Town, LonLat Place)> places, Crs crs, bool isSwapped = false, double eastDegrees = 0, double northDegrees = 0, Func<int, string>? unitOf = null)
    {
        var text = new StringBuilder("name,type,unit,x,y\n");
        var number = 0;
        foreach (var (town, place) in places)
        {
            var (x, y) = crs.FromWgs84(new LonLat(place.Longitude + eastDegrees, place.Latitude + northDegrees));
            if (isSwapped) (x, y) = (y, x);
            text.Append(CultureInfo.InvariantCulture, $"F{++number},hospital,{(unitOf ?? CodeOf)(town)},{x:0.#########},{y:0.#########}\n");
        }

        return text.ToString();
    }

    /// <summary>The import of the towns and of one table of facilities.</summary>
    public static StudyData Imported(
        string table, string? crs, string? townsCrs = "EPSG:4490", string? towns = null, bool acceptGuess = false, Dictionary<string, string>? columns = null)
    {
        using var folder = new TestFolder();
        StudySource units = new() { Role = SourceRole.Units, Path = folder.Write("towns.geojson", towns ?? Towns()), Crs = townsCrs };
        StudySource facilities = new() { Role = SourceRole.Facilities, Path = folder.Write("f.csv", table), Crs = crs, Columns = columns ?? [] };
        return StudyImport.Read(folder.Study(units, facilities), acceptGuess, cancellation: TestContext.Current.CancellationToken);
    }

    public static ImportReport Report(StudyData data) => data.Reports.Single(report => report.Role == SourceRole.Facilities);

    public static CoordinateEvidence Evidence(StudyData data) => Report(data).Coordinates!;
}
