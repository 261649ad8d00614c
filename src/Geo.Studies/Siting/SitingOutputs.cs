using System.Text;
using Geo.Present.Maps;
using Geo.Present.Scenarios;
using Geo.Present.Siting;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies.Outputs;

namespace Geo.Studies.Siting;

/// <summary>A suggestion as files: tables, a map, the sites for other programs, and the scenario.</summary>
public static class SitingOutputs
{
    /// <summary>What an earlier suggestion left in the folder is replaced, and taken away where this one has none.</summary>
    /// <returns>Names of the files, in order.</returns>
    /// <exception cref="StoreException">The folder can't be written.</exception>
    public static IReadOnlyList<string> Save(string folder, StudySitingReply reply, WordTable words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(words);
        if (reply.Plan is not { } plan) return [];
        var findings = reply.Opened.Findings;
        using var outputs = new OutputFolder(folder);
        var files = new List<(string Name, Action<string> Write)>
        {
            ("sites.csv", path => Writing.AsBytes(path, stream => WriteCsv(stream, PlanTables.Sites(plan, words)), cancellation)),
            ("site-units.csv", path => Writing.AsBytes(path, stream => WriteCsv(stream, PlanTables.Units(plan, findings, words)), cancellation)),
            ("sites.geojson", path => Writing.AsBytes(path, stream => PlanGeoJson.Write(stream, findings, plan), cancellation)),
            ("sites.json", path => Writing.AsBytes(path, stream => WriteJson(stream, reply), cancellation)),
        };
        if (plan.Standards.Count > 0) files.Add(("site-standards.csv", path => Writing.AsBytes(path, stream => WriteCsv(stream, PlanTables.Standards(plan.Standards, words)), cancellation)));
        if (reply.Scenario is { } scenario) files.Add(("scenario.yaml", path => Writing.AsText(path, writer => ScenarioYaml.Write(writer, scenario), cancellation)));
        if (MapContents.CanDraw(findings))
        {
            var title = reply.Scenario?.Title.In(words.Language) ?? words.Of("siting-model", plan.Model);
            files.Add(("sites.svg", path => Writing.AsText(path, writer => PlanMap.Write(writer, findings, plan, title, words), cancellation)));
        }

        Writing.All(outputs, files, null, cancellation);
        return outputs.Publish(["sites.csv", "site-units.csv", "site-standards.csv", "sites.geojson", "sites.json", "scenario.yaml", "sites.svg"], cancellation);
    }

    /// <summary>The answer for a program, in phases or at once.</summary>
    public static void WriteJson(Stream stream, StudySitingReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (reply.Phases.Count > 0) SitingPhasesJson.Write(stream, reply.Phases, reply);
        else SitingJson.Write(stream, reply.Siting, reply);
    }

    // With a byte-order mark: a spreadsheet takes a table of Chinese without one for another encoding.
    internal static void WriteCsv(Stream stream, Table table)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', table.Columns.Select(column => CsvCell.Of(column.Title))));
        foreach (var row in table.Rows) writer.WriteLine(string.Join(',', row.Select(Written)));
    }

    static string Written(Cell cell) => cell.Shown is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : CsvCell.Of(cell.Text == "–" ? "" : cell.Text);
}
