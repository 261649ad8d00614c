using Geo.Sqlite.Writing;
using Geo.Store.Tables;

namespace Geo.Store.GeoPackages;

/// <summary>Tables into a GeoPackage, each a layer or an attribute table of its own.</summary>
sealed class GeoPackageTables(GeoPackageWriter writer) : ITableWriter
{
    public void Write(LayerPlan plan, Action<IRowWriter> writeRows) => writer.AddLayer(plan, layer => writeRows(new GeoPackageRows(layer)));
}
