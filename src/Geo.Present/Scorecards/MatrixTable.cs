using Geo.Model.Findings;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Scorecards;

/// <summary>The matrix of townships and standards as a table: a row a township, a column a standard, a word a cell.</summary>
sealed class MatrixTable(StudyFindings findings, WordTable words)
{
    public Table Make()
    {
        var matrix = new UnitMatrix(findings);
        return new()
        {
            Key = "matrix",
            Title = words["table.matrix"],
            Columns =
            [
                new("unit", words["column.unit"], CellKind.Text), new("failing-standards", words["column.failing-standards"], CellKind.Count),
                .. matrix.Columns.Select(column => new Column(column.Line.Standard.Id, $"{column.Line.Standard.Id} {column.Line.Standard.Name.In(words.Language)}", CellKind.Text)),
            ],
            Rows = matrix.Columns.Count == 0 ? [] : [.. matrix.Rows.Select((unit, row) => Row(matrix, unit, row))],
            Notes = [words["matrix.note"]],
        };
    }

    Cell[] Row(UnitMatrix matrix, int unit, int row) =>
    [
        Cell.Of(findings.NameOf(unit, words.Language)), Cell.Count(matrix.Columns.Count(column => column.Cells[row] is { Outcome: Outcome.Short or Outcome.Exceeded, Standing: not Standing.Reading })),
        .. matrix.Columns.Select(column => column.Cells[row] is not { } cell ? Cell.Empty
            : cell.Standing == Standing.Reading ? Cell.Of(words.Format("matrix.reading", words.Of("judged", cell.Outcome))) : CountTables.Judged(words, cell.Outcome)),
    ];
}
