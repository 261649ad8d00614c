using Geo.Model;
using Geo.Present.Tables;
using Geo.Present.Tests.GeoPackages;
using Geo.Present.Words;

namespace Geo.Present.Tests.Tables;

public sealed class TravelTablesTests
{
    static IReadOnlyList<Table> Tables(Language language) => FindingsTables.List(TravelledFindings.In(SmallFindings.Make()), WordTable.In(language));

    static Table Of(string key) => Tables(Language.English).First(table => table.Key == key);

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Models_shifts_roads_and_speeds_are_told_in_either_language(Language language) =>
        Assert.Equal(["models", "shifts", "roads", "road-speeds"], Tables(language).Select(table => table.Key).Where(key => key is "models" or "shifts" or "roads" or "road-speeds"));

    [Fact]
    public void Without_roads_nothing_of_them_is_said() =>
        Assert.DoesNotContain(FindingsTables.List(SmallFindings.Make(), WordTable.In(Language.English)), table => table.Key is "models" or "shifts" or "roads" or "road-speeds");

    [Fact]
    public void Every_default_stands_with_the_network()
    {
        var roads = Of("roads");

        Assert.Equal("off the road on foot at 3 km/h, at most 1,000 m from it; siren factor 1.2; call handling 1 min and turn-out 2 min not counted", roads.Rows[0][^1].Text);
        Assert.Contains(roads.Notes, note => note == "People more than 1/3 km from every street that any of these modes may use: 11 (11.0%).");
        Assert.Contains(roads.Notes, note => note == "Roads roads.osm: 7 read, 5 accepted, 1 repaired, 1 rejected.");
    }

    [Fact]
    public void Times_stand_in_minutes_and_never_among_kilometres()
    {
        var measures = Of("measures");
        var (kilometres, minutes) = (measures.Columns.ToList().FindIndex(column => column.Key == "nearest-mean"), measures.Columns.ToList().FindIndex(column => column.Key == "nearest-mean-minutes"));

        Assert.Equal(("–", "5.00"), (measures.Rows[^1][kilometres].Text, measures.Rows[^1][minutes].Text));
        Assert.Equal("–", measures.Rows[0][minutes].Text);
    }
}
