using Geo.Sqlite.Writing;
using Geo.Store.Tables;
using NetTopologySuite.Geometries;

namespace Geo.Store.GeoPackages;

/// <summary>Tables into a GeoPackage, each a layer or an attribute table of its own.</summary>
sealed class GeoPackageTables(GeoPackageWriter writer) : ITableWriter
{
    public void Write(LayerPlan plan, Action<IRowWriter> writeRows) => writer.AddLayer(plan, layer => writeRows(new Rows(layer)));

    sealed class Rows(LayerWriter layer) : IRowWriter
    {
        public IRowWriter Set(int column, long? value)
        {
            layer.Set(column, value);
            return this;
        }

        public IRowWriter Set(int column, bool? value)
        {
            layer.Set(column, value);
            return this;
        }

        public IRowWriter Set(int column, string? value)
        {
            layer.Set(column, value);
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

        public void Add() => layer.Add();
    }
}
