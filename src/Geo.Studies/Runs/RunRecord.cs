using System.Reflection;
using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Runs;
using Geo.Studies.Outputs;

namespace Geo.Studies.Runs;

/// <summary>The run record, <c>run.json</c>: who ran what, when and for how long. It alone holds a clock and a name.</summary>
static class RunRecord
{
    public static void Write(OutputFolder outputs, StudyFindings findings, RunHead head)
    {
        string[] files = [.. Directory.EnumerateFiles(outputs.PathOf("")).Select(path => Path.GetFileName(path)).Append(EarlierOutputs.RunRecord).Order(StringComparer.Ordinal)];
        Writing.Attempt(outputs.PathOf(EarlierOutputs.RunRecord), () =>
        {
            using var stream = File.Create(outputs.PathOf(EarlierOutputs.RunRecord));
            using var json = new Utf8JsonWriter(stream, new() { Indented = true });
            json.WriteStartObject();
            json.WriteString("study", head.StudyId);
            json.WriteString("studySha256", head.StudySha256);
            if (findings.Scenario is { } applied)
            {
                json.WriteString("scenario", applied.Scenario.Name);
                json.WriteString("scenarioSha256", applied.Sha256);
            }

            json.WriteString("software", head.Software);
            json.WriteString("startedUtc", head.Started.UtcDateTime);
            json.WriteNumber("seconds", head.Duration.TotalSeconds);
            json.WriteString("user", head.User);
            json.WriteString("host", head.Host);
            json.WriteStartArray("inputs");
            foreach (var import in findings.Imports)
            {
                json.WriteStartObject();
                json.WriteString("file", import.File);
                json.WriteString("sha256", import.Sha256);
                json.WriteEndObject();
            }

            if (findings.Roads is { Report: var roads })
            {
                json.WriteStartObject();
                json.WriteString("file", roads.File);
                json.WriteString("sha256", roads.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("files");
            foreach (var file in files) json.WriteStringValue(file);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>Version of this software, as built.</summary>
    public static string Version { get; } =
        typeof(RunRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
