using System.Globalization;
using System.Text;
using Geo.Model.Jobs;
using Geo.Web.Studies;
using Geo.Web.Suggestions;

namespace Geo.Web.Hosting.Metrics;

/// <summary>What the server holds, in the text format of Prometheus: jobs by state, warm scenarios, suggestions, tiles.</summary>
sealed class ServedGauges(ServedStudies studies)
{
    public string Write()
    {
        var text = new StringBuilder();
        var jobs = studies.Jobs.List();
        Head(text, "geo_jobs", "Jobs kept, by state.");
        foreach (var state in Enum.GetValues<JobState>())
        {
            text.Append(CultureInfo.InvariantCulture, $"geo_jobs{{state=\"{state.ToString().ToLowerInvariant()}\"}} {jobs.Count(entry => entry.Job.State == state)}\n");
        }

        Gauge(text, "geo_warm_scenarios", "Scenarios held warm in memory.", studies.Scenarios.Warm);
        Gauge(text, "geo_suggestions_running", "Suggestions where to build that are being worked out.", SuggestionEndpoint.Running);
        Gauge(text, "geo_tiles_kept", "Finished tiles of the study held in memory.", studies.Main.Tiles.Kept);
        return text.ToString();
    }

    static void Gauge(StringBuilder text, string name, string help, int value)
    {
        Head(text, name, help);
        text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
    }

    static void Head(StringBuilder text, string name, string help) => text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n");
}
