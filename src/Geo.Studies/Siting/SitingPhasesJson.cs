using System.Text.Json;
using Geo.Present.Summaries;

namespace Geo.Studies.Siting;

/// <summary>A plan in phases for a program.</summary>
public static class SitingPhasesJson
{
    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    /// <param name="study">Where the question was of a study; else null.</param>
    public static void Write(Stream stream, IReadOnlyList<SitingPhase> phases, StudySitingReply? study = null)
    {
        ArgumentNullException.ThrowIfNull(phases);
        JsonValues.WriteDocument(stream, "geo-site-phases", version: 2, json =>
        {
            json.WriteString("model", SitingWords.Of(phases[0].Next.Tables.Problem.Model));
            json.WriteString("countedAs", phases[0].Next.Tables.CountedAs);
            json.WriteStartArray("phases");
            foreach (var phase in phases)
            {
                json.WriteStartObject();
                if (phase.UpTo.Sites is { } sites) json.WriteNumber("p", sites);
                if (phase.UpTo.Budget is { } budget) json.WriteNumber("budget", budget);
                SitingJson.WriteNumber(json, "spent", phase.Next.Spent);
                WriteSites(json, "added", phase.Next, phase.Added);
                if (phase.Closed.Count > 0) WriteSites(json, "closed", phase.Next, phase.Closed);
                SitingJson.WriteNumber(json, "loss", phase.Loss);
                SitingJson.WriteNumber(json, "lossAtMost", phase.LossAtMost);
                WriteReply(json, "next", phase.Next);
                WriteReply(json, "best", phase.Best);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (study?.Whole is { } whole) WriteReply(json, "whole", whole);
            if (study is not null) StudySitingJson.Write(json, study);
        });
    }

    static void WriteReply(Utf8JsonWriter json, string name, SitingReply reply)
    {
        var solution = reply.Solution;
        json.WriteStartObject(name);
        SitingJson.WriteNumber(json, "objective", solution.Objective is { } objective ? reply.Shown(objective) : null);
        SitingJson.WriteNumber(json, "bound", reply.Bound is { } bound ? reply.Shown(bound) : null);
        SitingJson.WriteNumber(json, "gap", reply.Gap is { } gap ? Math.Round(gap * 100, 6) : null);
        json.WriteBoolean("proven", reply.IsProven);
        json.WriteBoolean("boundVerified", reply.Verdict is { Holds: true });
        json.WriteString("end", solution.End.ToString().ToLowerInvariant());
        json.WriteNumber("work", solution.Work);
        json.WriteNumber("seconds", Math.Round(reply.Took.TotalSeconds, 3));
        if (solution.Infeasibility is { } obstacle) json.WriteString("infeasible", SitingReach.WordOf(obstacle.Obstacle));
        WriteSites(json, "sites", reply, solution.Open ?? []);
        if (reply.Account is { } account)
        {
            json.WriteNumber("needless", reply.Needless);
            SitingJson.WriteAssignment(json, reply, account);
        }

        json.WriteEndObject();
    }

    static void WriteSites(Utf8JsonWriter json, string name, SitingReply reply, IReadOnlyList<int> sites)
    {
        json.WriteStartArray(name);
        foreach (var site in sites) json.WriteStringValue(reply.Tables.SiteIds[site]);
        json.WriteEndArray();
    }
}
