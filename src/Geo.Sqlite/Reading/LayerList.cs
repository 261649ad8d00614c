using Geo.Sqlite.Databases;

namespace Geo.Sqlite.Reading;

/// <summary>Reads what a GeoPackage says of its layers. The tables that say it must be tables: a view in their place may never end.</summary>
sealed class LayerList
{
    readonly Database _database;
    readonly ReadLimits _limits;
    readonly Deadline _deadline;

    LayerList(Database database, ReadLimits limits, Deadline deadline)
    {
        _database = database;
        _limits = limits;
        _deadline = deadline;
    }

    public static List<LayerInfo> Read(Database database, ReadLimits limits, Deadline deadline) => new LayerList(database, limits, deadline).Read();

    List<LayerInfo> Read()
    {
        if (!Has("gpkg_contents") || !Has("gpkg_spatial_ref_sys"))
        {
            throw new GeoPackageException(GeoPackageFault.NotAGeoPackage, _database.File, "gpkg_contents or gpkg_spatial_ref_sys is missing.");
        }

        var systems = Systems();
        var geometries = Has("gpkg_geometry_columns") ? Geometries() : [];
        var layers = new List<LayerInfo>();
        using var contents = _database.Prepare("SELECT table_name, coalesce(identifier, table_name), data_type FROM gpkg_contents WHERE data_type IN ('features', 'attributes', 'aspatial') ORDER BY rowid");
        while (Next(contents))
        {
            Bound(layers.Count);
            var name = contents.Text(0);
            var geometry = contents.Text(2) == "features" ? geometries.GetValueOrDefault(name) : null;
            layers.Add(Layer(name, contents.Text(1), geometry, geometry is null ? null : systems.GetValueOrDefault(geometry.SrsId) ?? new Srs(geometry.SrsId, "", 0, "")));
        }

        return layers;
    }

    LayerInfo Layer(string name, string identifier, GeometryOf? geometry, Srs? srs)
    {
        var columns = new List<LayerColumn>();
        string? key = null;
        var keys = 0;
        var hasGeometry = geometry is null;
        using var info = _database.Prepare("SELECT name, type, pk FROM pragma_table_info(?)");
        info.Bind(1, name.AsSpan());
        while (Next(info))
        {
            var (column, type, isKey) = (info.Text(0), info.Text(1), info.Integer(2) > 0);
            if (isKey) keys++;
            if (isKey && type.Equals("INTEGER", StringComparison.OrdinalIgnoreCase)) key = column;
            if (column.Equals(geometry?.Column, StringComparison.OrdinalIgnoreCase)) hasGeometry = true;
            else columns.Add(new(column, type));
        }

        if (keys != 1) key = null;
        var (isView, isVirtual) = KindOf(name);
        return new()
        {
            Name = name,
            Identifier = identifier,
            GeometryColumn = geometry?.Column,
            GeometryType = geometry?.Type ?? "",
            Srs = srs,
            KeyColumn = key,
            IsView = isView,
            // Computed columns are not in that list: a geometry is stored.
            Fault = isVirtual ? GeoPackageFault.LayerVirtual : hasGeometry ? null : GeoPackageFault.Damaged,
            Columns = [.. columns.Where(column => column.Name != key)],
        };
    }

    (bool IsView, bool IsVirtual) KindOf(string name)
    {
        using var find = _database.Prepare("SELECT type = 'view', type = 'table' AND rootpage = 0 FROM sqlite_schema WHERE name = ? COLLATE NOCASE AND type IN ('table', 'view')");
        find.Bind(1, name.AsSpan());
        return Next(find) ? (find.Integer(0) == 1, find.Integer(1) == 1) : (false, false);
    }

    Dictionary<int, Srs> Systems()
    {
        var systems = new Dictionary<int, Srs>();
        using var rows = _database.Prepare("SELECT srs_id, organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys");
        while (Next(rows))
        {
            Bound(systems.Count / 10); // a file may define far more systems than it uses
            systems[Number(rows, 0)] = new(Number(rows, 0), rows.Text(1), Number(rows, 2), rows.Text(3));
        }

        return systems;
    }

    Dictionary<string, GeometryOf> Geometries()
    {
        var geometries = new Dictionary<string, GeometryOf>(StringComparer.OrdinalIgnoreCase);
        using var rows = _database.Prepare("SELECT table_name, column_name, upper(geometry_type_name), srs_id FROM gpkg_geometry_columns");
        while (Next(rows))
        {
            Bound(geometries.Count);
            geometries[rows.Text(0)] = new(rows.Text(1), rows.Text(2), Number(rows, 3));
        }

        return geometries;
    }

    /// <summary>Whether the file has this table of its own description.</summary>
    /// <exception cref="GeoPackageException">It has it, but as a view or a virtual table.</exception>
    bool Has(string table)
    {
        using var find = _database.Prepare("SELECT type = 'table' AND rootpage > 0 FROM sqlite_schema WHERE name = ? COLLATE NOCASE AND type IN ('table', 'view')");
        find.Bind(1, table.AsSpan());
        if (!Next(find)) return false;
        return find.Integer(0) == 1 ? true
            : throw new GeoPackageException(GeoPackageFault.MetadataNotATable, _database.File, $"{table} is not a plain table.");
    }

    bool Next(Statement rows)
    {
        _deadline.Restart();
        return rows.Step();
    }

    void Bound(int count)
    {
        if (count >= _limits.Layers) throw new GeoPackageException(GeoPackageFault.TooLarge, _database.File, $"More than {_limits.Layers} layers.");
    }

    int Number(Statement rows, int column) => rows.Integer(column) is >= int.MinValue and <= int.MaxValue and var number ? (int)number
        : throw new GeoPackageException(GeoPackageFault.Damaged, _database.File, "A number of a coordinate system is out of range.");

    sealed record GeometryOf(string Column, string Type, int SrsId);
}
