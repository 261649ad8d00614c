namespace Geo.Web.Tests;

/// <summary>The binary columns decode by their description alone and add up to the recomputed figures.</summary>
public sealed class ColumnTests(DemoServer server)
{
    const int Urban = 1;
    const int Rural = 2;

    [Fact]
    public async Task Points_hold_every_person_of_the_county_exactly()
    {
        var points = new Columns(await server.Client.GetByteArrayAsync("api/studies/demo/points"));

        Assert.Equal(["lon", "lat", "people", "unit", "class"], points.Names);
        Assert.Equal(75_444, points.Rows);
        var (people, classes) = (points.Doubles("people"), points.Bytes("class"));
        Assert.Equal(412_600e6, people.Sum());
        Assert.Equal(179_325_810_000.0, people.Where((_, row) => classes[row] == Urban).Sum());
        Assert.Equal(233_274_190_000.0, people.Where((_, row) => classes[row] == Rural).Sum());
        // The first row of population.csv: 106.58500, 30.37905, 0.12 people.
        Assert.Equal((1_065_850_000, 303_790_500, 120_000.0), (points.Ints("lon")[0], points.Ints("lat")[0], people[0]));
    }

    [Fact]
    public async Task Distances_give_the_people_outside_of_each_unit()
    {
        var points = new Columns(await server.Client.GetByteArrayAsync("api/studies/demo/points"));
        var distances = new Columns(await server.Client.GetByteArrayAsync("api/studies/demo/standards/KJ-R2/distances"));
        Assert.Equal(["first", "firstMm", "second", "secondMm"], distances.Names);
        Assert.Equal(points.Rows, distances.Rows);
        var (people, units, classes, first, second) = (points.Doubles("people"), points.Ints("unit"), points.Bytes("class"), distances.Ints("firstMm"), distances.Ints("secondMm"));
        var ids = (await server.Json("api/studies/demo/units")).GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()).ToArray();

        var outside = Enumerable.Range(0, points.Rows).Where(row => classes[row] == Rural && first[row] > 20_000_000)
            .GroupBy(row => ids[units[row]]).ToDictionary(unit => unit.Key!, unit => unit.Sum(row => people[row]));

        var expected = Recomputed.Root.GetProperty("figures").EnumerateArray()
            .Where(figure => figure.GetProperty("standard").GetString() == "KJ-R2" && figure.GetProperty("unit").GetString() is { } unit && unit.Length == 9)
            .Where(figure => figure.GetProperty("outside").GetDecimal() > 0)
            .ToDictionary(figure => figure.GetProperty("unit").GetString()!, figure => (double)(figure.GetProperty("outside").GetDecimal() * 1_000_000));
        Assert.NotEmpty(expected);
        Assert.Equal(expected.OrderBy(pair => pair.Key), outside.OrderBy(pair => pair.Key));
        Assert.All(Enumerable.Range(0, points.Rows), row => Assert.True(second[row] >= first[row]));
    }
}
