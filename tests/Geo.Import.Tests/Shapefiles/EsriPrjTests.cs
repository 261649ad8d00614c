using System.Globalization;
using Geo.Import.Shapefiles;

namespace Geo.Import.Tests.Shapefiles;

/// <summary>Esri's definitions of the Chinese systems, as GDAL writes them into a .prj (esri-prj.sh).</summary>
public sealed class EsriPrjTests
{
    [Fact]
    public void Every_definition_is_told_or_is_the_same_plane_as_the_one_told()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Shapefiles", "esri-prj.tsv"));
        Assert.Equal(202, lines.Length);
        foreach (var line in lines)
        {
            var (code, wkt) = (int.Parse(line[..line.IndexOf('\t', StringComparison.Ordinal)], CultureInfo.InvariantCulture), line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
            Assert.Equal($"EPSG:{SamePlane(code)}", PrjText.CodeOf(wkt));
        }
    }

    /// <summary>Zones of six degrees without their number before the easting, from 75° E on every 6°, are those of three degrees on the same meridian, from 75° E on every 3°.</summary>
    static int SamePlane(int code) => code switch
    {
        >= 4502 and <= 4512 => 4534 + (2 * (code - 4502)),
        >= 2338 and <= 2348 => 2370 + (2 * (code - 2338)),
        >= 21453 and <= 21463 => 2422 + (2 * (code - 21453)),
        _ => code,
    };
}
