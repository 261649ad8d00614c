using System.Xml;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Geo.Demo.Tests;

public sealed class DemoDataTests
{
    [Fact]
    public void Townships_share_every_inner_border_and_leave_one_outer_ring()
    {
        var townships = DemoFiles.Townships();
        var sides = new HashSet<(Coordinate From, Coordinate To)>();
        foreach (var (_, name, _, outline) in townships)
        {
            Assert.True(outline.IsValid, name);
            Assert.True(outline.Shell.IsCCW, name);
            var ring = outline.Shell.Coordinates;
            for (var i = 1; i < ring.Length; i++) Assert.True(sides.Add((ring[i - 1], ring[i])), $"{name} runs along a side of another township in the same direction.");
        }

        // A side that a neighbour walks the other way is an inner border; what is left must be the county's outline, walked once.
        var outer = sides.Where(side => !sides.Contains((side.To, side.From))).ToDictionary(side => side.From, side => side.To);
        var start = outer.Keys.First();
        List<Coordinate> county = [start];
        do county.Add(outer[county[^1]]);
        while (!county[^1].Equals2D(start));

        Assert.Equal(13, townships.Count);
        Assert.Equal(outer.Count, county.Count - 1);
        Assert.Equal(new Polygon(new LinearRing([.. county])).Area, townships.Sum(township => township.Outline.Area), 1e-12);
    }

    [Fact]
    public void The_county_has_about_1030_square_kilometres() =>
        // At 30.24° north a degree is 96.29 km × 110.86 km. GDAL 3.6 says 1,026.9 km² in EPSG:4524.
        Assert.InRange(DemoFiles.Townships().Sum(township => township.Outline.Area) * 96.29 * 110.86, 1020, 1040);

    [Fact]
    public void The_cells_of_each_township_add_up_to_its_counted_total_and_one_town_has_no_codes()
    {
        var townships = DemoFiles.Townships();
        var locators = townships.Select(township => new IndexedPointInAreaLocator(township.Outline)).ToArray();
        var hundredths = new long[townships.Count];
        var rows = DemoFiles.Table("population.csv");
        foreach (var row in rows)
        {
            var place = new Coordinate(DemoFiles.Number(row["经度"]), DemoFiles.Number(row["纬度"]));
            var holder = Array.FindIndex(locators, locator => locator.Locate(place) == Location.Interior);
            Assert.Equal(townships[holder].Name == "茶岚镇", row["城乡分类代码"].Length == 0);
            hundredths[holder] += long.Parse(row["人口"].Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        }

        Assert.InRange(rows.Count, 60_000, 100_000);
        Assert.Equal(townships.Select(township => township.People * 100L), hundredths);
        Assert.Equal(412_600, townships.Sum(township => township.People));
    }

    [Fact]
    public void The_faults_the_standards_are_to_find_are_there()
    {
        var rows = DemoFiles.Table("facilities.csv");
        var inside = rows.Where(row => row["乡镇代码"].StartsWith("990101", StringComparison.Ordinal)).ToList();
        var stations = rows.Where(row => row["类型"].Contains("急救", StringComparison.Ordinal)).ToList();

        Assert.Equal(210, rows.Count);
        Assert.Single(rows, row => row["经度"].Length == 0);
        Assert.Single(rows.GroupBy(row => row["编号"]), twice => twice.Count() == 2);
        Assert.Equal("榉坪镇卫生院", Assert.Single(stations, row => row["救护车数"] == "0")["名称"]);
        Assert.Equal("茶岚镇卫生院", Assert.Single(stations, row => row["24小时"] == "否")["名称"]);
        Assert.Equal("楸坝镇中心卫生院", Assert.Single(rows.Except(inside))["名称"]);
        Assert.Equal(["云漈乡"], DemoFiles.Townships().Where(unit => unit.Name[^1] is '镇' or '乡')
            .Where(unit => !inside.Exists(row => row["乡镇代码"] == unit.Code && row["类型"].Contains("乡镇卫生院", StringComparison.Ordinal))).Select(unit => unit.Name));

        // 412,600 × 300 % ÷ 30,000 is 41.26, so 42 ambulances are due.
        Assert.Equal(26, inside.Sum(row => DemoFiles.Number(row["救护车数"])));
    }

    [Fact]
    public void Every_road_leads_to_every_other_and_back()
    {
        var (forth, back) = (new Dictionary<string, List<string>>(), new Dictionary<string, List<string>>());
        foreach (var (nodes, tags) in Ways().Where(way => way.Tags.ContainsKey("highway")))
        {
            for (var i = 1; i < nodes.Count; i++)
            {
                Join(nodes[i - 1], nodes[i]);
                if (!tags.ContainsKey("oneway")) Join(nodes[i], nodes[i - 1]);
            }
        }

        var all = forth.Keys.Union(back.Keys).ToHashSet();
        Assert.Equal(all.Count, Reached(forth, all.First()));
        Assert.Equal(all.Count, Reached(back, all.First()));

        void Join(string from, string to)
        {
            if (!forth.TryAdd(from, [to])) forth[from].Add(to);
            if (!back.TryAdd(to, [from])) back[to].Add(from);
        }
    }

    [Fact]
    public void Terrain_is_what_gdal_reads()
    {
        // gdalinfo -stats (GDAL 3.6): 600 × 420 pixels, minimum 271, maximum 1774; gdallocationinfo at 106.20176, 30.22825 (column 194, row 213).
        var bytes = File.ReadAllBytes(Path.Combine(DemoFiles.Folder, "terrain.tif"));
        var heights = Enumerable.Range(0, 600 * 420).Select(i => BitConverter.ToInt16(bytes, 8 + (2 * i))).ToArray();

        Assert.Equal((271, 1774, 278), (heights.Min(), heights.Max(), heights[(213 * 600) + 194]));
    }

    static int Reached(Dictionary<string, List<string>> joined, string start)
    {
        var seen = new HashSet<string> { start };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var node))
        {
            foreach (var next in joined.GetValueOrDefault(node, []).Where(seen.Add)) open.Enqueue(next);
        }

        return seen.Count;
    }

    static List<(List<string> Nodes, Dictionary<string, string> Tags)> Ways()
    {
        List<(List<string> Nodes, Dictionary<string, string> Tags)> ways = [];
        var known = new HashSet<string>();
        using var reader = XmlReader.Create(Path.Combine(DemoFiles.Folder, "roads.osm"));
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.Name == "node") known.Add(reader.GetAttribute("id")!);
            else if (reader.Name == "way") ways.Add(([], []));
            else if (reader.Name == "nd") ways[^1].Nodes.Add(reader.GetAttribute("ref")!);
            else if (reader.Name == "tag" && ways.Count > 0) ways[^1].Tags.Add(reader.GetAttribute("k")!, reader.GetAttribute("v")!);
        }

        Assert.All(ways, way => Assert.All(way.Nodes, node => Assert.Contains(node, known)));
        return ways;
    }
}
