using System.Xml;
using System.Xml.Linq;
using Geo.Model;
using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;

namespace Geo.Present.Tests.Maps;

public sealed class SvgSheetTests
{
    static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void A_sheet_is_well_formed_and_holds_what_an_official_map_needs(Language language)
    {
        var findings = MiniCounty.Create(new(1) { CellKm = 0.8 });
        var words = WordTable.In(language);
        foreach (var reach in findings.Standards.OfType<ReachFinding>())
        {
            var root = Parse(Svg(findings, reach, words));
            Assert.Equal("img", root.Attribute("role")?.Value);
            Assert.NotEmpty(root.Element(s_svg + "title")!.Value);
            Assert.NotEmpty(root.Element(s_svg + "desc")!.Value);
            var texts = string.Join('\n', root.Descendants(s_svg + "text").Select(text => text.Value));
            foreach (var needed in new[] { words["map.legend"], words["map.approval"], words["map.north"], words["sample.data"], words["map.kilometres"], "2025-12-31", reach.Standard.Id })
            {
                Assert.Contains(needed, texts, StringComparison.Ordinal);
            }
        }
    }

    // Paper by ISO 216; at 1:200,000 a kilometre is 5 mm.
    [Theory]
    [InlineData(100_000)]
    [InlineData(200_000)]
    [InlineData(500_000)]
    public void At_a_fixed_scale_a_metre_of_paper_is_what_the_scale_says(int scale)
    {
        var findings = MiniCounty.Create(new(1) { CellKm = 0.8 });
        using var writer = new StringWriter();
        var reach = findings.Standards.OfType<ReachFinding>().First();
        Assert.True(MapSheet.TryWrite(writer, findings, reach, WordTable.In(Language.English), new() { Scale = scale, Secrecy = "内部", Approval = "川S(2026)001号" }));
        var root = Parse(writer.ToString());

        var (width, height) = (Millimetres(root, "width"), Millimetres(root, "height"));
        Assert.Contains(Math.Max(width, height), new[] { 297.0, 420, 594, 841, 1189 });
        var units = root.Attribute("viewBox")!.Value.Split(' ').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(width / units[2], height / units[3], 4);
        var bar = root.Descendants(s_svg + "rect").Where(rectangle => rectangle.Attribute("height")?.Value == "5").ToArray();
        var length = bar.Sum(part => double.Parse(part.Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture)) * width / units[2];
        var texts = root.Descendants(s_svg + "text").Select(text => text.Value).ToArray();
        var kilometres = double.Parse(texts.Single(text => text.EndsWith(" km", StringComparison.Ordinal) && char.IsAsciiDigit(text[0]))[..^3], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(kilometres * 1e6 / scale, length, 0.2);
        Assert.Contains("内部", texts);
        Assert.Contains("川S(2026)001号", texts);
        Assert.Contains(texts, text => text.Contains(FormattableString.Invariant($"1:{scale:#,##0}"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_scale_that_no_paper_holds_writes_nothing()
    {
        var findings = MiniCounty.Create(new(1) { CellKm = 0.8 });
        using var writer = new StringWriter();
        Assert.False(MapSheet.TryWrite(writer, findings, findings.Standards.OfType<ReachFinding>().First(), WordTable.In(Language.Chinese), new() { Scale = 1000 }));
        Assert.Empty(writer.ToString());
    }

    static double Millimetres(XElement root, string side) => double.Parse(root.Attribute(side)!.Value.Replace("mm", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void No_two_labels_overlap_whatever_the_county()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var shape = new SceneShape(seed, 20 + (seed * 7 % 50), 20 + (seed * 13 % 40), 4 + seed) { CellKm = 1 };
            var findings = MiniCounty.Create(shape);
            foreach (var reach in findings.Standards.OfType<ReachFinding>())
            {
                var labels = new SvgSheet(MapContents.Of(findings, reach, WordTable.Chinese)).Labels;
                for (var one = 0; one < labels.Count; one++)
                {
                    for (var other = one + 1; other < labels.Count; other++)
                    {
                        Assert.False(labels[one].Box.Overlaps(labels[other].Box), $"seed {seed}: {labels[one].Text} and {labels[other].Text}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Every_unit_is_named_on_the_map_or_in_the_list_beside_it()
    {
        var findings = MiniCounty.Create(new(4, 46, 30, 12) { CellKm = 0.8 });
        var reach = findings.Standards.OfType<ReachFinding>().First();
        var labels = new SvgSheet(MapContents.Of(findings, reach, WordTable.Chinese)).Labels;
        var named = labels.Where(label => label.Label.Kind == LabelKind.Unit).Select(label => label.ListedAs ?? label.Text);
        Assert.Equal(findings.Placed.Units.Units.Take(12).Select(unit => unit.Name).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        var findings = MiniCounty.Create(new(1, Prefix: "<script>alert('&\"]]>\u0001") { CellKm = 0.8 });
        foreach (var reach in findings.Standards.OfType<ReachFinding>())
        {
            var svg = Svg(findings, reach, WordTable.Chinese);
            Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
            Assert.StartsWith("<script>alert('&\"]]>", Parse(svg).Element(s_svg + "title")!.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_findings_give_the_same_bytes()
    {
        var findings = MiniCounty.Create(new(2) { CellKm = 0.8 });
        var reach = findings.Standards.OfType<ReachFinding>().First();
        Assert.Equal(Svg(findings, reach, WordTable.English), Svg(findings, reach, WordTable.English));
    }

    static string Svg(StudyFindings findings, ReachFinding reach, WordTable words)
    {
        using var writer = new StringWriter();
        MapSheet.Write(writer, findings, reach, words);
        return writer.ToString();
    }

    static XElement Parse(string svg)
    {
        using var reader = XmlReader.Create(new StringReader(svg), new() { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }
}
