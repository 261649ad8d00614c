using Geo.Model.Findings;

namespace Geo.Present.Scorecards;

/// <summary>Townships against standards: what each standard that says anything of a township comes to in each.</summary>
public sealed class UnitMatrix
{
    public UnitMatrix(StudyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Rows = UnitOutcome.RowsOf(findings.Placed.Units);
        Columns = [.. new Scorecard(findings).Documents.SelectMany(document => document.Lines).Where(line => line.IsComputed)
            .Select(line => new MatrixColumn(line, UnitOutcome.Of(line.Finding, findings.Placed, Rows)))
            .Where(column => column.Cells.Any(cell => cell is { Outcome: not Outcome.NotApplicable }))];
    }

    /// <summary>Indices into the unit tree.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>Document by document, in the catalogue's order.</summary>
    public IReadOnlyList<MatrixColumn> Columns { get; }
}

/// <param name="Cells">One for each row of the matrix; null where the standard says nothing of it.</param>
public sealed record MatrixColumn(ScoreLine Line, IReadOnlyList<UnitOutcome?> Cells);
