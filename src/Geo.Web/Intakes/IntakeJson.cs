using System.Text.Json;
using Geo.Import.Studies;
using Geo.Model.Imports;
using Geo.Model.Jobs;
using Geo.Model.Studies;
using Geo.Present.Accounts;
using Geo.Present.Summaries;
using Geo.Present.Words;

namespace Geo.Web.Intakes;

/// <summary>A tried file as the page reads it: state and progress; when it is done what an import would make of it, where it failed the faults.</summary>
static class IntakeJson
{
    /// <param name="address">Of the tried file.</param>
    public static void Write(Utf8JsonWriter json, Intake intake, Study study, string address)
    {
        json.WriteStartObject();
        json.WriteString("id", intake.Id);
        json.WriteString("file", intake.Source.Path);
        json.WriteString("role", KeyOf(intake.Source.Role));
        json.WriteString("state", JsonValues.Code(intake.State));
        JsonValues.WriteText(json, "stateName", WordTable.Rows[WordTable.KeyOf("job-state", intake.State)]);
        json.WriteNumber("done", Math.Round(intake.State == JobState.Done ? 1 : intake.Done, 3));
        PreviewJson.WriteFaults(json, "faults", intake.Faults);
        if (intake.Preview is { } preview) WritePreview(json, preview, study, address);
        else json.WriteNull("preview");
        json.WriteEndObject();
    }

    public static string KeyOf(SourceRole role) => StudyFile.Roles.First(one => one.Role == role).Key;

    static void WritePreview(Utf8JsonWriter json, ImportPreview preview, Study study, string address)
    {
        json.WriteStartObject("preview");
        PreviewJson.Write(json, preview);
        json.WriteString("rejectedRows", preview.Report.RejectedRows is { Rows.Count: > 0 } ? $"{address}/rejected.csv" : null);
        json.WriteStartArray("already");
        foreach (var one in study.SourcesOf(preview.Source.Role)) json.WriteStringValue(one.Path);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
