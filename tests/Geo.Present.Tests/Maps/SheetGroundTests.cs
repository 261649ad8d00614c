using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Geo.Model;
using Geo.Model.Findings;
using Geo.Model.Surfaces;
using Geo.Present.Ground;
using Geo.Present.Maps;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;
using Geo.Space.Coordinates;
using Geo.Space.Rasters;
using NetTopologySuite.Geometries;

namespace Geo.Present.Tests.Maps;

/// <summary>Roads and hillshade under the areas of a sheet.</summary>
public sealed class SheetGroundTests
{
    const int Scale = 200_000;

    static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";
    static readonly StudyFindings s_findings = MiniCounty.Create(new(1) { CellKm = 0.8 });

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Roads_and_hillshade_lie_on_the_land_above_it_and_below_all_else_and_are_in_the_legend(Language language)
    {
        var words = WordTable.In(language);
        var root = Sheet(new(Ridge(), Cross()), words);
        string[] layers = [.. root.Descendants(s_svg + "g").Select(group => group.Attribute("id")?.Value).OfType<string>()];
        var land = Array.FindIndex(layers, id => id.EndsWith("-land", StringComparison.Ordinal));
        Assert.EndsWith("-terrain", layers[land + 1], StringComparison.Ordinal);
        Assert.EndsWith("-roads", layers[land + 2], StringComparison.Ordinal);

        var clip = "url(#" + root.Descendants(s_svg + "clipPath").Select(one => one.Attribute("id")!.Value).Single(id => id.StartsWith("land-", StringComparison.Ordinal)) + ")";
        Assert.Equal(clip, root.Descendants(s_svg + "image").Single().Attribute("clip-path")?.Value);
        Assert.Equal(clip, Roads(root)[0].Parent!.Attribute("clip-path")?.Value);
        string[] texts = [.. root.Descendants(s_svg + "text").Select(text => text.Value)];
        Assert.Contains(words["map.roads"], texts);
        Assert.Contains(words["map.terrain"], texts);
    }

    [Fact]
    public void A_sheet_that_was_not_asked_for_ground_has_none_of_it_and_each_comes_alone()
    {
        var words = WordTable.English;
        foreach (var (ground, terrain, roads) in new (MapGround?, bool, bool)[] { (null, false, false), (new(Ridge(), null), true, false), (new(null, Cross()), false, true) })
        {
            var root = Sheet(ground, words);
            string[] texts = [.. root.Descendants(s_svg + "text").Select(text => text.Value)];
            Assert.Equal((terrain, roads), (root.Descendants(s_svg + "image").Any(), Roads(root).Length > 0));
            Assert.Equal((terrain, roads), (texts.Contains(words["map.terrain"]), texts.Contains(words["map.roads"])));
        }
    }

    // The sinusoidal projection is true along parallels and along its middle meridian: the radii of WGS 84 say how long a tenth of a degree is.
    [Fact]
    public void Roads_are_true_to_scale()
    {
        var middle = Land().Centre;
        var root = Sheet(new(null, Cross()), WordTable.English);
        var unitsPerMetre = double.Parse(root.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture) / Millimetres(root, "width") * 1000 / Scale;
        var sine = Math.Sin(middle.Y * Math.PI / 180);
        var bent = 1 - (0.00669437999014 * sine * sine);
        var alongParallel = 6_378_137 / Math.Sqrt(bent) * Math.Cos(middle.Y * Math.PI / 180) * 0.1 * Math.PI / 180;
        var alongMeridian = 6_378_137 * (1 - 0.00669437999014) / Math.Pow(bent, 1.5) * 0.1 * Math.PI / 180;

        var (east, north) = (PointsOf(Roads(root)[0]), PointsOf(Roads(root)[1]));
        Assert.Equal(alongParallel * unitsPerMetre, east[^1].X - east[0].X, 0.2);
        Assert.Equal(0, east[^1].Y - east[0].Y, 0.1);
        Assert.Equal(alongMeridian * unitsPerMetre, north[0].Y - north[^1].Y, 0.2);
        Assert.Equal(0, north[^1].X - north[0].X, 0.1);
    }

    // A ridge along the middle meridian: its eastern side lies in shade, from the top of the picture to its foot, where the road along that meridian runs.
    [Fact]
    public void The_shade_of_a_ridge_lies_beside_the_road_along_it()
    {
        var root = Sheet(new(Ridge(), Cross()), WordTable.English);
        var image = root.Descendants(s_svg + "image").Single();
        var (left, width) = (Number(image, "x"), Number(image, "width"));
        var (cover, columns, rows) = Pixels(Convert.FromBase64String(image.Attribute("href")!.Value["data:image/png;base64,".Length..]));
        var ridge = PointsOf(Roads(root)[1])[0].X;
        foreach (var row in new[] { rows / 8, rows / 2, rows * 7 / 8 })
        {
            var line = cover.AsSpan(row * columns, columns);
            var (first, last) = (line.IndexOfAnyExcept((byte)0), line.LastIndexOfAnyExcept((byte)0));
            Assert.InRange(left + (first * width / columns), ridge - 4, ridge + 4);
            Assert.InRange(left + (last * width / columns), ridge + 4, ridge + 40);
        }
    }

