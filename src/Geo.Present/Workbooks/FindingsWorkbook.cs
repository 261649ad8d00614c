using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Geo.Model.Findings;
using Geo.Present.Words;

namespace Geo.Present.Workbooks;

/// <summary>
/// <c>findings.xlsx</c>: a sheet for each table of the findings. Numbers are numbers with their full value behind the printed form; words are typed as text, so that
/// none can become a formula. The file holds no clock: times inside are the study's date.
/// </summary>
public static class FindingsWorkbook
{
    static readonly Tables.Table s_nothing = new() { Key = "findings", Title = "", Columns = [], Rows = [] };

    public static void Write(Stream stream, StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        Write(stream, WorkbookTables.List(findings, words), findings.Study.AsOf);
    }

    /// <summary>A sheet for each table; where there is none a single empty sheet, because a workbook without a sheet can't be opened.</summary>
    /// <param name="asOf">The date of every entry of the archive.</param>
    public static void Write(Stream stream, IReadOnlyList<Tables.Table> tables, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(tables);
        using var draft = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(draft, SpreadsheetDocumentType.Workbook))
        {
            // Part ids are random unless they are given.
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            var styles = workbook.AddNewPart<WorkbookStylesPart>("rIdStyles");
            styles.Stylesheet = SheetStyles.Build();
            var sheets = new Sheets();
            var names = new SheetNames();
            var number = 0u;
            foreach (var table in tables.DefaultIfEmpty(s_nothing))
            {
                number++;
                var part = workbook.AddNewPart<WorksheetPart>($"rIdSheet{number}");
                SheetWriter.Write(part, table);
                sheets.Append(new Sheet { Id = $"rIdSheet{number}", SheetId = number, Name = names.Take(table) });
            }

            workbook.Workbook = new(sheets);
        }

        draft.Position = 0;
        TimelessZip.Rewrite(draft, stream, asOf);
    }
}
