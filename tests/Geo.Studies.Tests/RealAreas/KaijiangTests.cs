using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Studies.Runs;

namespace Geo.Studies.Tests.RealAreas;

/// <summary>The study that lacks things: it says what, and computes what is left.</summary>
public sealed class KaijiangTests
{
    [Fact]
    public void Kaijiang_names_what_every_standard_lacks()
    {
        var outcome = Run();
        var findings = outcome.Findings;

        Assert.Equal(0, outcome.RejectedRows);
        // The census of 2020 counts 414,310 people in the county: spread over its area, not one more, not one fewer.
        Assert.Equal(People.FromWhole(414_310), findings.Placed.Total);
        Assert.Equal(People.FromWhole(414_310), findings.Placed.SpreadPeople);
        Assert.Equal(ClassRule.Undecided, findings.Placed.Classes[0].Rule);
        Assert.Empty(findings.Placed.Facilities);
        Identities.Hold(findings);
        foreach (var finding in findings.Standards.Where(finding => finding.Standard.Id != "YX-A1"))
        {
            var column = finding.Standard.Id == "KJ-A1" ? "ambulances" : "longitude";
            Assert.Contains(new(MissingCode.NoFacilitySource, SourceRole.Facilities, column), Assert.IsType<NotComputable>(finding).Missing);
        }

        Assert.IsType<NotApplicable>(findings.Standards.Single(finding => finding.Standard.Id == "YX-A1"));
        Assert.DoesNotContain(outcome.Files, file => file.StartsWith("map-", StringComparison.Ordinal));
        Assert.Contains("report.html", outcome.Files);
    }

    /// <remarks>GeodSolve, after an inverse of GCJ-02 in Python: 20,393.391, 21,708.456, 24,608.290 and 27,400.336 m from the seat of 新宁镇, where the county's government sits.</remarks>
    [Theory]
    [InlineData("长岭镇", 20_393_391)]
    [InlineData("任市镇", 21_708_456)]
    [InlineData("广福镇", 24_608_290)]
    [InlineData("新街乡", 27_400_336)]
    public void The_seats_of_Kaijiang_are_as_far_apart_as_they_are(string town, long millimetres)
    {
        var findings = Run().Findings;

        Assert.Equal(19, findings.PlaceDistances.Count);
        Assert.Equal(227, findings.PlacesUnlocated);
        var distance = findings.PlaceDistances.Single(pair => pair.To.Name == town);
        Assert.Equal("新宁镇", distance.From.Name);
        Assert.InRange(distance.DistanceMm, millimetres - 2, millimetres + 2);
    }

    static RunOutcome Run() => RealRuns.Of("kaijiang", "kaijiang/census2020.csv");
}
