using System.Globalization;

namespace Geo.Present.GeoPackages;

/// <summary>A QGIS symbol of one layer: a filled area or a marker, sizes in millimetres of paper.</summary>
/// <param name="Kind"><c>fill</c> or <c>marker</c>.</param>
/// <param name="Layer">QGIS's class: <c>SimpleFill</c>, <c>SimpleMarker</c>.</param>
/// <param name="Pass">Drawn in ascending order over the whole layer, so that what matters lies on top.</param>
sealed record StyleSymbol(string Kind, string Layer, int Pass, IReadOnlyList<(string Key, string Value)> Properties)
{
    /// <param name="fill">#RRGGBB; null leaves the ground free.</param>
    /// <param name="opacity">Of the fill, 0…255.</param>
    public static StyleSymbol Area(string? fill, int opacity, string edge, double edgeMm, int pass = 0) => new("fill", "SimpleFill", pass,
    [
        ("color", Colour(fill ?? "#FFFFFF", fill is null ? 0 : opacity)), ("style", fill is null ? "no" : "solid"), ("outline_color", Colour(edge, 255)),
        ("outline_style", "solid"), ("outline_width", Number(edgeMm)), ("outline_width_unit", "MM"), ("joinstyle", "round"),
    ]);

    /// <param name="shape">QGIS's name: <c>circle</c>, <c>square</c>, <c>diamond</c>, <c>cross_fill</c>.</param>
    public static StyleSymbol Marker(string shape, string fill, int opacity, double sizeMm, string? edge = null, int pass = 0) => new("marker", "SimpleMarker", pass,
    [
        ("name", shape), ("color", Colour(fill, opacity)), ("size", Number(sizeMm)), ("size_unit", "MM"), ("outline_color", Colour(edge ?? fill, 255)),
        ("outline_style", edge is null ? "no" : "solid"), ("outline_width", "0.2"), ("outline_width_unit", "MM"), ("joinstyle", "round"),
    ]);

    static string Colour(string hex, int opacity) => string.Create(CultureInfo.InvariantCulture,
        $"{Convert.ToInt32(hex[1..3], 16)},{Convert.ToInt32(hex[3..5], 16)},{Convert.ToInt32(hex[5..7], 16)},{opacity}");

    static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>One entry of a layer's legend.</summary>
/// <param name="Value">Of the column that is asked; empty where the layer has one symbol.</param>
/// <param name="IsShown">Whether the entry is ticked when the layer opens.</param>
sealed record StyleClass(string Value, string Label, StyleSymbol Symbol, bool IsShown = true);
