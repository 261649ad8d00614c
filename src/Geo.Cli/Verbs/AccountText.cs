using Geo.Cli.Terminals;
using Geo.Model.Imports;
using Geo.Present.Accounts;
using Geo.Present.Tables;

namespace Geo.Cli.Verbs;

/// <summary>The account of an import on the console: each source's equation, then what was rejected and repaired.</summary>
static class AccountText
{
    const int ShownOfEach = 5;

    public static void Print(Terminal terminal, ImportAccount account)
    {
        foreach (var import in account.Reports)
        {
            terminal.Say(terminal.Words.Format("run.imported", import.File, import.Read, import.Accepted, import.Repaired, import.Rejected));
            CoordinateLines.Tell(terminal, import);
            CoordinateLines.Warn(terminal, import);
            Complain(terminal, import, FaultList.Rejection, import.Rejections);
            Complain(terminal, import, FaultList.Repair, import.Repairs);
        }
    }

    // A column mapped wrongly rejects every row for one reason: the first few say it, and how many follow.
    static void Complain(Terminal terminal, ImportReport import, FaultList list, IReadOnlyList<Fault> faults)
    {
        foreach (var alike in faults.GroupBy(fault => fault.Code))
        {
            foreach (var fault in alike.Take(ShownOfEach)) terminal.Complain(fault);
            var all = Math.Max(alike.Count(), import.Tallies.FirstOrDefault(tally => tally.List == list && tally.Code == alike.Key)?.Count ?? 0);
            if (all > ShownOfEach) terminal.Complain($"  {terminal.Words.Format("run.more-alike", Figures.Whole(all - ShownOfEach))}");
        }
    }
}
