using System.Xml.Linq;
using Geo.Model.Findings;
using Geo.Present.Scorecards;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;

namespace Geo.Present.Tests.Scorecards;

public sealed class MatrixSheetTests
{
    static readonly StudyFindings s_findings = MiniCounty.Create(new(1) { CellKm = 2 });

    [Fact]
    public void Every_township_and_every_standard_that_says_something_of_one_stands_on_the_sheet()
    {
        var texts = Texts(MatrixSheet.Draw(s_findings, WordTable.Chinese));

        Assert.All(UnitOutcome.RowsOf(s_findings.Placed.Units), unit => Assert.Contains(s_findings.Placed.Units.Units[unit].Name, texts));
        // Ambulances are the county's alone here: the sample gives no arithmetic below.
        Assert.Equal(["MC-R1", "MC-R2", "MC-R3"], texts.Where(text => text.StartsWith("MC-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_outcome_has_a_colour_and_a_sign_and_the_legend_says_both()
    {
        var svg = MatrixSheet.Draw(s_findings, WordTable.English);

        Assert.Contains("short", Texts(svg));
        Assert.Contains("fill=\"#B84F00\"", svg, StringComparison.Ordinal);
        Assert.Equal(svg, MatrixSheet.Draw(s_findings, WordTable.English));
    }

    [Fact]
    public void It_is_as_wide_as_A3_and_nothing_stands_beside_it()
    {
        var root = XDocument.Parse(MatrixSheet.Draw(s_findings, WordTable.Chinese)).Root!;

        Assert.Equal("420mm", root.Attribute("width")!.Value);
        Assert.All(root.Descendants().Where(one => one.Name.LocalName == "text"), text => Assert.InRange(double.Parse(text.Attribute("x")!.Value, System.Globalization.CultureInfo.InvariantCulture), 0, 1190));
    }

    [Fact]
    public void A_sheet_of_few_standards_is_no_wider_than_its_words_need()
    {
        // Three standards need 28 + 112 + 3 × 12 + 28 points; title and legend 760. Before, the picture was 1,190 wide and a third of it blank.
        var root = XDocument.Parse(MatrixSheet.Draw(s_findings, WordTable.Chinese)).Root!;

        Assert.StartsWith("0 0 760 ", root.Attribute("viewBox")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_standard_that_says_anything_of_a_township_there_is_no_sheet() =>
        Assert.Equal("", MatrixSheet.Draw(s_findings with { Standards = [.. s_findings.Standards.Where(finding => finding is NotComputable)] }, WordTable.English));

    static List<string> Texts(string svg) => [.. XDocument.Parse(svg).Descendants().Where(one => one.Name.LocalName == "text").Select(one => one.Value)];
}
