using Geo.Model.Imports;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Present.Workbooks;

namespace Geo.Present.Accounts;

/// <summary><c>import-report.xlsx</c>: the account of an import, a sheet for each of its tables. No text in it can become a formula.</summary>
public static class AccountWorkbook
{
    public static void Write(Stream stream, ImportAccount account, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(account);
        var tables = new AccountTables(account, words);
        Table[] all =
        [
            tables.Balance(), tables.Sources(), tables.Readings(account.Reports), tables.Reasons(account.Reports), tables.Listed(FaultList.Rejection, account.Reports),
            tables.Listed(FaultList.Repair, account.Reports), tables.Listed(FaultList.Remark, account.Reports),
        ];
        FindingsWorkbook.Write(stream, [.. all.Where(table => table.Rows.Count > 0)], account.Study.AsOf);
    }
}
