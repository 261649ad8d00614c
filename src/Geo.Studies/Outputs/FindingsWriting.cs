using System.Text;
using Geo.Model;
using Geo.Model.Findings;
using Geo.Present.GeoJson;
using Geo.Present.GeoPackages;
using Geo.Present.Maps;
using Geo.Present.Reports;
using Geo.Present.Summaries;
using Geo.Present.Tables;
using Geo.Present.Workbooks;
using Geo.Present.Words;

namespace Geo.Studies.Outputs;

/// <summary>Writes every output of a run into its folder.</summary>
static class FindingsWriting
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(
        OutputFolder outputs, StudyFindings findings, Language language, IProgress<double>? progress, CancellationToken cancellation)
    {
        var words = WordTable.In(language);
        var maps = new MapDrawings(findings, words);
        List<(string Name, Action<string> Write)> files =
        [
            ("findings.gpkg", path => FindingsGeoPackage.Write(path, findings, words, cancellation)),
            ("report.html", path => AsText(path, writer => ReportPage.Write(writer, findings, words, maps))),
            ("findings.xlsx", path => AsBytes(path, stream => FindingsWorkbook.Write(stream, findings, words))),
            ("findings.geojson", path => AsBytes(path, stream => FindingsGeoJson.Write(stream, findings))),
            ("summary.json", path => AsBytes(path, stream => SummaryJson.Write(stream, findings))),
        ];
        foreach (var finding in findings.Standards.OfType<ReachFinding>())
        {
            files.Add(($"map-{finding.Standard.Id}.svg", path => AsText(path, writer => writer.Write(maps.Of(finding)))));
        }

        foreach (var (import, name) in RejectedNames(findings))
        {
            files.Add((name, path => AsBytes(path, stream => RejectedRowsFile.Write(stream, import.RejectedRows!, words))));
        }

        var done = 0;
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellation }, file =>
        {
            var path = outputs.PathOf(file.Name);
            Writing.Attempt(path, () => file.Write(path));
            progress?.Report(Interlocked.Increment(ref done) / (double)files.Count);
        });
    }

    /// <summary>One file of rejected rows for each source that has some: <c>rejected-facilities-1.csv</c>, numbered in the study's order.</summary>
    static IEnumerable<(Model.Imports.ImportReport Import, string Name)> RejectedNames(StudyFindings findings) =>
        findings.Imports.Select((import, index) => (import, $"rejected-{import.Role.ToString().ToLowerInvariant()}-{index + 1}.csv"))
            .Where(pair => pair.import.RejectedRows is { Rows.Count: > 0 });

    static void AsText(string path, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(path, append: false, s_utf8, bufferSize: 1 << 16) { NewLine = "\n" };
        write(writer);
    }

    static void AsBytes(string path, Action<Stream> write)
    {
        using var stream = File.Create(path, bufferSize: 1 << 16);
        write(stream);
    }
}
