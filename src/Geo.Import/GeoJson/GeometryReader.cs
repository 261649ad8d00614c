using System.Text.Json;
using Geo.Import.Tables;
using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.GeoJson;

/// <summary>Builds one GeoJSON geometry (RFC 7946 § 3.1), its members in any order, collections at most 32 deep.</summary>
sealed class GeometryReader
{
    /// <summary>Deeper collections are refused: what walks a geometry recursively runs out of stack.</summary>
    const int DeepestNesting = 32;

    static readonly GeometryFactory s_factory = GeometryFactory.Default;

    /// <summary>What is wrong with the geometry read last; null where nothing is.</summary>
    public RowFlaw? Flaw { get; private set; }

    /// <summary>Whether a ring of the geometry read last was closed by adding its first position again.</summary>
    public bool RingWasClosed { get; private set; }

    /// <param name="reader">On the start of the geometry's object, or on null; left on its end.</param>
    /// <returns>Null where the member is null or flawed. An empty geometry is a geometry.</returns>
    public Geometry? Read(ref Utf8JsonReader reader)
    {
        (Flaw, RingWasClosed) = (null, false);
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType == JsonTokenType.StartObject) return ReadObject(ref reader, 1);
        reader.Skip();
        Flaw = new(FaultCode.GeometryInvalid, "geometry", reader.TokenType.ToString());
        return null;
    }

    Geometry? ReadObject(ref Utf8JsonReader reader, int depth)
    {
        string? type = null;
        CoordinateNest? nest = null;
        List<Geometry>? members = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type");
            var isCoordinates = reader.ValueTextEquals("coordinates");
            var isGeometries = reader.ValueTextEquals("geometries");
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String) type = reader.GetString();
            else if (isCoordinates && reader.TokenType == JsonTokenType.StartArray) (nest = new()).Read(ref reader);
            else if (isGeometries && reader.TokenType == JsonTokenType.StartArray) members = ReadMembers(ref reader, depth);
            else reader.Skip();
        }

        if (Flaw is not null) return null;
        if (type == "GeometryCollection") return s_factory.CreateGeometryCollection([.. members ?? []]);
        if (nest is null) return Wrong(FaultCode.GeometryMissing, type ?? "");
        if (nest.IsTooLarge) return Wrong(FaultCode.GeometryTooLarge, $"> {GeometrySize.MostVertices}", GeometrySize.Bound);
        if (nest.NotANumber is { } text) return Wrong(FaultCode.CoordinatesNotNumbers, text);
        return nest.IsUneven ? Wrong(FaultCode.GeometryInvalid, type ?? "") : Build(type, nest);
    }

    List<Geometry> ReadMembers(ref Utf8JsonReader reader, int depth)
    {
        var members = new List<Geometry>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject || depth == DeepestNesting)
            {
                reader.Skip();
                Wrong(FaultCode.GeometryInvalid, "GeometryCollection");
            }
            else if (ReadObject(ref reader, depth + 1) is { } member)
            {
                members.Add(member);
            }
        }

        return members;
    }

    Geometry? Build(string? type, CoordinateNest nest)
    {
        var (height, empty) = type switch
        {
            "Point" => (0, (Geometry)Point.Empty),
            "MultiPoint" => (1, MultiPoint.Empty),
            "LineString" => (1, LineString.Empty),
            "MultiLineString" => (2, MultiLineString.Empty),
            "Polygon" => (2, Polygon.Empty),
            "MultiPolygon" => (3, MultiPolygon.Empty),
            _ => (-2, null!),
        };
        if (height == -2) return Wrong(FaultCode.GeometryWrongKind, type ?? "");
        if (nest.Height == -1) return empty;
        if (nest.Height != height) return Wrong(FaultCode.GeometryInvalid, type!);
        return type switch
        {
            "Point" => s_factory.CreatePoint(nest.Positions[0]),
            "MultiPoint" => s_factory.CreateMultiPointFromCoords([.. nest.Positions]),
            "LineString" => Lines(nest) is [var line] ? line : null,
            "MultiLineString" => Lines(nest) is { } lines ? s_factory.CreateMultiLineString(lines) : null,
            "Polygon" => Polygons(nest) is [var polygon] ? polygon : null,
            _ => Polygons(nest) is { } polygons ? s_factory.CreateMultiPolygon(polygons) : null,
        };
    }

    LineString[]? Lines(CoordinateNest nest)
    {
        var lines = new LineString[nest.LineEnds.Count];
        for (var index = 0; index < lines.Length; index++)
        {
            var positions = LinePositions(nest, index);
            if (positions.Length < 2)
            {
                Wrong(FaultCode.GeometryInvalid, $"{positions.Length}");
                return null;
            }

            lines[index] = s_factory.CreateLineString(positions);
        }

        return lines;
    }

    Polygon[]? Polygons(CoordinateNest nest)
    {
        // A Polygon's coordinates have no level above the rings.
        var ends = nest.PolygonEnds;
        var polygons = new Polygon[ends.Count];
        for (var index = 0; index < polygons.Length; index++)
        {
            var first = index == 0 ? 0 : ends[index - 1];
            var rings = new LinearRing[ends[index] - first];
            for (var ring = 0; ring < rings.Length; ring++)
            {
                if (Ring(LinePositions(nest, first + ring)) is not { } closed) return null;
                rings[ring] = closed;
            }

            polygons[index] = s_factory.CreatePolygon(rings[0], rings[1..]);
        }

        return polygons;
    }

    LinearRing? Ring(Coordinate[] positions)
    {
        if (!positions[0].Equals2D(positions[^1]))
        {
            positions = [.. positions, positions[0].Copy()];
            RingWasClosed = true;
        }

        if (positions.Length >= 4) return s_factory.CreateLinearRing(positions);
        Wrong(FaultCode.GeometryInvalid, $"{positions.Length}");
        return null;
    }

    static Coordinate[] LinePositions(CoordinateNest nest, int line)
    {
        var first = line == 0 ? 0 : nest.LineEnds[line - 1];
        return [.. nest.Positions[first..nest.LineEnds[line]]];
    }

    Geometry? Wrong(FaultCode code, string value, string hint = "")
    {
        Flaw ??= new(code, "geometry", value, hint);
        return null;
    }
}
