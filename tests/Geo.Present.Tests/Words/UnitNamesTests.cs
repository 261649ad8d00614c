using System.Text;
using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Tables;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;

namespace Geo.Present.Tests.Words;

public sealed class UnitNamesTests
{
    // Every unit and facility of the scene has an English name but the last ones.
    static StudyFindings Named()
    {
        var findings = MiniCounty.Create(new(2, 30, 24, 5) { CellKm = 1 });
        var placed = findings.Placed;
        return findings with
        {
            Placed = placed with
            {
                Units = new(placed.Units.Units.Select((unit, at) => unit with { NameEn = at == 4 ? null : $"Unit {at}" })),
                Facilities = [.. placed.Facilities.Select((facility, at) => facility with { NameEn = at == 5 ? null : $"Facility {at}" })],
            },
            PlaceDistances = [.. findings.PlaceDistances.Select(pair => pair with { From = pair.From with { NameEn = "Seat" } })],
        };
    }

    static string Shown(StudyFindings findings, WordTable words)
    {
        var text = new StringBuilder();
        foreach (var cell in FindingsTables.List(findings, words).SelectMany(table => table.Rows).SelectMany(row => row)) text.AppendLine(cell.Text);
        foreach (var reach in findings.Standards.OfType<ReachFinding>())
        {
            var map = MapContents.Of(findings, reach, words);
            foreach (var label in map.Labels) text.AppendLine(label.Text);
            foreach (var gap in map.Gaps) text.AppendLine(gap.Unit);
        }

        return text.ToString();
    }

    [Fact]
    public void English_outputs_show_English_names_and_the_sources_own_where_there_is_none()
    {
        var findings = Named();
        var shown = Shown(findings, WordTable.English);

        Assert.All(findings.Placed.Units.Units.Take(4), unit => Assert.DoesNotContain(unit.Name, shown, StringComparison.Ordinal));
        Assert.Contains("Unit 3", shown, StringComparison.Ordinal);
        Assert.Contains(findings.Placed.Units.Units[4].Name, shown, StringComparison.Ordinal);
        Assert.All(findings.Placed.Facilities.Take(5), facility => Assert.DoesNotContain(facility.Name, shown, StringComparison.Ordinal));
        Assert.Contains("Facility 0", shown, StringComparison.Ordinal);
        Assert.Contains(findings.Placed.Facilities[5].Name, shown, StringComparison.Ordinal);
        Assert.Contains("Seat", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_outputs_show_no_English_name()
    {
        var shown = Shown(Named(), WordTable.Chinese);

        Assert.DoesNotContain("Unit ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Facility ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Seat", shown, StringComparison.Ordinal);
    }
}
