using Geo.Present.Siting;
using Geo.Present.Words;

namespace Geo.Studies.Siting;

/// <summary>Groups of a study's units as files: tables, a map, areas for other programs.</summary>
public static class GroupOutputs
{
    /// <summary>What an earlier grouping left in the folder is replaced, and taken away where this one has none.</summary>
    /// <returns>Names of the files, in order; none where no grouping was found.</returns>
    /// <exception cref="StoreException">The folder can't be written.</exception>
    public static IReadOnlyList<string> Save(string folder, StudyGroupingReply reply, WordTable words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(words);
        if (reply.Plan is not { } plan) return [];
        var findings = reply.Opened.Findings;
        return AnswerFiles.Save(
            folder,
            [
                ("groups.csv", AnswerFiles.Csv(GroupTables.Groups(plan, findings, words))),
                ("group-units.csv", AnswerFiles.Csv(GroupTables.Members(plan, findings, words))),
                ("groups.geojson", stream => GroupGeoJson.Write(stream, findings, plan)),
                ("groups.json", stream => GroupingJson.Write(stream, reply.Grouping)),
                ("groups.svg", AnswerFiles.Map(findings, writer => GroupMap.Write(writer, findings, plan, words))),
            ],
            cancellation);
    }
}
