using Geo.Hostile.Tests.Making;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.GeoPackages;

/// <summary>Database files that are none, or that describe themselves wrongly.</summary>
static class GeoPackageKinds
{
    public static IReadOnlyList<Kind> List { get; } =
    [
        Bytes("sqlite: text", "the file begins as a database does", _ => [.. Enumerable.Repeat((byte)'a', 5000)], Refused(FileUnreadable)),
        Bytes("sqlite: encrypted from the first byte", "the header can be read", file => [.. new SplitMix(7).Bytes(file.Length)], Refused(FileUnreadable)),
        Bytes("sqlite: cut in half", "the file is as long as its header says", file => file[..(file.Length / 2 / 4096 * 4096)], Refused(FileUnreadable)),
        Bytes("sqlite: pages of 512 bytes that are 4,096", "the page size is the true one", file => With(file, 16, 0x02, 0x00), Refused(FileUnreadable)),
        Bytes("sqlite: pages of 65,536 bytes that are 4,096", "pages are not larger than the file", file => With(file, 16, 0x00, 0x01), Refused(FileUnreadable)),
        Bytes("sqlite: pages of 3 bytes", "the page size is a power of two", file => With(file, 16, 0x00, 0x03), Refused(FileUnreadable)),
        Bytes("sqlite: pages overwritten", "pages are trees", file => [.. file[..4096], .. Enumerable.Repeat((byte)0xFF, file.Length - 4096)], Refused(FileUnreadable)),
        Bytes("sqlite: a write-ahead log that is missing", "a log lies beside a file that says so", file => With(file, 18, 2, 2), Account(1, 0, 0)),
        Bytes("sqlite: a schema format of 99", "the schema's format is 1 to 4", file => With(file, 47, 99), Refused(FileUnreadable)),
        Bytes("sqlite: text in UTF-7", "the text encoding is one of three", file => With(file, 59, 7), Refused(FileUnreadable)),
        Sql("sqlite: no GeoPackage", "the tables that describe the file are there", "DROP TABLE gpkg_contents", Refused(FileUnreadable)),
        Sql("sqlite: a layer without its table", "a layer's table is there", "DROP TABLE units", Refused(FileUnreadable)),
        Sql("sqlite: a layer without its geometry column", "a layer has the geometry column it says", "UPDATE gpkg_geometry_columns SET column_name = 'nowhere'", Refused(FileUnreadable)),
        Sql("sqlite: two layers and none named", "the layer is named where there are two", "CREATE TABLE more (fid INTEGER PRIMARY KEY, geom BLOB); INSERT INTO gpkg_contents SELECT 'more', data_type, 'more', NULL, last_change, NULL, NULL, NULL, NULL, 4326 FROM gpkg_contents; INSERT INTO gpkg_geometry_columns VALUES ('more', 'geom', 'GEOMETRY', 4326, 0, 0)", Refused(LayerMissing)),
        Sql("sqlite: no layer at all", "a file holds a layer", "DELETE FROM gpkg_contents", Refused(FileEmpty)),
        Sql("sqlite: five thousand layers", "a file has at most a thousand layers", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO gpkg_contents SELECT 'l' || i, 'features', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 4326 FROM n", Refused(FileTooLarge)),
        Sql("sqlite: a system's number beyond 32 bits", "numbers of systems have 32 bits", "UPDATE gpkg_geometry_columns SET srs_id = 99999999999", Refused(FileUnreadable)),
        Sql("sqlite: a definition of 10 MB", "a system's definition is a text that ends", "UPDATE gpkg_spatial_ref_sys SET organization = 'NONE', definition = replace(hex(zeroblob(5000000)), '0', '[')", Refused(CrsUnknown), ""),
        Sql("sqlite: a name with quotes and commands", "names are names", "ALTER TABLE units RENAME TO \"u'\"\"; DROP TABLE gpkg_contents; --\"; UPDATE gpkg_contents SET table_name = 'u''\"; DROP TABLE gpkg_contents; --'; UPDATE gpkg_geometry_columns SET table_name = 'u''\"; DROP TABLE gpkg_contents; --'", Account(1, 0, 0)),
        Sql("sqlite: triggers", "reading starts nothing", "CREATE TRIGGER t AFTER UPDATE ON units BEGIN DELETE FROM gpkg_contents; END", Account(1, 0, 0)),
        Sql("sqlite: a spatial index that lies", "the index points at what is there", "CREATE VIRTUAL TABLE rtree_units_geom USING rtree(id, minx, maxx, miny, maxy); INSERT INTO rtree_units_geom VALUES (99, -1, -1, -1, -1)", Account(1, 0, 0)),
        Sql("sqlite: a generated geometry", "geometry is stored, not computed", $"DROP TABLE units; CREATE TABLE units (fid INTEGER PRIMARY KEY, id TEXT, name TEXT, geom BLOB AS (zeroblob(200000000)) VIRTUAL); INSERT INTO units VALUES (1, '1', '甲镇')", Refused(FileUnreadable)),
        Sql("sqlite: two thousand columns", "columns are as many as a table needs", $"DROP TABLE units; CREATE TABLE units (fid INTEGER PRIMARY KEY, geom BLOB, id TEXT, name TEXT, {string.Join(", ", Enumerable.Range(0, 1990).Select(column => $"c{column}"))}); INSERT INTO units (fid, geom, id, name) VALUES (1, {Gpkg.Hex(Gpkg.Square)}, '1', '甲镇')", Account(1, 0, 0)),
        Sql("sqlite: a value of 300 MB", "a value has at most 256 MiB", "UPDATE units SET name = zeroblob(300000000)", Refused(FileTooLarge)),
        Sql("sqlite: bytes as a name", "a name is a text", "INSERT INTO units VALUES (2, NULL, '2', x'FFFE00')", Account(2, 0, 0, NameMissing)),
    ];

    static Kind Bytes(string name, string rule, Func<byte[], byte[]> change, Answer expected) =>
        new(name, rule, "u.gpkg", "units: {path: u.gpkg, crs: EPSG:4326}", folder =>
        {
            Gpkg.Write(folder["u.gpkg"]);
            folder.Write("u.gpkg", change(File.ReadAllBytes(folder["u.gpkg"])));
        }, expected);

    public static Kind Sql(string name, string rule, string sql, Answer expected, string options = ", crs: EPSG:4326") =>
        new(name, rule, "u.gpkg", $"units: {{path: u.gpkg{options}}}", folder => Gpkg.Write(folder["u.gpkg"], sql), expected);

    static byte[] With(byte[] file, int at, params byte[] bytes)
    {
        bytes.CopyTo(file, at);
        return file;
    }
}
