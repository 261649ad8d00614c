namespace Geo.Hostile.Tests.Corpus.Rasters;

/// <summary>Kinds of bad rasters of people.</summary>
static class Raster
{
    /// <summary>A raster of 3 × 2 bytes, 1…6, within the study's area: cells of 0.1° at 104° E 31° N.</summary>
    public static Tiff Plain(bool bigEndian = false) => Tiff.Plain(bigEndian, west: 104, north: 31, cell: 0.1);

    /// <summary>The raster of 3 × 2 bytes, 1…6, with a change.</summary>
    public static Kind Fields(string name, string rule, Func<Tiff, Tiff> change, Answer expected) => Bytes(name, rule, () => change(Raster.Plain()).Bytes(), expected);

    public static Kind Bytes(string name, string rule, Func<byte[]> bytes, Answer expected) =>
        new(name, rule, "p.tif", "population: {path: p.tif, crs: EPSG:4326}", folder => folder.Write("p.tif", bytes()), expected);
}
