using NetTopologySuite.Geometries;

namespace Geo.Store.Tables;

/// <summary>Writes the rows of one table: set what the row has, in any order, then <see cref="Add"/>. What is not set is null.</summary>
interface IRowWriter
{
    /// <param name="column">Index into the plan's columns.</param>
    IRowWriter Set(int column, long? value);

    IRowWriter Set(int column, double? value);

    IRowWriter Set(int column, bool? value);

    IRowWriter Set(int column, string? value);

    /// <summary>The row's geometry, a point in WGS 84 degrees.</summary>
    IRowWriter SetPoint(double longitude, double latitude);

    /// <summary>The row's geometry; null leaves it without one.</summary>
    IRowWriter SetGeometry(Geometry? geometry);

    /// <summary>Writes the row and begins the next.</summary>
    /// <exception cref="OperationCanceledException">Looked for every few thousand rows.</exception>
    void Add();
}
