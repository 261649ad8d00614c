using Geo.Present.Scenarios;
using Geo.Present.Siting;
using Geo.Present.Words;
using Geo.Studies.Outputs;

namespace Geo.Studies.Siting;

/// <summary>Ambulances by station as files: tables, GeoJSON, and the scenario, which opens in a run and in the map.</summary>
public static class VehicleOutputs
{
    /// <summary>What an earlier answer left in the folder is replaced, and taken away where this one has none.</summary>
    /// <returns>Names of the files, in order; none where no choice was found.</returns>
    /// <exception cref="StoreException">The folder can't be written.</exception>
    public static IReadOnlyList<string> Save(string folder, VehicleReply reply, WordTable words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(words);
        if (reply.Plan is not { } plan) return [];
        var findings = reply.Opened.Findings;
        using var outputs = new OutputFolder(folder);
        var files = new List<(string Name, Action<string> Write)>
        {
            ("stations.csv", path => Writing.AsBytes(path, stream => SitingOutputs.WriteCsv(stream, VehicleTables.Stations(plan, findings, words)), cancellation)),
            ("station-units.csv", path => Writing.AsBytes(path, stream => SitingOutputs.WriteCsv(stream, VehicleTables.Units(plan, findings, words)), cancellation)),
            ("stations.geojson", path => Writing.AsBytes(path, stream => VehicleGeoJson.Write(stream, findings, plan), cancellation)),
            ("stations.json", path => Writing.AsBytes(path, stream => VehicleJson.Write(stream, reply), cancellation)),
        };
        if (reply.Scenario is { } scenario) files.Add(("scenario.yaml", path => Writing.AsText(path, writer => ScenarioYaml.Write(writer, scenario), cancellation)));
        Writing.All(outputs, files, null, cancellation);
        return outputs.Publish(["stations.csv", "station-units.csv", "stations.geojson", "stations.json", "scenario.yaml"], cancellation);
    }
}
