using System.Globalization;
using System.Text;
using Geo.Hostile.Tests.Making;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Geometries;

/// <summary>Borders that are none, or that cost more than they are worth.</summary>
static class GeometryKinds
{
    public static IReadOnlyList<Kind> List { get; } =
    [
        Unit("geometry: a bow tie", "a ring does not cross itself", "[[[104,30],[105,31],[105,30],[104,31],[104,30]]]", Account(1, 1, 0, GeometryRepaired)),
        Unit("geometry: a thousand crossings at random", "a border to be repaired crosses itself at most 200 times", () => $"[[{Random(1000)}]]", Account(1, 0, 1, GeometryInvalid)),
        new("geometry: a ring of five million vertices", "a geometry has at most a million vertices", "u.geojson", "units: {path: u.geojson, crs: EPSG:4326}", folder => WriteCircle(folder["u.geojson"], 5_000_000), Account(1, 0, 1, GeometryTooLarge)),
        Unit("geometry: a hundred thousand holes", "holes by the hundred thousand are read in seconds", () => $"[[[104,30],[105,30],[105,31],[104,31],[104,30]],{Squares(100_000)}]", Account(2, 0, 0)),
        Unit("geometry: twenty thousand holes that overlap", "holes lie apart", () => $"[[[104,30],[105,30],[105,31],[104,31],[104,30]],{Nested(20_000)}]", Account(1, 0, 1, GeometryTooLarge)),
        Unit("geometry: a comb of slanting teeth", "a border's edges lie past each other at most 100 million times", () => $"[[{Comb(60_000)}]]", Account(1, 0, 1, GeometryTooLarge)),
        Unit("geometry: a hole outside of its shell", "a hole lies in its shell", "[[[104,30],[104.5,30],[104.5,30.5],[104,30.5],[104,30]],[[104.7,30.7],[104.8,30.7],[104.8,30.8],[104.7,30.7]]]", Account(1, 1, 0, GeometryRepaired)),
        Unit("geometry: a ring of no area", "a ring encloses something", "[[[104,30],[105,31],[104.5,30.5],[104,30]]]", Account(1, 0, 1, GeometryInvalid)),
        Unit("geometry: one vertex a hundred thousand times", "a ring goes somewhere", () => $"[[{string.Join(',', Enumerable.Repeat("[104,30]", 100_000))}]]", Account(1, 0, 1, GeometryTooLarge)),
        Unit("geometry: a ring of three positions", "a ring has four positions", "[[[104,30],[105,30],[104,30]]]", Account(1, 0, 1, GeometryInvalid)),
        Unit("geometry: a ring left open", "a ring ends where it begins", "[[[104,30],[105,30],[105,31],[104,31]]]", Account(1, 1, 0, RingClosed)),
        Unit("geometry: an empty polygon", "a border is not empty", "[]", Account(1, 0, 1, GeometryEmpty)),
        Unit("geometry: a vertex at 1e300", "every vertex lies on the globe", "[[[104,30],[1e300,30],[105,31],[104,30]]]", Account(1, 0, 1, CoordinatesOutOfRange)),
        Unit("geometry: positions of one number", "a position has two numbers", "[[[104],[105],[105],[104]]]", Account(1, 0, 1, CoordinatesNotNumbers)),
        Unit("geometry: positions and lists mixed", "the levels of a list are even", "[[[104,30],[[105,30]],[105,31],[104,30]]]", Account(1, 0, 1, GeometryInvalid)),
        Unit("geometry: a polygon said to be a multipolygon", "the depth of the lists fits the type", "[[[104,30],[105,30],[105,31],[104,30]]]", Account(1, 0, 1, GeometryInvalid), "MultiPolygon"),
        Unit("geometry: a shell twice", "the parts of a multipolygon do not overlap", "[[[[104,30],[105,30],[105,31],[104,30]]],[[[104,30],[105,30],[105,31],[104,30]]]]", Account(1, 1, 0, GeometryRepaired), "MultiPolygon"),
        Unit("geometry: twenty thousand parts that cross", "parts by the ten thousand are judged in seconds", () => $"[{string.Join(',', Enumerable.Range(0, 20_000).Select(part => $"[[{Triangle(part)}]]"))}]", Account(1, 0, 1, GeometryTooLarge), "MultiPolygon"),
        Unit("geometry: a line as a border", "a unit is an area", "[[104,30],[105,31]]", Account(1, 0, 1, GeometryWrongKind), "LineString"),
        Unit("geometry: a type nobody knows", "the type is one of the seven", "[104,30]", Account(1, 0, 1, GeometryWrongKind), "Circle"),
        Whole("geometry: collections 40 deep", "collections are nested at most 32 deep", () => string.Concat(Enumerable.Repeat("{\"type\":\"GeometryCollection\",\"geometries\":[", 40)) + string.Concat(Enumerable.Repeat("]}", 40)), Account(1, 0, 1, GeometryInvalid)),
        Whole("geometry: collections forty thousand deep", "JSON is nested at most 128 deep", () => string.Concat(Enumerable.Repeat("{\"type\":\"GeometryCollection\",\"geometries\":[", 40_000)) + string.Concat(Enumerable.Repeat("]}", 40_000)), Refused(FileUnreadable)),
        Whole("geometry: a collection of borders", "a border is one area", () => "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Polygon\",\"coordinates\":[[[104,30],[105,30],[105,31],[104,30]]]}]}", Account(1, 0, 1, GeometryWrongKind)),
    ];

