using Geo.Present.Ground;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Present.Maps;

/// <summary>One layer of a map.</summary>
/// <param name="Key">Stable: <c>gap-people</c>.</param>
/// <param name="Legend">Its line in the legend; null for a layer that needs none.</param>
public abstract record MapLayer(string Key, string? Legend)
{
    /// <summary>Key of the layer whose shapes are the study's ground.</summary>
    public const string Land = "land";
}

/// <summary>Polygons, all drawn alike.</summary>
public sealed record AreaLayer(string Key, string? Legend, AreaStyle Style, IReadOnlyList<Geometry> Shapes) : MapLayer(Key, Legend)
{
    /// <summary>Filled within the study's ground only; its outline is drawn in full.</summary>
    public bool OnLandOnly { get; init; }
}

/// <summary>People at places.</summary>
/// <param name="BySize">Dots grow with people; otherwise they are a tint of the ground, darker where more people live.</param>
public sealed record DotLayer(string Key, string? Legend, string Colour, bool BySize, IReadOnlyList<(LonLat Place, double People)> Dots) : MapLayer(Key, Legend);

/// <summary>Facilities of one kind.</summary>
public sealed record SymbolLayer(string Key, string? Legend, MapSymbol Symbol, string Colour, bool Hollow, IReadOnlyList<LonLat> Places) : MapLayer(Key, Legend);

/// <summary>Roads, within the study's ground only.</summary>
/// <param name="Widths">By rank, sixteen-hundredths of the sheet's long side.</param>
public sealed record RoadLayer(string Key, string? Legend, string Colour, IReadOnlyList<double> Widths, DrawnRoads Roads) : MapLayer(Key, Legend);

/// <summary>Heights as light and shade, within the study's ground only.</summary>
public sealed record ShadeLayer(string Key, string? Legend, double Opacity, Hillshade Shade) : MapLayer(Key, Legend);

/// <summary>Colours are <c>#rrggbb</c>; widths are sixteen-hundredths of the sheet's long side. Null fill or stroke draws none.</summary>
public sealed record AreaStyle(string? Fill, double FillOpacity, string? Stroke, double StrokeWidth, string? Dash = null);

/// <summary>Shapes differ, so that nobody has to tell facilities apart by colour.</summary>
public enum MapSymbol
{
    /// <summary>A square with a cross: a hospital.</summary>
    CrossedSquare,

    /// <summary>A disc with a cross: emergency centre or station.</summary>
    CrossedDisc,

    Triangle,
    Diamond,
    Pentagon,
    Square,
    Disc,
}
