using System.Buffers.Binary;
using Geo.Import.Tables;
using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.Shapefiles;

/// <summary>Builds the geometry of one record's content. Heights and measures are read over.</summary>
/// <remarks>Source: Esri Shapefile Technical Description, July 1998. Every count in a record is held against the record's own length first.</remarks>
sealed class ShapeReader
{
    const int PointBytes = 16;
    const int PartsHeader = 44;
    const int PointsHeader = 40;
    const string Kinds = "Point, MultiPoint, PolyLine, Polygon";

    static readonly GeometryFactory s_factory = GeometryFactory.Default;

    /// <summary>What is wrong with the geometry read last; null where nothing is.</summary>
    public RowFlaw? Flaw { get; private set; }

    public bool RingWasClosed { get; private set; }

    /// <param name="content">From the shape type on, without the record's header.</param>
    /// <returns>Null for a null shape and for a flawed one.</returns>
    public Geometry? Read(ReadOnlySpan<byte> content)
    {
        (Flaw, RingWasClosed) = (null, false);
        if (content.Length < 4) return Wrong(FaultCode.GeometryInvalid, $"{content.Length}");
        var type = BinaryPrimitives.ReadInt32LittleEndian(content);
        return type switch
        {
            0 => null,
            1 or 11 or 21 => Point(content),
            3 or 13 or 23 => Lines(content),
            5 or 15 or 25 => Polygons(content),
            8 or 18 or 28 => Points(content),
            31 => Wrong(FaultCode.GeometryWrongKind, "MultiPatch", Kinds),
            _ => Wrong(FaultCode.GeometryWrongKind, $"{type}", Kinds),
        };
    }

    Geometry? Point(ReadOnlySpan<byte> content)
    {
        if (content.Length < 4 + PointBytes) return Wrong(FaultCode.GeometryInvalid, $"{content.Length}");
        var point = Position(content, 4);
        return Flaw is null ? s_factory.CreatePoint(point) : null;
    }

    Geometry? Points(ReadOnlySpan<byte> content)
    {
        if (content.Length < PointsHeader) return Wrong(FaultCode.GeometryInvalid, $"{content.Length}");
        var count = BinaryPrimitives.ReadInt32LittleEndian(content[36..]);
        if (count < 0 || PointsHeader + ((long)count * PointBytes) > content.Length) return Wrong(FaultCode.GeometryInvalid, $"{count}");
        var points = Positions(content, PointsHeader, count);
        return Flaw is null ? s_factory.CreateMultiPointFromCoords(points) : null;
    }

    Geometry? Lines(ReadOnlySpan<byte> content)
    {
        if (Parts(content) is not { } parts) return null;
        var lines = new LineString[parts.Count];
        for (var part = 0; part < lines.Length; part++)
        {
            if (parts[part].Length < 2) return Wrong(FaultCode.GeometryInvalid, $"{parts[part].Length}");
            lines[part] = s_factory.CreateLineString(parts[part]);
        }

        return lines.Length == 1 ? lines[0] : s_factory.CreateMultiLineString(lines);
    }

    Geometry? Polygons(ReadOnlySpan<byte> content)
    {
        if (Parts(content) is not { } parts) return null;
        var rings = new List<LinearRing>(parts.Count);
        foreach (var part in parts)
        {
            var isClosed = part.Length > 0 && part[0].Equals2D(part[^1]);
            RingWasClosed |= !isClosed;
            Coordinate[] ring = isClosed || part.Length == 0 ? part : [.. part, part[0].Copy()];
            if (ring.Length < 4) return Wrong(FaultCode.GeometryInvalid, $"{part.Length}");
            rings.Add(s_factory.CreateLinearRing(ring));
        }

        return rings.Count == 0 ? s_factory.CreatePolygon() : RingSorting.Polygons(rings) ?? Wrong(FaultCode.GeometryTooLarge, $"{rings.Count}", GeometrySize.Bound);
    }

    List<Coordinate[]>? Parts(ReadOnlySpan<byte> content)
    {
        if (content.Length < PartsHeader) return Wrongs(content.Length);
        var partCount = BinaryPrimitives.ReadInt32LittleEndian(content[36..]);
        var pointCount = BinaryPrimitives.ReadInt32LittleEndian(content[40..]);
        if (partCount < 0 || pointCount < 0 || PartsHeader + (4L * partCount) + ((long)PointBytes * pointCount) > content.Length) return Wrongs(pointCount);
        if (pointCount > GeometrySize.MostVertices) return TooLarge(pointCount);
        var parts = new List<Coordinate[]>(partCount);
        for (var part = 0; part < partCount; part++)
        {
            var first = BinaryPrimitives.ReadInt32LittleEndian(content[(PartsHeader + (4 * part))..]);
            var end = part + 1 < partCount ? BinaryPrimitives.ReadInt32LittleEndian(content[(PartsHeader + (4 * (part + 1)))..]) : pointCount;
            if (first < 0 || first > end || end > pointCount) return Wrongs(first);
            parts.Add(Positions(content, PartsHeader + (4 * partCount) + (PointBytes * first), end - first));
        }

        return Flaw is null ? parts : null;
    }

    Coordinate[] Positions(ReadOnlySpan<byte> content, int start, int count)
    {
        var positions = new Coordinate[count];
        for (var at = 0; at < count; at++) positions[at] = Position(content, start + (PointBytes * at));
        return positions;
    }

    Coordinate Position(ReadOnlySpan<byte> content, int start)
    {
        var x = BinaryPrimitives.ReadDoubleLittleEndian(content[start..]);
        var y = BinaryPrimitives.ReadDoubleLittleEndian(content[(start + 8)..]);
        if (!double.IsFinite(x) || !double.IsFinite(y)) Wrong(FaultCode.CoordinatesNotNumbers, FormattableString.Invariant($"{x}, {y}"));
        return new(x, y);
    }

    List<Coordinate[]>? TooLarge(long value)
    {
        Wrong(FaultCode.GeometryTooLarge, $"{value}", GeometrySize.Bound);
        return null;
    }

    List<Coordinate[]>? Wrongs(long value)
    {
        Wrong(FaultCode.GeometryInvalid, $"{value}");
        return null;
    }

    Geometry? Wrong(FaultCode code, string value, string hint = "")
    {
        Flaw ??= new(code, "geometry", value, hint);
        return null;
    }
}
