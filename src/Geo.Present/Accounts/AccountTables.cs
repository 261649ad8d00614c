using System.Globalization;
using Geo.Model.Imports;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Accounts;

/// <summary>The tables of an import's account, once: page, workbook and console print from these.</summary>
public sealed class AccountTables(ImportAccount account, WordTable words)
{
    const int RowsNamed = 8;

    /// <summary>Source by source: read = accepted + repaired + rejected.</summary>
    public Table Balance()
    {
        var table = new TableMaker(
            words, "balance", null, ("file", Text), ("role", Text), ("read", Count), ("is-accepted", Count), ("and-repaired", Count), ("and-rejected", Count), ("left-out", Count));
        foreach (var report in account.Reports)
        {
            table.Row(
                Cell.Of(report.File), Cell.Of(words.Of("role", report.Role)), Cell.Count(report.Read), Cell.Count(report.Accepted), Cell.Count(report.Repaired),
                Rejected(report.Rejected), Cell.Count(report.LeftOut));
        }

        if (account.Reports.Count > 1)
        {
            table.Total(
                Cell.Of(words["table.total"]), Cell.Empty, Cell.Count(account.Read), Cell.Count(account.Accepted), Cell.Count(account.Repaired), Rejected(account.Rejected),
                Cell.Count(account.LeftOut));
        }

        table.Note(words["account.balance-note"]);
        return table.Done();
    }

    /// <summary>How each source was read.</summary>
    public Table Sources()
    {
        var table = new TableMaker(
            words, "sources", null, ("file", Text), ("role", Text), ("format", Text), ("encoding", Text), ("crs", Text), ("credit", Text), ("rejected-file", Text), ("sha256", Text));
        foreach (var (index, report) in account.Reports.Index())
        {
            table.Row(
                Cell.Of(report.File), Cell.Of(words.Of("role", report.Role)), Cell.Of(Format(report)), Cell.Of(Encoding(report)), Cell.Of(Crs(report)),
                Cell.Of(account.Credit(report, words.Language)), Cell.Of(account.RejectedFile(index) ?? ""), Cell.Of(report.Sha256));
        }

        return table.Done();
    }

    /// <summary>The readings of each source's coordinates that were held against the boundaries, the one it was read in first.</summary>
    public Table Readings(IEnumerable<ImportReport> reports)
    {
        var table = new TableMaker(
            words, "coordinate-readings", null, ("file", Text), ("reading", Text), ("tested", Count), ("inside-rows", Count), ("inside-share", Share), ("impossible", Count),
            ("miss-metres", Number), ("apart-metres", Number));
        foreach (var report in reports)
        {
            if (report.Coordinates is not { Fits.Count: > 0 } evidence) continue;
            foreach (var (index, fit) in evidence.Fits.Index())
            {
                table.Row(
                    Cell.Of(report.File), Cell.Of(ReadingOf(fit)).Marked(CellTone.Good, index == evidence.Best && evidence.Verdict != CoordinateVerdict.Undecided), Cell.Count(fit.Tested),
                    Cell.Count(fit.Inside), Cell.Share(fit.Tested == 0 ? null : fit.Inside / (decimal)fit.Tested), Cell.Count(fit.Impossible), Metres(fit.MissMetres), Metres(fit.ApartMeanMetres));
            }

            table.Note(evidence.NamedBy.Length > 0 ? words.Format("account.readings-named", evidence.Boundaries, evidence.BoundariesCrs, evidence.NamedBy)
                : words.Format("account.readings-any", evidence.Boundaries, evidence.BoundariesCrs));
            if (evidence is { HintKey.Length: > 0, Applied: false }) table.Note(words.Format("coordinates.hint", evidence.HintKey, evidence.HintValue).Trim());
            if (evidence is { Verdict: CoordinateVerdict.AnotherFits, Applied: false }) table.Note(words["coordinates.accept"].Trim());
        }

        return table.Done();
    }

