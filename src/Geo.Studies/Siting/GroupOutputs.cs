using Geo.Present.Maps;
using Geo.Present.Siting;
using Geo.Present.Words;
using Geo.Studies.Outputs;

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
        using var outputs = new OutputFolder(folder);
        var files = new List<(string Name, Action<string> Write)>
        {
            ("groups.csv", path => Writing.AsBytes(path, stream => SitingOutputs.WriteCsv(stream, GroupTables.Groups(plan, findings, words)), cancellation)),
            ("group-units.csv", path => Writing.AsBytes(path, stream => SitingOutputs.WriteCsv(stream, GroupTables.Members(plan, findings, words)), cancellation)),
            ("groups.geojson", path => Writing.AsBytes(path, stream => GroupGeoJson.Write(stream, findings, plan), cancellation)),
            ("groups.json", path => Writing.AsBytes(path, stream => GroupingJson.Write(stream, reply.Grouping), cancellation)),
        };
        if (MapContents.CanDraw(findings)) files.Add(("groups.svg", path => Writing.AsText(path, writer => GroupMap.Write(writer, findings, plan, words), cancellation)));
        Writing.All(outputs, files, null, cancellation);
        return outputs.Publish(["groups.csv", "group-units.csv", "groups.geojson", "groups.json", "groups.svg"], cancellation);
    }
}
