using System.Xml.Linq;
using Geo.Model;
using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Scorecards;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;

namespace Geo.Present.Tests.Maps;

/// <summary>Sheets of standards of numbers and presence: townships by what the standard comes to in each.</summary>
public sealed class OutcomeSheetTests
{
    static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";
    static readonly StudyFindings s_findings = MiniCounty.Create(new(1) { CellKm = 0.8 });

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_township_bears_its_sign_and_the_legend_has_each_outcome_once(Language language)
    {
        var words = WordTable.In(language);
        var (finding, rows) = Vehicles();
        using var writer = new StringWriter();
        Assert.True(MapSheet.TryWrite(writer, s_findings, finding, words, new()));
        string[] texts = [.. XDocument.Parse(writer.ToString()).Root!.Descendants(s_svg + "text").Select(text => text.Value)];

        foreach (var (at, unit) in rows.Index()) Assert.Contains(texts, text => text.EndsWith($"{s_findings.NameOf(unit, language)} {(at % 2 == 0 ? '✕' : '✓')}", StringComparison.Ordinal));
        Assert.Single(texts, $"✕ {words.Format("matrix.reading-legend", words.Of("judged", Outcome.Short))}");
        Assert.Single(texts, $"✓ {words.Format("matrix.reading-legend", words.Of("judged", Outcome.Met))}");
        foreach (var needed in new[] { words["map.legend"], words["map.approval"], words["map.north"], words["sample.data"], words["map.border"] }) Assert.Contains(needed, texts);
        foreach (var part in new[] { finding.Standard.Id, "2025-12-31" }) Assert.Contains(texts, text => text.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void What_nothing_could_be_told_of_has_no_map()
    {
        foreach (var finding in s_findings.Standards.Where(finding => finding is NotComputable or NotApplicable))
        {
            Assert.False(MapSheet.CanDraw(s_findings, finding));
            Assert.Throws<InvalidOperationException>(() => MapSheet.TryWrite(TextWriter.Null, s_findings, finding, WordTable.English, new()));
        }
    }

    /// <summary>Three vehicles are asked of each township for reading: every other one has none, the others have five.</summary>
    static (RatioFinding Finding, IReadOnlyList<int> Rows) Vehicles()
    {
        var finding = s_findings.Standards.OfType<RatioFinding>().First();
        var rows = UnitOutcome.RowsOf(s_findings.Placed.Units);
        return (finding with { Below = [.. rows.Select((unit, at) => finding.Units[0] with { Unit = unit, Have = at % 2 == 0 ? 0 : 5, Need = 3 })] }, rows);
    }
}