    /// <summary>Why rows were rejected, repaired or remarked upon: one line for each reason, with the true count.</summary>
    public Table Reasons(IEnumerable<ImportReport> reports)
    {
        var table = new TableMaker(
            words, "reasons", null, ("file", Text), ("outcome", Text), ("reason", Text), ("occurrences", Count), ("row-numbers", Text), ("remedy", Text));
        foreach (var report in reports)
        {
            foreach (var group in FaultGroup.Of(report))
            {
                table.Row(
                    Cell.Of(report.File), Cell.Of(words.Of("outcome", group.List)).Marked(CellTone.Warning, group.List == FaultList.Rejection),
                    Cell.Of(FaultText.What(words, group.Common)), Cell.Count(group.Count), Cell.Of(RowsOf(group)), Cell.Of(FaultText.Remedy(words, group.Common)));
            }
        }

        return table.Done();
    }

    /// <summary>One line for each rejection, repair or remark that the reports list: the first 1,000 of each code.</summary>
    public Table Listed(FaultList list, IEnumerable<ImportReport> reports)
    {
        var table = new TableMaker(
            words, list switch { FaultList.Rejection => "rejections", FaultList.Repair => "repairs", _ => "remarks" }, null,
            ("file", Text), ("row", Count), ("column", Text), ("value", Text), ("reason", Text), ("remedy", Text));
        foreach (var report in reports)
        {
            foreach (var fault in FaultGroup.In(report, list))
            {
                table.Row(
                    Cell.Of(fault.File), fault.Row > 0 ? Cell.Count(fault.Row) : Cell.Of(words["account.whole-file"]), Cell.Of(fault.Column), Cell.Of(fault.Value),
                    Cell.Of(FaultText.What(words, fault)), Cell.Of(FaultText.Remedy(words, fault)));
            }

            foreach (var group in FaultGroup.Of(report).Where(group => group.List == list && group.Count > group.Listed.Count))
            {
                var more = words.Format("account.listed-note", FaultText.What(words, group.Common), Figures.Whole(group.Count), Figures.Whole(group.Listed.Count));
                table.Note(list == FaultList.Rejection ? more + words["account.all-rejected"] : more);
            }
        }

        return table.Done();
    }

    public string Format(ImportReport report) => WordTable.Rows.ContainsKey($"format.{report.Format}") ? words[$"format.{report.Format}"] : report.Format;

    public string Encoding(ImportReport report) => report.Encoding?.ToUpperInvariant() ?? words["account.no-encoding"];

    public string Crs(ImportReport report) => report.CrsOrigin == CrsOrigin.None
        ? words.Of("crs-origin", report.CrsOrigin)
        : words.Format("report.crs", report.Crs, words.Of("crs-origin", report.CrsOrigin));

    string ReadingOf(CoordinateFit fit)
    {
        var columns = fit.YColumn.Length > 0 ? $"{fit.XColumn}, {fit.YColumn}" : fit.XColumn == "geometry" ? words["coordinates.geometry"] : fit.XColumn;
        return words.Format("account.reading", columns, CoordinateText.Reading(words, fit));
    }

    static Cell Metres(double? metres) => Cell.Number(metres is { } known && Math.Abs(known) < 1e12 ? (decimal)known : null);

    static Cell Rejected(long count) => Cell.Count(count).Marked(CellTone.Gap, count > 0);

    string RowsOf(FaultGroup group)
    {
        var rows = group.Listed.Where(fault => fault.Row > 0).Select(fault => fault.Row).Distinct().Take(RowsNamed + 1).ToArray();
        if (rows.Length == 0) return words["account.whole-file"];
        var named = string.Join(", ", rows.Take(RowsNamed).Select(row => row.ToString(CultureInfo.InvariantCulture)));
        return group.Count > rows.Length || rows.Length > RowsNamed ? named + ", …" : named;
    }
}
