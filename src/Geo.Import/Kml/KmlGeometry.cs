using Geo.Import.Tables;
using Geo.Import.Xml;
using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.Kml;

/// <summary>Builds the geometry of one placemark: points, lines, rings, polygons with their holes, and collections of these at most 32 deep.</summary>
sealed class KmlGeometry
{
    const int DeepestNesting = 32;

    static readonly GeometryFactory s_factory = GeometryFactory.Default;

    readonly List<Geometry> _parts = [];

    /// <summary>What is wrong with the current placemark's geometry; null where nothing is.</summary>
    public RowFlaw? Flaw { get; private set; }

    public bool RingWasClosed { get; private set; }

    public static bool IsGeometry(string element) => element is "Point" or "LineString" or "LinearRing" or "Polygon" or "MultiGeometry";

    /// <summary>Before the next placemark.</summary>
    public void Clear()
    {
        _parts.Clear();
        (Flaw, RingWasClosed) = (null, false);
    }

    /// <param name="xml">On the start of a geometry's element; left on its end.</param>
    public void Read(BoundedXml xml) => Read(xml, 1);

    /// <summary>All that has been read since the last placemark: one geometry, several of a kind, or a collection; null where there is none or one is flawed.</summary>
    public Geometry? Build() => Flaw is not null || _parts.Count == 0 ? null : _parts.Count == 1 ? _parts[0] : s_factory.BuildGeometry(_parts);

    void Read(BoundedXml xml, int depth)
    {
        switch (xml.Name)
        {
            case "MultiGeometry" when depth < DeepestNesting:
                Children(xml, "", _ => Read(xml, depth + 1));
                break;
            case "MultiGeometry":
                xml.PassOver();
                Wrong(FaultCode.GeometryInvalid, "MultiGeometry");
                break;
            case "Point":
                AddPoint(Coordinates(xml));
                break;
            case "LineString" or "LinearRing":
                AddLine(Coordinates(xml));
                break;
            case "Polygon":
                AddPolygon(xml);
                break;
            default:
                xml.PassOver();
                break;
        }
    }

    void AddPoint(Coordinate[]? positions)
    {
        if (positions is [var one]) _parts.Add(s_factory.CreatePoint(one));
        else if (positions is not null) Wrong(FaultCode.GeometryInvalid, $"Point {positions.Length}");
    }

    void AddLine(Coordinate[]? positions)
    {
        if (positions is { Length: >= 2 }) _parts.Add(s_factory.CreateLineString(positions));
        else if (positions is not null) Wrong(FaultCode.GeometryInvalid, $"LineString {positions.Length}");
    }

    void AddPolygon(BoundedXml xml)
    {
        var (shells, holes) = (new List<LinearRing>(), new List<LinearRing>());
        Children(xml, "", boundary =>
        {
            var rings = boundary switch { "outerBoundaryIs" => shells, "innerBoundaryIs" => holes, _ => null };
            if (rings is null) xml.PassOver();
            else Children(xml, "LinearRing", _ => AddRing(rings, Coordinates(xml)));
        });
        if (shells is [var shell]) _parts.Add(s_factory.CreatePolygon(shell, [.. holes]));
        else Wrong(FaultCode.GeometryInvalid, $"outerBoundaryIs {shells.Count}");
    }

    void AddRing(List<LinearRing> rings, Coordinate[]? positions)
    {
        if (positions is null) return;
        if (positions.Length > 0 && !positions[0].Equals2D(positions[^1]))
        {
            positions = [.. positions, positions[0].Copy()];
            RingWasClosed = true;
        }

        if (positions.Length >= 4) rings.Add(s_factory.CreateLinearRing(positions));
        else Wrong(FaultCode.GeometryInvalid, $"LinearRing {positions.Length}");
    }

    /// <summary>The positions of all coordinates elements below; null where they are flawed.</summary>
    Coordinate[]? Coordinates(BoundedXml xml)
    {
        var text = new KmlCoordinates();
        Children(xml, "coordinates", _ => xml.Text(text.Add));
        var positions = text.End();
        if (text.NotANumber is { } other) return Wrong(FaultCode.CoordinatesNotNumbers, other);
        return text.Uneven is { } uneven ? Wrong(FaultCode.GeometryInvalid, uneven) : positions;
    }

    /// <summary>Calls <paramref name="each"/> on the start of each child of this name (or of any, where it is empty); it leaves the reader on the child's end.</summary>
    static void Children(BoundedXml xml, string name, Action<string> each)
    {
        if (xml.IsEmpty) return;
        for (var depth = xml.Depth; xml.NextChild(depth);)
        {
            if (name.Length == 0 || xml.Name == name) each(xml.Name);
            else xml.PassOver();
        }
    }

    Coordinate[]? Wrong(FaultCode code, string value)
    {
        Flaw ??= new(code, "geometry", value);
        return null;
    }
}