    [Fact]
    public void A_street_cut_into_pieces_is_one_stroke_and_points_nobody_can_tell_apart_are_left_out()
    {
        var (middle, step) = (Land().Centre, 1e-6);
        var x = Enumerable.Range(0, 1001).Select(at => (int)Math.Round((middle.X + (at * step)) * 1e7)).ToArray();
        var y = Enumerable.Repeat((int)Math.Round(middle.Y * 1e7), x.Length).ToArray();
        // A thousand pieces of 10 cm, each line from one point to the next.
        var pieces = new RoadRank(0, [.. Enumerable.Range(0, 1001).Select(at => at * 2)], [.. Enumerable.Range(0, 1000).SelectMany(at => new[] { x[at], x[at + 1] })], [.. Enumerable.Range(0, 1000).SelectMany(_ => new[] { y[0], y[0] })]);
        var whole = new RoadRank(0, [0, 2], [x[0], x[^1]], [y[0], y[0]]);
        var (cut, one) = (PointsOf(Roads(Sheet(new(null, new([pieces])), WordTable.English))[0]), PointsOf(Roads(Sheet(new(null, new([whole])), WordTable.English))[0]));
        Assert.Equal(one[0], cut[0]);
        Assert.Equal(one[^1].X, cut[^1].X, 0.05);
        Assert.Equal(one[^1].Y, cut[^1].Y, 0.05);
        Assert.InRange(cut.Count, 2, 6); // about 100 m, two and a half units of the sheet
    }

    static XElement Sheet(MapGround? ground, WordTable words)
    {
        using var writer = new StringWriter();
        Assert.True(MapSheet.TryWrite(writer, s_findings, s_findings.Standards.OfType<ReachFinding>().First(), words, new() { Scale = Scale, Ground = ground }));
        return XDocument.Parse(writer.ToString()).Root!;
    }

    static Envelope Land()
    {
        var box = new Envelope();
        foreach (var unit in s_findings.Placed.Units.Units) if (unit.Boundary is { } boundary) box.ExpandToInclude(boundary.EnvelopeInternal);
        return box;
    }

    /// <summary>A tenth of a degree along the middle parallel, a motorway, and one along the middle meridian, a street.</summary>
    static DrawnRoads Cross()
    {
        var (x, y) = ((int)Math.Round(Land().Centre.X * 1e7), (int)Math.Round(Land().Centre.Y * 1e7));
        return new([new(0, [0, 2], [x - 500_000, x + 500_000], [y, y]), new(3, [0, 2], [x, x], [y - 500_000, y + 500_000])]);
    }

    /// <summary>Level in the west, falling to the east over a cell of the raster at the middle meridian, level again.</summary>
    static Hillshade Ridge()
    {
        const int Cells = 401;
        var box = Land();
        box.ExpandBy(0.05);
        var cell = Math.Max(box.Width, box.Height) / (Cells - 1);
        var middle = box.Centre;
        var grid = new RasterGrid(Cells, Cells, middle.X - (Cells / 2.0 * cell), middle.Y + (Cells / 2.0 * cell), cell, cell, Crs.Wgs84);
        return Hillshade.Of(new Surface(grid, [.. Enumerable.Range(0, Cells * Cells).Select(at => at % Cells <= Cells / 2 ? 800f : 0)]), Cells);
    }

    static XElement[] Roads(XElement root) =>
        [.. root.Descendants(s_svg + "g").Where(group => group.Attribute("id")?.Value.EndsWith("-roads", StringComparison.Ordinal) == true).Descendants(s_svg + "path").OrderByDescending(path => Number(path, "stroke-width"))];

    static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    static double Millimetres(XElement root, string name) => double.Parse(root.Attribute(name)!.Value[..^2], CultureInfo.InvariantCulture);

    /// <summary>The points of one stroke: M and the steps from it.</summary>
    static List<(double X, double Y)> PointsOf(XElement path)
    {
        var data = path.Attribute("d")!.Value;
        Assert.Equal(0, data.LastIndexOf('M'));
        var points = new List<(double X, double Y)>();
        foreach (var step in data[1..].Split('l'))
        {
            var numbers = System.Text.RegularExpressions.Regex.Matches(step, "-?[0-9.]+").Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(2, numbers.Length);
            points.Add(points.Count == 0 ? (numbers[0], numbers[1]) : (points[^1].X + numbers[0], points[^1].Y + numbers[1]));
        }

        return points;
    }

    /// <summary>The cover of a PNG of grey with alpha, whose lines are unfiltered.</summary>
    static (byte[] Cover, int Columns, int Rows) Pixels(byte[] png)
    {
        var (columns, rows) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var at = 33; // after the signature and IHDR
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
        using var unpacked = new ZLibStream(new MemoryStream(png, at + 8, length), CompressionMode.Decompress);
        var lines = new byte[rows * (1 + (2 * columns))];
        unpacked.ReadExactly(lines);
        return ([.. Enumerable.Range(0, rows * columns).Select(pixel => lines[(pixel / columns * (1 + (2 * columns))) + 2 + (2 * (pixel % columns))])], columns, rows);
    }
}
