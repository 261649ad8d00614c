using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Studies.Tests.RealAreas;

/// <summary>What holds for every run, whatever its data.</summary>
static class Identities
{
    public static void Hold(StudyFindings findings)
    {
        foreach (var import in findings.Imports) Assert.Equal(import.Read, import.Accepted + import.Repaired + import.Rejected);

        var placed = findings.Placed;
        Assert.Equal(placed.Total.Millionths, placed.Demand.Millionths.Sum() + placed.Unlocated.Sum(row => row.People?.Millionths ?? 0));
        foreach (var measure in findings.Standards.OfType<ReachFinding>().SelectMany(finding => finding.Measures))
        {
            Assert.Equal(placed.Total, measure.Area.Total);
            Assert.Equal(placed.Total, measure.ByClass.Aggregate(People.Nobody, (sum, tally) => sum + tally.Total));
        }
    }
}
