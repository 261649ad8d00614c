using Geo.Sqlite.Writing;
using Geo.Store.Tables;
using NetTopologySuite.Geometries;

namespace Geo.Store.GeoPackages;

/// <summary>The rows of one layer.</summary>
/// <param name="run">The run that stands in the layer's first column, before those of the table's plan; null for a table without runs.</param>
sealed class GeoPackageRows(LayerWriter layer, long? run = null) : IRowWriter
{
    readonly int _first = run is null ? 0 : 1;

    public IRowWriter Set(int column, long? value)
    {
        layer.Set(column + _first, value);
        return this;
    }

    public IRowWriter Set(int column, double? value)
    {
        layer.Set(column + _first, value);
        return this;
    }

    public IRowWriter Set(int column, bool? value)
    {
        layer.Set(column + _first, value);
        return this;
    }

    public IRowWriter Set(int column, string? value)
    {
        layer.Set(column + _first, value);
        return this;
    }

    public IRowWriter SetPoint(double longitude, double latitude)
    {
        layer.SetPoint(longitude, latitude);
        return this;
    }

    public IRowWriter SetGeometry(Geometry? geometry)
    {
        layer.SetGeometry(geometry);
        return this;
    }

    public void Add()
    {
        if (run is { } known) layer.Set(0, known);
        layer.Add();
    }
}
