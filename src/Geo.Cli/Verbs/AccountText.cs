using Geo.Cli.Terminals;
using Geo.Model.Imports;
using Geo.Present.Accounts;
using Geo.Present.Tables;

namespace Geo.Cli.Verbs;

/// <summary>The account of an import on the console: each source's equation, then what was rejected and repaired.</summary>
static class AccountText
{
    const int ShownOfEach = 5;

    /// <summary>Remarks that change every figure where they are right: said at once, and not in the account alone.</summary>
    static readonly FaultCode[] s_grave = [FaultCode.FigureIsSum, FaultCode.TotalFarFromCensus];

    public static void Print(Terminal terminal, ImportAccount account)
    {
        foreach (var import in account.Reports)
        {
            terminal.Say(terminal.Words.Format("run.imported", import.File, import.Read, import.Accepted, import.Repaired, import.Rejected));
            CoordinateLines.Tell(terminal, import);
            CoordinateLines.Warn(terminal, import);
            Complain(terminal, import, FaultList.Rejection, import.Rejections);
            Complain(terminal, import, FaultList.Repair, import.Repairs);
            Warn(terminal, import);
        }
    }

    /// <summary>After a run: how many rows were rejected, why where that was every row, and remarks that throw doubt on every figure.</summary>
    public static void Summarise(Terminal terminal, ImportReport import)
    {
        if (import.Rejected > 0) terminal.Complain(terminal.Words.Format("run.rejected", import.File, import.Rejected, import.Read));
        if (import.Accepted + import.Repaired == 0) Complain(terminal, import, FaultList.Rejection, import.Rejections);
        Warn(terminal, import);
    }

    /// <summary>After a question that writes no account: what was rejected, and what throws doubt on every figure.</summary>
    public static void Complain(Terminal terminal, ImportReport import)
    {
        if (import.Rejected > 0) terminal.Complain(terminal.Words.Format("reach.rejected", import.File, import.Rejected, import.Read));
        Complain(terminal, import, FaultList.Rejection, import.Rejections);
        Warn(terminal, import);
    }

    static void Warn(Terminal terminal, ImportReport import) =>
        Complain(terminal, import, FaultList.Remark, [.. import.Remarks.Where(remark => s_grave.Contains(remark.Code))]);

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
