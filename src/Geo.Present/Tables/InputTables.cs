using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>What was read and from where, and every row that was refused, mended or worth a remark.</summary>
sealed class InputTables(StudyFindings findings, WordTable words)
{
    public Table Imports()
    {
        var table = new TableMaker(
            words, "imports", null, ("file", Text), ("role", Text), ("format", Text), ("crs", Text), ("read", Count), ("accepted", Count), ("repaired", Count),
            ("rejected", Count), ("left-out", Count), ("credit", Text), ("sha256", Text));
        foreach (var report in findings.Imports)
        {
            table.Row(
                Cell.Of(report.File), Cell.Of(words.Of("role", report.Role)), Cell.Of(Format(report)), Cell.Of(Crs(report)), Cell.Count(report.Read),
                Cell.Count(report.Accepted), Cell.Count(report.Repaired), Cell.Count(report.Rejected).Marked(CellTone.Warning, report.Rejected > 0),
                Cell.Count(report.LeftOut), Cell.Of(Credit(report)), Cell.Of(report.Sha256));
        }

        table.Note(words["report.imports-note"]);
        return table.Done();
    }

    string Format(ImportReport report) => WordTable.Rows.ContainsKey($"format.{report.Format}") ? words[$"format.{report.Format}"] : report.Format;

    public Table Rejections() => Faults("rejections", report => report.Rejections);

    public Table Repairs() => Faults("repairs", report => report.Repairs);

    public Table Remarks() => Faults("remarks", report => report.Remarks);

    Table Faults(string key, Func<ImportReport, IReadOnlyList<Fault>> of)
    {
        var table = new TableMaker(
            words, key, null, ("file", Text), ("row", Count), ("column", Text), ("value", Text), ("reason", Text), ("remedy", Text));
        foreach (var fault in findings.Imports.SelectMany(of))
        {
            table.Row(
                Cell.Of(fault.File), Cell.Count(fault.Row), Cell.Of(fault.Column), Cell.Of(fault.Value), Cell.Of(FaultText.What(words, fault)),
                Cell.Of(FaultText.Remedy(words, fault)));
        }

        return table.Done();
    }

    string Crs(ImportReport report) => report.CrsOrigin == CrsOrigin.None
        ? words.Of("crs-origin", report.CrsOrigin)
        : words.Format("report.crs", report.Crs, words.Of("crs-origin", report.CrsOrigin));

    string Credit(ImportReport report) =>
        findings.Study.Sources.FirstOrDefault(source => source.Path == report.File)?.Credit.In(words.Language) ?? "";
}
