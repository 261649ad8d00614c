using Geo.Model.Findings;
using Geo.Model.Travel;

namespace Geo.Studies.Tests.RealAreas;

public sealed class GrandeComoreRoadsTests
{
    [Fact]
    public void Grande_Comore_by_road_keeps_its_straight_lines_and_loses_people_to_the_coast_and_the_mountain()
    {
        var findings = RealRuns.Of("grande-comore-roads", "grande_comore/comores-latest.osm.pbf").Findings;
        var circle = Assert.IsType<ReachFinding>(Assert.Single(findings.Standards));

        // The straight lines are those of grande-comore.yaml.
        Assert.Equal(376_255.755m, Outside("walk"), 3);
        Assert.Equal(357.637m, Outside("car"), 3);
        Assert.Equal(("roads-car", TravelModel.Roads), (circle.Head.Key, circle.Head.Model));
        Assert.True(Outside("roads-car") > Outside("car"));
        Assert.True(circle.Head.Area.NoWay.Millionths > 0);
        Assert.Empty(findings.Roads!.Modes[0].FacilitiesOff);
        Assert.False(circle.ServiceAreas[0].IsEmpty);

        decimal Outside(string key) => circle.Measures.Single(measure => measure.Key == key).Area.Outside.Millionths / 1_000_000m;
    }
}
