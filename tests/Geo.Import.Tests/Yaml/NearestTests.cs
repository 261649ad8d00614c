using Geo.Import.Studies;
using Geo.Import.Tests.Studies;

namespace Geo.Import.Tests.Yaml;

public sealed class NearestTests
{
    // The nearest by hand: one letter put in, left out, exchanged, or two neighbours swapped is one step.
    [Theory]
    [InlineData("geo", "ego")]
    [InlineData("title", "titel")]
    [InlineData("as_of", "asof")]
    [InlineData("as_of", "as-of")]
    [InlineData("sources", "source")]
    [InlineData("map_approval", "mapapproval")]
    [InlineData("urban_rural", "urban_rurall")]
    [InlineData("gaps", "gap")]
    [InlineData("travel", "TRAVEL")]
    public void A_slip_of_the_hand_finds_its_key(string meant, string written)
    {
        Assert.Contains(meant, StudyKeys.Study);
        var fault = Assert.Single(StudyText.Faults($"{StudyText.Least}{written}: x\n"), fault => fault.Row == 8);
        Assert.Equal((written, meant), (fault.Column, fault.Hint));
    }
}
