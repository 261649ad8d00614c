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
