using System.Xml;
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

    /// <param name="reader">On the start of a geometry's element; left on its end.</param>
    public void Read(XmlReader reader) => Read(reader, 1);

    /// <summary>All that has been read since the last placemark: one geometry, several of a kind, or a collection; null where there is none or one is flawed.</summary>
    public Geometry? Build() => Flaw is not null || _parts.Count == 0 ? null : _parts.Count == 1 ? _parts[0] : s_factory.BuildGeometry(_parts);

    void Read(XmlReader reader, int depth)
    {
        switch (reader.LocalName)
        {
            case "MultiGeometry" when depth < DeepestNesting:
                Children(reader, "", _ => Read(reader, depth + 1));
                break;
            case "MultiGeometry":
                reader.PassOver();
                Wrong(FaultCode.GeometryInvalid, "MultiGeometry");
                break;
            case "Point":
                AddPoint(Coordinates(reader));
                break;
            case "LineString" or "LinearRing":
                AddLine(Coordinates(reader));
                break;
            case "Polygon":
                AddPolygon(reader);
                break;
            default:
                reader.PassOver();
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

    void AddPolygon(XmlReader reader)
    {
        var (shells, holes) = (new List<LinearRing>(), new List<LinearRing>());
        Children(reader, "", boundary =>
        {
            var rings = boundary switch { "outerBoundaryIs" => shells, "innerBoundaryIs" => holes, _ => null };
            if (rings is null) reader.PassOver();
            else Children(reader, "LinearRing", _ => AddRing(rings, Coordinates(reader)));
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
    Coordinate[]? Coordinates(XmlReader reader)
    {
        var text = new KmlCoordinates();
        Children(reader, "coordinates", _ => reader.Text(text.Add));
        var positions = text.End();
        if (text.NotANumber is { } other) return Wrong(FaultCode.CoordinatesNotNumbers, other);
        return text.Uneven is { } uneven ? Wrong(FaultCode.GeometryInvalid, uneven) : positions;
    }

    /// <summary>Calls <paramref name="each"/> on the start of each child of this name (or of any, where it is empty); it leaves the reader on the child's end.</summary>
    static void Children(XmlReader reader, string name, Action<string> each)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Step() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (name.Length == 0 || reader.LocalName == name) each(reader.LocalName);
            else reader.PassOver();
        }
    }

    Coordinate[]? Wrong(FaultCode code, string value)
    {
        Flaw ??= new(code, "geometry", value);
        return null;
    }
}
