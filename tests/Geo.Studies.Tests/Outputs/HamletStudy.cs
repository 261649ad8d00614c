namespace Geo.Studies.Tests.Outputs;

/// <summary>The smallest study that makes maps: one township, one station, two places with people.</summary>
static class HamletStudy
{
    public static string Write(TestFolder folder, string standards = "KJ-R1, KJ-R2")
    {
        folder.Write("units.geojson", """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"1","name":"Hamlet","type":"乡"},
            "geometry":{"type":"Polygon","coordinates":[[[0,-0.1],[0.4,-0.1],[0.4,0.1],[0,0.1],[0,-0.1]]]}}]}
            """);
        folder.Write("stations.csv", "id,name,lon,lat,type\n1,Station,0.02,0,emergency_station\n");
        folder.Write("people.csv", "id,lon,lat,people\n1,0.03,0,10\n2,0.35,0,20\n");
        return folder.Write("study.yaml", $$$"""
            geo: 1
            study: hamlet
            title: Hamlet
            as_of: 2025-12-31
            sample: true
            area: {code: "9", name: Hamlet, level: county}
            sources:
              units: {path: units.geojson, columns: {id: code, name: name, type: type}}
              facilities: {path: stations.csv}
              population: {path: people.csv}
            standards: [{{{standards}}}]
            """);
    }
}
