using Geo.Present.Siting;
using Geo.Present.Words;

namespace Geo.Studies.Siting;

/// <summary>A suggestion as files: tables, a map, the sites for other programs, and the scenario.</summary>
public static class SitingOutputs
{
    /// <summary>What an earlier suggestion left in the folder is replaced, and taken away where this one has none.</summary>
    /// <returns>Names of the files, in order; none where no choice was found.</returns>
    /// <exception cref="StoreException">The folder can't be written.</exception>
    public static IReadOnlyList<string> Save(string folder, StudySitingReply reply, WordTable words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(words);
        if (reply.Plan is not { } plan) return [];
        var findings = reply.Opened.Findings;
        var title = reply.Scenario?.Title.In(words.Language) ?? words.Of("siting-model", plan.Model);
        return AnswerFiles.Save(
            folder,
            [
                ("sites.csv", AnswerFiles.Csv(PlanTables.Sites(plan, words))),
                ("site-units.csv", AnswerFiles.Csv(PlanTables.Units(plan, findings, words))),
                ("site-standards.csv", plan.Standards.Count > 0 ? AnswerFiles.Csv(PlanTables.Standards(plan.Model, plan.Standards, findings, words)) : null),
                ("sites.geojson", stream => PlanGeoJson.Write(stream, findings, plan)),
                ("sites.json", stream => WriteJson(stream, reply)),
                ("scenario.yaml", AnswerFiles.Edits(reply.Scenario)),
                ("sites.svg", AnswerFiles.Map(findings, writer => PlanMap.Write(writer, findings, plan, title, words))),
            ],
            cancellation);
    }

    /// <summary>The answer for a program, in phases or at once.</summary>
    public static void WriteJson(Stream stream, StudySitingReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (reply.Phases.Count > 0) SitingPhasesJson.Write(stream, reply.Phases, reply);
        else SitingJson.Write(stream, reply.Siting, reply);
    }
}
