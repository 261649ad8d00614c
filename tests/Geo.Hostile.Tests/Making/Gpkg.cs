using System.Buffers.Binary;
using SQLitePCL;

namespace Geo.Hostile.Tests.Making;

/// <summary>Writes a GeoPackage by plain SQL, right or wrong: one layer of townships.</summary>
static class Gpkg
{
    const string Description = """
        PRAGMA application_id = 1196444487; PRAGMA user_version = 10300;
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT, description TEXT, last_change TEXT, min_x, min_y, max_x, max_y, srs_id INTEGER);
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL);
        INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, 'x', NULL), ('undefined', -1, 'NONE', -1, 'undefined', NULL);
        INSERT INTO gpkg_contents VALUES ('units', 'features', 'units', NULL, '2025-12-31T00:00:00.000Z', NULL, NULL, NULL, NULL, 4326);
        INSERT INTO gpkg_geometry_columns VALUES ('units', 'geom', 'GEOMETRY', 4326, 0, 0);
        """;

    static Gpkg() => Batteries_V2.Init();

    /// <summary>The description, a layer of one sound township, and what <paramref name="sql"/> makes of it.</summary>
    public static void Write(string path, string sql = "")
    {
        Run(path, Description);
        Run(path, $"CREATE TABLE units (fid INTEGER PRIMARY KEY, geom BLOB, id TEXT, name TEXT); INSERT INTO units VALUES (1, {Hex(Square)}, '1', '甲镇');");
        if (sql.Length > 0) Run(path, sql);
    }

    public static void Run(string path, string sql)
    {
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_open(path, out var database));
        using (database)
        {
            if (raw.sqlite3_exec(database, sql, null, null, out var message) != raw.SQLITE_OK) Assert.Fail(message);
        }
    }

    /// <summary>As SQL writes a blob.</summary>
    public static string Hex(byte[] blob) => $"x'{Convert.ToHexString(blob)}'";

    /// <summary>A township, 104–105° E, 30–31° N.</summary>
    public static byte[] Square { get; } = Blob(Polygon((104, 30), (105, 30), (105, 31), (104, 31), (104, 30)));

    public static byte[] Blob(byte[] wkb, byte flags = 1, int srs = 4326, string magic = "GP")
    {
        var blob = new byte[8 + wkb.Length];
        (blob[0], blob[1], blob[3]) = ((byte)magic[0], (byte)magic[1], flags);
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(4), srs);
        wkb.CopyTo(blob, 8);
        return blob;
    }

    /// <summary>Little-endian well-known binary of one ring.</summary>
    public static byte[] Polygon(params (double X, double Y)[] ring) => [1, 3, 0, 0, 0, 1, 0, 0, 0, .. Shp.Int(ring.Length), .. ring.SelectMany(point => (byte[])[.. Shp.Double(point.X), .. Shp.Double(point.Y)])];

    /// <summary>Collections within collections, the innermost empty.</summary>
    public static byte[] Nested(int depth) => [.. Enumerable.Repeat((byte[])[1, 7, 0, 0, 0, 1, 0, 0, 0], depth).SelectMany(one => one), 1, 7, 0, 0, 0, 0, 0, 0, 0];
}
