using Geo.Model.Siting;
using Geo.Present.Siting;
using Geo.Present.Words;

namespace Geo.Studies.Siting;

/// <summary>Ambulances by station as files: tables, a map, GeoJSON, and the scenario, which opens in a run and in the map.</summary>
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
        var title = reply.Scenario?.Title.In(words.Language) ?? words.Of("siting-model", SitingModel.ExpectedCovering);
        return AnswerFiles.Save(
            folder,
            [
                ("stations.csv", AnswerFiles.Csv(VehicleTables.Stations(plan, findings, words))),
                ("station-units.csv", AnswerFiles.Csv(VehicleTables.Units(plan, findings, words))),
                ("stations.geojson", stream => VehicleGeoJson.Write(stream, findings, plan)),
                ("stations.json", stream => VehicleJson.Write(stream, reply)),
                ("scenario.yaml", AnswerFiles.Edits(reply.Scenario)),
                ("stations.svg", AnswerFiles.Map(findings, writer => VehicleMap.Write(writer, findings, plan, title, words))),
            ],
            cancellation);
    }
}
