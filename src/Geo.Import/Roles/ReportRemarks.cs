using Geo.Model.Imports;

namespace Geo.Import.Roles;

/// <summary>Adds to a report what is found out once other sources have been read.</summary>
static class ReportRemarks
{
    const int Listed = 1000;

    /// <summary>The report with more remarks, counted all, the first 1,000 of each code listed.</summary>
    public static ImportReport With(ImportReport report, IReadOnlyList<Fault> remarks)
    {
        if (remarks.Count == 0) return report;
        var counts = report.Tallies.ToDictionary(tally => (tally.List, tally.Code), tally => tally.Count);
        var listed = new List<Fault>(report.Remarks);
        foreach (var remark in remarks)
        {
            var count = counts[(FaultList.Remark, remark.Code)] = counts.GetValueOrDefault((FaultList.Remark, remark.Code)) + 1;
            if (count <= Listed) listed.Add(remark);
        }

        return report with
        {
            Remarks = listed,
            Tallies = [.. counts.OrderBy(count => count.Key).Select(count => new FaultTally(count.Key.List, count.Key.Code, count.Value))],
        };
    }
}
