using Geo.Sqlite.Reading;
using Geo.Store.Tables;
using NetTopologySuite.Geometries;

namespace Geo.Store.GeoPackages;

/// <summary>The row a cursor stands on.</summary>
/// <param name="columns">For each column of the table's plan, its index in the file, or <see cref="Lacking"/>.</param>
sealed class GeoPackageRow(LayerCursor cursor, int[] columns) : TableRow
{
    /// <summary>In place of an index: the file has no such column.</summary>
    public const int Lacking = -1;

    public override Geometry? Geometry() => cursor.Geometry();

    protected override bool HasGeometry => cursor.HasGeometry;

    protected override bool IsNull(int column) => columns[column] == Lacking || cursor.IsNull(columns[column]);

    protected override long Whole(int column) => cursor.Integer(columns[column]);

    protected override double Fraction(int column) => cursor.Real(columns[column]);

    protected override bool Truth(int column) => Whole(column) != 0;

    protected override string Characters(int column) => cursor.Text(columns[column]);

    protected override bool TryPoint(out double longitude, out double latitude) => cursor.TryPoint(out longitude, out latitude);
}
