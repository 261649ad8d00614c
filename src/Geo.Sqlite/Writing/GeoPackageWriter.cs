using System.Globalization;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Databases;
using Geo.Sqlite.Trees;
using SQLitePCL;

namespace Geo.Sqlite.Writing;

/// <summary>
/// Writes a new GeoPackage, whole or not at all: into a file beside the target, which takes the target's place at <see cref="Complete"/>. The same
/// calls write the same bytes; the only date inside is the one given.
/// </summary>
public sealed class GeoPackageWriter : IDisposable
{
    readonly string _path;
    readonly string _partPath;
    readonly string _lastChange;
    readonly CancellationToken _cancellation;
    readonly Database _database;
    bool _isSealed;
    bool _isComplete;

    /// <param name="path">The target; its folder must exist. A file already there stays until <see cref="Complete"/>.</param>
    /// <param name="lastChange">Stands as the last change of every layer, at midnight UTC.</param>
    /// <exception cref="IOException">The folder can't be written to; the message names the target.</exception>
    public GeoPackageWriter(string path, DateOnly lastChange, CancellationToken cancellation = default)
        : this(path, $"{Path.GetFullPath(path)}.{Path.GetRandomFileName()}.part", lastChange, cancellation)
    {
    }

    /// <inheritdoc cref="GeoPackageWriter(string, DateOnly, CancellationToken)"/>
    /// <param name="partPath">Where the file lies until it is complete: a new file in the target's folder.</param>
    public GeoPackageWriter(string path, string partPath, DateOnly lastChange, CancellationToken cancellation = default)
        : this(path, partPath, lastChange, isEdit: false, cancellation)
    {
    }

    GeoPackageWriter(string path, string partPath, DateOnly lastChange, bool isEdit, CancellationToken cancellation)
    {
        _path = path;
        _partPath = partPath;
        _lastChange = lastChange.ToString("yyyy-MM-dd'T00:00:00.000Z'", CultureInfo.InvariantCulture);
        _cancellation = cancellation;
        try
        {
            AtTarget(() => Start(isEdit));
            _database = Database.Open(_partPath, path, raw.SQLITE_OPEN_READWRITE);
            Begin(isEdit);
        }
        catch
        {
            _database?.Dispose();
            File.Delete(_partPath);
            throw;
        }
    }

    /// <summary>Begins with a copy of the file that stands at the target: to add layers to it, or to take some away.</summary>
    /// <exception cref="IOException">The file is not there, or there is no room for its copy.</exception>
    public static GeoPackageWriter Edit(string path, string partPath, DateOnly lastChange, CancellationToken cancellation = default) =>
        new(path, partPath, lastChange, isEdit: true, cancellation);

