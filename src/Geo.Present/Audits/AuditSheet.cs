using System.Globalization;
using Geo.Model.Audits;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Audits;

/// <summary>Entries of an audit log, as a table for the console.</summary>
public static class AuditSheet
{
    public static Table Of(AuditPage page, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(page);
        var table = new TableMaker(words, "audit", null, ("entry", Text), ("moment", Text), ("user", Text), ("asked-from", Text), ("act", Text), ("study", Text), ("subject", Text), ("detail", Text));
        foreach (var entry in page.Entries)
        {
            table.Row(
                Cell.Of(entry.Number.ToString(CultureInfo.InvariantCulture)), Cell.Of(entry.Moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)), Cell.Of(entry.User),
                Cell.Of(entry.Address), Cell.Of(words.Of("audit-act", entry.Act)), Cell.Of(entry.StudyId), Cell.Of(entry.Subject), Cell.Of(entry.Detail));
        }

        return table.Done();
    }
}
