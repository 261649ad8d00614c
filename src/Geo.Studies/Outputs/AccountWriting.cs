using Geo.Model;
using Geo.Present.Accounts;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Studies.Outputs;

/// <summary>The files of an import's account: page, workbook, JSON, and a file of rejected rows for each source that has some.</summary>
static class AccountWriting
{
    public static IEnumerable<(string Name, Action<string> Write)> Files(ImportAccount account, Language language, CancellationToken cancellation)
    {
        var words = WordTable.In(language);
        yield return ("import-report.html", path => Writing.AsText(path, writer => AccountPage.Write(writer, account, words), cancellation));
        yield return ("import-report.xlsx", path => Writing.AsBytes(path, stream => AccountWorkbook.Write(stream, account, words), cancellation));
        yield return (EarlierOutputs.ImportRecord, path => Writing.AsBytes(path, stream => AccountJson.Write(stream, account), cancellation));
        foreach (var (source, report) in account.Reports.Index())
        {
            if (account.RejectedFile(source) is { } name) yield return (name, path => Writing.AsBytes(path, stream => RejectedRowsFile.Write(stream, report.RejectedRows!, words), cancellation));
        }
    }
}
