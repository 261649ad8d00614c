using System.Text.Json;
using Geo.Model;
using Geo.Model.Jobs;
using Geo.Present.Summaries;
using Geo.Present.Words;

namespace Geo.Web.Jobs;

/// <summary>A job as the page reads it: state, progress, what is left, and what it made.</summary>
static class JobJson
{
    /// <summary>Before this a guess at what is left would be wild.</summary>
    const double LeastDone = 0.05;

    /// <param name="address">Of the job.</param>
    public static void Write(Utf8JsonWriter json, JobEntry entry, string address, DateTimeOffset now)
    {
        var (job, done) = (entry.Job, entry.Progress.Done);
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("kind", JsonValues.Code(job.Kind));
        JsonValues.WriteText(json, "kindName", WordTable.Rows[WordTable.KeyOf("job-kind", job.Kind)]);
        json.WriteString("scenario", job.Scenario);
        json.WriteString("language", job.Language == Language.Chinese ? "zh" : "en");
        json.WriteString("state", JsonValues.Code(job.State));
        JsonValues.WriteText(json, "stateName", WordTable.Rows[WordTable.KeyOf("job-state", job.State)]);
        json.WriteString("posted", job.Posted);
        Moment(json, "started", job.Started);
        Moment(json, "ended", job.Ended);
        json.WriteNumber("done", Math.Round(job.State switch { JobState.Done => 1, JobState.Running => done, _ => 0 }, 3));
        if (job.State == JobState.Running && done >= LeastDone) json.WriteNumber("secondsLeft", Math.Round((now - job.Started!.Value).TotalSeconds * (1 - done) / done, 1));
        else json.WriteNull("secondsLeft");
        json.WriteNumber("attempts", job.Attempts);
        if (job.Failure is { } why) JsonValues.WriteText(json, "failure", why);
        else json.WriteNull("failure");
        json.WriteStartArray("outputs");
        foreach (var file in job.Files.Where(name => OutputTypes.Find(name) is not null))
        {
            json.WriteStartObject();
            json.WriteString("name", file);
            json.WriteString("type", OutputTypes.Find(file));
            json.WriteString("href", $"{address}/outputs/{Uri.EscapeDataString(file)}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Moment(Utf8JsonWriter json, string name, DateTimeOffset? moment)
    {
        if (moment is { } known) json.WriteString(name, known);
        else json.WriteNull(name);
    }
}
