using Geo.Demo.Borders;
using Geo.Demo.Institutions;
using Geo.Demo.Recipe;
using Geo.Demo.Roads;
using Geo.Demo.Settlements;
using Geo.Demo.Terrain;
using Geo.Demo.Writing;

namespace Geo.Demo;

/// <summary>Makes the demo county from its seed and writes its files: the same bytes on every machine.</summary>
public static class DemoCounty
{
    /// <param name="folder">Where to; made if it is not there.</param>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var land = Landscape.Make();
        var coverage = Coverage.From(ArcTracing.Trace(Partition.Of(land)), County.Townships.Length);
        var ground = new Ground(land, coverage);
        var villages = VillageSites.Settle(ground);
        var population = new Population(ground, villages);
        var people = population.ByVillage();
        TownshipLayer.Write(Path.Combine(folder, "townships.geojson"), coverage);
        Tables.WritePopulation(Path.Combine(folder, "population.csv"), ground, population);
        Tables.WriteVillages(Path.Combine(folder, "villages.csv"), villages, people);
        Tables.WriteFacilities(Path.Combine(folder, "facilities.csv"), Roster.List(villages, people));
        TerrainFile.Write(Path.Combine(folder, "terrain.tif"), land.Height);
        var network = RoadBuilding.Build(ground, villages, population);
        OsmFile.Write(Path.Combine(folder, "roads.osm"), [.. OneWays.Open(WayTracing.Trace(network, land)), .. Waterways.Trace(land.Streams)], villages);
    }
}
