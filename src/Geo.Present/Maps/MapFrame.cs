using System.Text;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Present.Maps;

/// <summary>From degrees to pixels of the map's frame: projected, scaled, centred.</summary>
sealed class MapFrame
{
    const double Padding = 34;

    readonly Projector _projector;
    readonly double _midEast;
    readonly double _midNorth;

    MapFrame(Box frame, Projector projector, Envelope metres, double? pixelsPerMetre = null)
    {
        _projector = projector;
        Frame = frame;
        Largest = Math.Min((frame.Width - (2 * Padding)) / Math.Max(metres.Width, 200), (frame.Height - (2 * Padding)) / Math.Max(metres.Height, 200));
        PixelsPerMetre = pixelsPerMetre ?? Largest;
        (_midEast, _midNorth) = ((metres.MinX + metres.MaxX) / 2, (metres.MinY + metres.MaxY) / 2);
    }

    public Box Frame { get; }

    public double PixelsPerMetre { get; }

    /// <summary>The pixels a metre may take for all of the area to be seen.</summary>
    public double Largest { get; }

    /// <summary>Width ÷ height of what a map shows, on the ground.</summary>
    public static double Aspect(MapContent content)
    {
        var metres = Metres(content, new(Centre(content)));
        return Math.Max(metres.Width, 200) / Math.Max(metres.Height, 200);
    }

    public static MapFrame Fit(MapContent content, Box frame)
    {
        var projector = new Projector(Centre(content));
        return new(frame, projector, Metres(content, projector));
    }

    /// <summary>The same ground in the same frame at another scale.</summary>
    public static MapFrame At(MapContent content, Box frame, double pixelsPerMetre)
    {
        var projector = new Projector(Centre(content));
        return new(frame, projector, Metres(content, projector), pixelsPerMetre);
    }

    public (double X, double Y) Place(LonLat place)
    {
        var (east, north) = _projector.Project(place.Longitude, place.Latitude);
        return (Frame.MiddleX + ((east - _midEast) * PixelsPerMetre), Frame.MiddleY - ((north - _midNorth) * PixelsPerMetre));
    }

    /// <summary>The latitude of a level line of the frame.</summary>
    public double LatitudeAt(double y) => _projector.LatitudeAt(((Frame.MiddleY - y) / PixelsPerMetre) + _midNorth);

    /// <summary>The longitude of a place of the frame whose latitude is known.</summary>
    public double LongitudeAt(double x, double latitude) => _projector.LongitudeAt(((x - Frame.MiddleX) / PixelsPerMetre) + _midEast, latitude);

    /// <summary>SVG path data of polygons and lines; points closer than half a pixel to the one before are left out.</summary>
    public string Path(IEnumerable<Geometry> shapes)
    {
        var data = new StringBuilder();
        foreach (var shape in shapes)
        {
            for (var at = 0; at < shape.NumGeometries; at++)
            {
                if (shape.GetGeometryN(at) is not Polygon { IsEmpty: false } polygon) continue;
                Ring(polygon.ExteriorRing, data);
                foreach (var hole in polygon.InteriorRings) Ring(hole, data);
            }
        }

        return data.ToString();
    }

    void Ring(LineString ring, StringBuilder data)
    {
        var sequence = ring.CoordinateSequence;
        double lastX = double.NaN, lastY = double.NaN;
        for (var at = 0; at + 1 < sequence.Count; at++)
        {
            var (x, y) = Place(new(sequence.GetX(at), sequence.GetY(at)));
            (x, y) = (Math.Clamp(x, Frame.Left - 4000, Frame.Right + 4000), Math.Clamp(y, Frame.Top - 4000, Frame.Bottom + 4000));
            if (Math.Abs(x - lastX) < 0.5 && Math.Abs(y - lastY) < 0.5) continue;
            data.Append(at == 0 ? 'M' : 'L').Append(SvgWriter.Number(x)).Append(' ').Append(SvgWriter.Number(y));
            (lastX, lastY) = (x, y);
        }

        data.Append('Z');
    }

    static Envelope Degrees(MapContent content)
    {
        var land = new Envelope();
        foreach (var shape in content.Layers.OfType<AreaLayer>().Where(layer => layer.Key == MapLayer.Land).SelectMany(layer => layer.Shapes)) land.ExpandToInclude(shape.EnvelopeInternal);
        if (!land.IsNull) return land;
        foreach (var place in content.Layers.OfType<DotLayer>().SelectMany(layer => layer.Dots.Select(dot => dot.Place))
            .Concat(content.Layers.OfType<SymbolLayer>().SelectMany(layer => layer.Places)))
        {
            land.ExpandToInclude(place.Longitude, place.Latitude);
        }

        return land.IsNull ? new(0, 0, 0, 0) : land;
    }

    static LonLat Centre(MapContent content) => Degrees(content) is var box ? new(box.Centre.X, box.Centre.Y) : default;

    static Envelope Metres(MapContent content, Projector projector)
    {
        var degrees = Degrees(content);
        var metres = new Envelope();
        foreach (var longitude in new[] { degrees.MinX, degrees.MaxX })
        {
            foreach (var latitude in new[] { degrees.MinY, degrees.MaxY })
            {
                var (east, north) = projector.Project(longitude, latitude);
                metres.ExpandToInclude(east, north);
            }
        }

        return metres;
    }
}
