namespace Geo.Benchmarks.Loads;

/// <summary>GDAL's ogr2ogr, where it is installed.</summary>
static class OgrPeer
{
    const string Program = "ogr2ogr";

    public static void AddPeer(this List<Cost> costs, params string[] arguments)
    {
        if (MeasuredProcess.Exists(Program)) costs.Add(MeasuredProcess.Run(Program, arguments));
    }
}
