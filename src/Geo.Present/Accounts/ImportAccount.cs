using System.Globalization;
using Geo.Model;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Present.Accounts;

/// <summary>What became of every row of a study's sources: what <c>import-report.html</c>, <c>.xlsx</c> and <c>.json</c> print.</summary>
/// <param name="StudySha256">SHA-256 of the study file.</param>
/// <param name="Reports">One for each source, in the study's order.</param>
public sealed record ImportAccount(Study Study, string StudySha256, IReadOnlyList<ImportReport> Reports)
{
    public long Read => Reports.Sum(report => report.Read);

    public long Accepted => Reports.Sum(report => report.Accepted);

    public long Repaired => Reports.Sum(report => report.Repaired);

    public long Rejected => Reports.Sum(report => report.Rejected);

    public long LeftOut => Reports.Sum(report => report.LeftOut);

    /// <summary>The file of a source's rejected rows, <c>rejected-facilities-2.csv</c>, numbered in the study's order; null where there are none.</summary>
    public string? RejectedFile(int source) => Reports[source] is { RejectedRows.Rows.Count: > 0 } report
        ? string.Create(CultureInfo.InvariantCulture, $"rejected-{report.Role.ToString().ToLowerInvariant()}-{source + 1}.csv")
        : null;

    /// <summary>Where a source's data comes from, as the study says; empty where it does not.</summary>
    public string Credit(ImportReport report, Language language) =>
        Study.Sources.FirstOrDefault(source => source.Path == report.File)?.Credit.In(language) ?? "";
}
