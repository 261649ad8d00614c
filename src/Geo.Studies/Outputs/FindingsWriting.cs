using Geo.Model;
using Geo.Model.Findings;
using Geo.Present.GeoJson;
using Geo.Present.GeoPackages;
using Geo.Present.Maps;
using Geo.Present.Reports;
using Geo.Present.Scorecards;
using Geo.Present.Summaries;
using Geo.Present.Workbooks;
using Geo.Present.Words;

namespace Geo.Studies.Outputs;

/// <summary>Writes every output of a run into its folder.</summary>
static class FindingsWriting
{
    public static void Write(
        OutputFolder outputs, StudyFindings findings, Language language, IProgress<double>? progress, CancellationToken cancellation)
    {
        var words = WordTable.In(language);
        var maps = new MapDrawings(findings, words);
        List<(string Name, Action<string> Write)> files =
        [
            ("findings.gpkg", path => FindingsGeoPackage.Write(path, findings, words, cancellation)),
            ("report.html", path => Writing.AsText(path, writer => ReportPage.Write(writer, findings, words, maps), cancellation)),
            ("findings.xlsx", path => Writing.AsBytes(path, stream => FindingsWorkbook.Write(stream, findings, words), cancellation)),
            ("findings.geojson", path => Writing.AsBytes(path, stream => FindingsGeoJson.Write(stream, findings), cancellation)),
            ("summary.json", path => Writing.AsBytes(path, stream => SummaryJson.Write(stream, findings), cancellation)),
        ];
        foreach (var finding in findings.Standards.OfType<ReachFinding>())
        {
            files.Add(($"map-{finding.Standard.Id}.svg", path => Writing.AsText(path, writer => writer.Write(maps.Of(finding)), cancellation)));
        }

        if (MatrixSheet.Draw(findings, words) is { Length: > 0 } matrix) files.Add(("matrix.svg", path => Writing.AsText(path, writer => writer.Write(matrix), cancellation)));
        files.AddRange(AccountWriting.Files(new(findings.Study, findings.StudySha256, findings.Imports), language, cancellation));
        Writing.All(outputs, files, progress, cancellation);
    }
}
