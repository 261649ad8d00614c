using Geo.Sqlite.Blobs;
using Geo.Sqlite.Databases;
using Geo.Sqlite.Trees;
using NetTopologySuite.Geometries;

namespace Geo.Sqlite.Writing;

/// <summary>Writes the rows of one layer: set what the row has, then <see cref="Add"/>. What is not set is null.</summary>
public sealed class LayerWriter
{
    readonly Statement _insert;
    readonly LayerPlan _plan;
    readonly CancellationToken _cancellation;
    readonly GeometryBlobWriter _blobs;
    readonly int _firstColumn;
    readonly bool[] _isBound;

    internal LayerWriter(Statement insert, LayerPlan plan, CancellationToken cancellation)
    {
        _insert = insert;
        _plan = plan;
        _cancellation = cancellation;
        _blobs = new(plan.SrsId);
        _firstColumn = plan.Geometry == GeometryKind.None ? 2 : 3;
        _isBound = new bool[_firstColumn + plan.Columns.Count];
    }

    /// <summary>Rows added so far.</summary>
    public long Count { get; private set; }

    internal Envelope Bounds { get; } = new();

    internal List<Box> Boxes { get; } = [];

    /// <param name="column">Index into <see cref="LayerPlan.Columns"/>.</param>
    public LayerWriter Set(int column, long value)
    {
        _insert.Bind(Parameter(column), value);
        return this;
    }

    public LayerWriter Set(int column, double value)
    {
        _insert.Bind(Parameter(column), value);
        return this;
    }

    public LayerWriter Set(int column, bool value) => Set(column, value ? 1L : 0L);

    public LayerWriter Set(int column, string? value)
    {
        if (value is not null) _insert.Bind(Parameter(column), value.AsSpan());
        return this;
    }

    public LayerWriter Set(int column, long? value) => value is { } known ? Set(column, known) : this;

    public LayerWriter Set(int column, double? value) => value is { } known ? Set(column, known) : this;

    public LayerWriter Set(int column, bool? value) => value is { } known ? Set(column, known) : this;

    /// <summary>The row's geometry, a point.</summary>
    public LayerWriter SetPoint(double x, double y)
    {
        _insert.Bind(GeometryParameter(), _blobs.Point(x, y));
        Bound(x, x, y, y);
        return this;
    }

    /// <summary>The row's geometry; null leaves it without one.</summary>
    public LayerWriter SetGeometry(Geometry? geometry)
    {
        if (geometry is null) return this;
        _insert.Bind(GeometryParameter(), _blobs.Write(geometry));
        var box = geometry.EnvelopeInternal;
        if (!box.IsNull) Bound(box.MinX, box.MaxX, box.MinY, box.MaxY);
        return this;
    }

    /// <summary>Writes the row and begins the next.</summary>
    /// <exception cref="OperationCanceledException">Looked for every 4,096 rows.</exception>
    public void Add()
    {
        Count++;
        if (Count % 4096 == 0) _cancellation.ThrowIfCancellationRequested();
        _insert.Bind(1, Count);
        for (var parameter = 2; parameter < _isBound.Length; parameter++)
        {
            if (!_isBound[parameter]) _insert.BindNull(parameter);
        }

        Array.Clear(_isBound);
        _insert.Run();
    }

    void Bound(double minX, double maxX, double minY, double maxY)
    {
        Bounds.ExpandToInclude(minX, minY);
        Bounds.ExpandToInclude(maxX, maxY);
        if (_plan.SpatialIndex) Boxes.Add(Box.Of(Count + 1, minX, maxX, minY, maxY));
    }

    int Parameter(int column)
    {
        _isBound[column + _firstColumn] = true;
        return column + _firstColumn;
    }

    int GeometryParameter()
    {
        if (_firstColumn == 2) throw new InvalidOperationException($"Table {_plan.Name} has no geometry.");
        if (_isBound[2]) throw new InvalidOperationException($"The row of {_plan.Name} already has its geometry.");
        _isBound[2] = true;
        return 2;
    }
}