    /// <summary>Takes a table away, if it is there, with its r-tree and what is written about it.</summary>
    public void DropLayer(LayerPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Geometry != GeometryKind.None && plan.SpatialIndex) _database.Run($"DROP TABLE IF EXISTS {Name.Quoted(Schema.TreeOf(plan))}");
        _database.Run($"DROP TABLE IF EXISTS {Name.Quoted(plan.Name)}");
        foreach (var list in new[] { "gpkg_extensions", "gpkg_geometry_columns", "gpkg_contents" }) _database.Run($"DELETE FROM {list} WHERE table_name = {Name.Literal(plan.Name)}");
    }

    /// <summary>Adds a table and lets <paramref name="writeRows"/> fill it.</summary>
    public void AddLayer(LayerPlan plan, Action<LayerWriter> writeRows)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writeRows);
        _cancellation.ThrowIfCancellationRequested();
        _database.Run(Schema.Table(plan));
        using var insert = _database.Prepare(InsertInto(plan));
        var rows = new LayerWriter(insert, plan, _cancellation);
        writeRows(rows);
        Describe(plan, rows);
        if (plan.Geometry != GeometryKind.None && plan.SpatialIndex) Index(plan, rows);
    }

    /// <summary>Ends the writing: the file is whole and on the disk, not only on its way there, and still beside its target.</summary>
    /// <exception cref="IOException">The disk is full; the message names the target.</exception>
    public void Seal()
    {
        _cancellation.ThrowIfCancellationRequested();
        _database.Run("COMMIT");
        _database.Dispose();
        AtTarget(() =>
        {
            using var file = new FileStream(_partPath, FileMode.Open, FileAccess.ReadWrite);
            file.Flush(flushToDisk: true);
        });
        _isSealed = true;
    }

    /// <summary>Puts the file in its place, sealed.</summary>
    /// <exception cref="IOException">The disk is full or the target can't be replaced; the message names the target.</exception>
    public void Complete()
    {
        if (!_isSealed) Seal();
        _cancellation.ThrowIfCancellationRequested();
        AtTarget(() => File.Move(_partPath, _path, overwrite: true));
        _isComplete = true;
    }

    /// <summary>Leaves nothing behind where <see cref="Complete"/> was not reached.</summary>
    public void Dispose()
    {
        _database.Dispose();
        if (!_isComplete) File.Delete(_partPath);
    }

    void Start(bool isEdit)
    {
        if (isEdit) File.Copy(_path, _partPath);
        else new FileStream(_partPath, FileMode.CreateNew).Dispose();
    }

    void Begin(bool isEdit)
    {
        // Nobody else sees the file before it is complete, and an incomplete one is thrown away: no journal, no waiting for the disk until the end.
        _database.Run("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY;");
        if (isEdit)
        {
            // What other programs have put into the file must not run in ours.
            _database.Check(raw.sqlite3_db_config(_database.Handle, raw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, out _));
            _database.Check(raw.sqlite3_db_config(_database.Handle, raw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, out _));
        }

        _database.Run("BEGIN");
        if (isEdit) return;
        _database.Run(Schema.Marks);
        _database.Run(Schema.Metadata);
    }

    static string InsertInto(LayerPlan plan)
    {
        var count = plan.Columns.Count + (plan.Geometry == GeometryKind.None ? 1 : 2);
        return $"INSERT INTO {Name.Quoted(plan.Name)} VALUES ({string.Join(',', Enumerable.Repeat('?', count))})";
    }

    void Describe(LayerPlan plan, LayerWriter rows)
    {
        var isLayer = plan.Geometry != GeometryKind.None;
        using var contents = _database.Prepare("INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        contents.Bind(1, plan.Name.AsSpan());
        contents.Bind(2, isLayer ? "features" : "attributes");
        contents.Bind(3, (plan.Identifier ?? plan.Name).AsSpan());
        contents.Bind(4, plan.Description.AsSpan());
        contents.Bind(5, _lastChange.AsSpan());
        if (!rows.Bounds.IsNull)
        {
            contents.Bind(6, rows.Bounds.MinX);
            contents.Bind(7, rows.Bounds.MinY);
            contents.Bind(8, rows.Bounds.MaxX);
            contents.Bind(9, rows.Bounds.MaxY);
        }

        if (isLayer) contents.Bind(10, (long)plan.SrsId);
        contents.Run();
        if (!isLayer) return;

        using var column = _database.Prepare("INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)");
        column.Bind(1, plan.Name.AsSpan());
        column.Bind(2, Schema.Geometry);
        column.Bind(3, Schema.TypeOf(plan.Geometry).AsSpan());
        column.Bind(4, (long)plan.SrsId);
        column.Run();
    }

    void Index(LayerPlan plan, LayerWriter rows)
    {
        _database.Run(Schema.Tree(plan));
        BulkTree.Fill(_database, Schema.TreeOf(plan), rows.Boxes, _cancellation);
        _database.Run(Schema.Triggers(plan));
        _database.Run($"INSERT INTO gpkg_extensions VALUES ({Name.Literal(plan.Name)}, '{Schema.Geometry}', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')");
    }

    void AtTarget(Action act)
    {
        try
        {
            act();
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"{_path}: {error.Message}", error);
        }
    }
}
