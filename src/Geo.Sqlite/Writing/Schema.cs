using Geo.Sqlite.Blobs;
using Geo.Sqlite.Databases;

namespace Geo.Sqlite.Writing;

/// <summary>The SQL of a GeoPackage's tables and triggers.</summary>
/// <remarks>Source: OGC 12-128r17 (GeoPackage 1.3), annexes C and F.3.</remarks>
static class Schema
{
    /// <summary>Name of every geometry column.</summary>
    public const string Geometry = "geom";

    /// <summary>"GPKG" and version 1.3.0.</summary>
    public const string Marks = "PRAGMA application_id = 0x47504B47; PRAGMA user_version = 10300;";

    public const string Metadata = """
        CREATE TABLE gpkg_spatial_ref_sys (
          srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,
          definition TEXT NOT NULL, description TEXT);
        INSERT INTO gpkg_spatial_ref_sys VALUES
          ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
          ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
          ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid'),
          ('CGCS2000 geodetic', 4490, 'EPSG', 4490, 'GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4490"]]', 'longitude/latitude coordinates in decimal degrees on the CGCS2000 spheroid');
        CREATE TABLE gpkg_contents (
          table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
          srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
        CREATE TABLE gpkg_geometry_columns (
          table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,
          m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
        CREATE TABLE gpkg_extensions (
          table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
          CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
        """;

    public static string Table(LayerPlan plan)
    {
        var columns = plan.Columns.Select(column => $"{Name.Quoted(column.Name)} {TypeOf(column.Kind)}");
        if (plan.Geometry != GeometryKind.None) columns = columns.Prepend($"{Name.Quoted(Geometry)} {TypeOf(plan.Geometry)}");
        // No AUTOINCREMENT: the specification does not ask for it, and it nearly doubles the time of writing (November 2026).
        columns = columns.Prepend($"{Name.Quoted(plan.Key)} INTEGER PRIMARY KEY NOT NULL");
        return $"CREATE TABLE {Name.Quoted(plan.Name)} ({string.Join(", ", columns)})";
    }

    public static string TypeOf(GeometryKind kind) => kind.ToString().ToUpperInvariant();

    public static string TreeOf(LayerPlan plan) => $"rtree_{plan.Name}_{Geometry}";

    public static string Tree(LayerPlan plan) => $"CREATE VIRTUAL TABLE {Name.Quoted(TreeOf(plan))} USING rtree(id, minx, maxx, miny, maxy)";

    /// <summary>The triggers that keep the r-tree true when another program edits the layer.</summary>
    public static string Triggers(LayerPlan plan)
    {
        var (table, tree, key, geometry) = (Name.Quoted(plan.Name), Name.Quoted(TreeOf(plan)), Name.Quoted(plan.Key), Name.Quoted(Geometry));
        var filled = $"(NEW.{geometry} NOTNULL AND NOT ST_IsEmpty(NEW.{geometry}))";
        var empty = $"(NEW.{geometry} ISNULL OR ST_IsEmpty(NEW.{geometry}))";
        var put = $"INSERT OR REPLACE INTO {tree} VALUES (NEW.{key}, ST_MinX(NEW.{geometry}), ST_MaxX(NEW.{geometry}), ST_MinY(NEW.{geometry}), ST_MaxY(NEW.{geometry}));";
        string Trigger(string name, string when, string then) => $"CREATE TRIGGER {Name.Quoted($"{TreeOf(plan)}_{name}")} AFTER {when} BEGIN {then} END;";
        return string.Concat(
            Trigger("insert", $"INSERT ON {table} WHEN {filled}", put),
            Trigger("update1", $"UPDATE OF {geometry} ON {table} WHEN OLD.{key} = NEW.{key} AND {filled}", put),
            Trigger("update2", $"UPDATE OF {geometry} ON {table} WHEN OLD.{key} = NEW.{key} AND {empty}", $"DELETE FROM {tree} WHERE id = OLD.{key};"),
            Trigger("update3", $"UPDATE ON {table} WHEN OLD.{key} != NEW.{key} AND {filled}", $"DELETE FROM {tree} WHERE id = OLD.{key}; {put}"),
            Trigger("update4", $"UPDATE ON {table} WHEN OLD.{key} != NEW.{key} AND {empty}", $"DELETE FROM {tree} WHERE id IN (OLD.{key}, NEW.{key});"),
            Trigger("delete", $"DELETE ON {table} WHEN OLD.{geometry} NOTNULL", $"DELETE FROM {tree} WHERE id = OLD.{key};"));
    }

    static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => "INTEGER",
        ColumnKind.Real => "REAL",
        ColumnKind.Boolean => "BOOLEAN",
        ColumnKind.DateTime => "DATETIME",
        _ => "TEXT",
    };
}