    static Kind Unit(string name, string rule, string coordinates, Answer expected, string type = "Polygon") => Unit(name, rule, () => coordinates, expected, type);

    static Kind Unit(string name, string rule, Func<string> coordinates, Answer expected, string type = "Polygon") =>
        Whole(name, rule, () => $"{{\"type\":\"{type}\",\"coordinates\":{coordinates()}}}", expected);

    static Kind Whole(string name, string rule, Func<string> geometry, Answer expected) =>
        new(name, rule, "u.geojson", "units: {path: u.geojson, crs: EPSG:4326}", folder => folder.Write("u.geojson", GeoJsonText.Units(geometry())), expected);

    static void WriteCircle(string path, int vertices)
    {
        var parts = GeoJsonText.Units("{\"type\":\"Polygon\",\"coordinates\":[[?]]}").Split('?');
        using var file = new StreamWriter(path);
        file.Write(parts[0]);
        // A thousand positions round and round: what is counted is the vertices.
        var round = string.Concat(Enumerable.Range(0, 1000).Select(at => string.Create(CultureInfo.InvariantCulture, $"[{104.5 + (0.4 * Math.Cos(Math.Tau * at / 1000)):0.000000},{30.5 + (0.4 * Math.Sin(Math.Tau * at / 1000)):0.000000}],")));
        for (var at = 0; at < vertices; at += 1000) file.Write(round);
        file.Write("[104.9,30.5]");
        file.Write(parts[1]);
    }

    static string Random(int vertices)
    {
        var random = new SplitMix(1000);
        var positions = Enumerable.Range(0, vertices).Select(_ => (104 + random.NextDouble(), 30 + random.NextDouble())).ToArray();
        return Joined(vertices + 1, at => positions[at % vertices]);
    }

    // Teeth from corner to corner, one beside the next: a sound ring, but the box around each edge is the whole.
    static string Comb(int teeth)
    {
        var positions = new List<(double, double)>();
        for (var tooth = 0; tooth < teeth; tooth++)
        {
            var shift = tooth * 0.9 / teeth;
            positions.Add((104 + shift, 30));
            positions.Add((104.05 + shift, 31));
        }

        positions.Add((105.5, 31));
        positions.Add((105.5, 29.9));
        positions.Add((104, 29.9));
        positions.Add(positions[0]);
        return Joined(positions.Count, at => positions[at]);
    }

    static string Squares(int count)
    {
        var across = (int)Math.Ceiling(Math.Sqrt(count));
        var cell = 0.98 / across;
        return string.Join(',', Enumerable.Range(0, count).Select(hole =>
        {
            var (x, y) = (104.01 + (cell * (hole % across)), 30.01 + (cell * (hole / across)));
            return $"[{Square(x, y, cell / 2)}]";
        }));
    }

    static string Nested(int count) => string.Join(',', Enumerable.Range(0, count).Select(hole => $"[{Square(104.1 + (hole * 1e-6), 30.1 + (hole * 1e-6), 0.5)}]"));

    static string Square(double x, double y, double side) =>
        string.Create(CultureInfo.InvariantCulture, $"[{x},{y}],[{x + side},{y}],[{x + side},{y + side}],[{x},{y + side}],[{x},{y}]");

    static string Triangle(int part) => string.Create(CultureInfo.InvariantCulture, $"[104,{30 + (part * 1e-5)}],[105,{30 + (part * 1e-5)}],[104.5,{31 - (part * 1e-5)}],[104,{30 + (part * 1e-5)}]");

    static string Joined(int count, Func<int, (double X, double Y)> position)
    {
        var text = new StringBuilder();
        for (var at = 0; at < count; at++)
        {
            var (x, y) = position(at);
            if (at > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"[{x:0.#########},{y:0.#########}]");
        }

        return text.ToString();
    }
}
