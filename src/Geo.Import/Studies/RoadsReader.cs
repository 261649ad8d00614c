using Geo.Import.Yaml;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Units;

namespace Geo.Import.Studies;

/// <summary>Reads which roads a study travels by.</summary>
static class RoadsReader
{
    const double FarthestJoinMetres = 100;

    public static StudyRoads Read(MapReader map) => new()
    {
        Source = SourceReader.File(map, SourceRole.Places, StudyRoads.Columns),
        Speeds = map.Text("speeds", "speeds/"),
        WithTraffic = map.Flag("traffic", true),
        Join = map.Value("join", default(Metres), TryJoin, FaultCode.DistanceInvalid, "5m (0 – 100m)"),
    };

    static bool TryJoin(string text, out Metres join) => Quantity.TryDistance(text, out join) && join.Value <= FarthestJoinMetres;
}
