using Geo.Model.Findings;

namespace Geo.Present.Scorecards;

/// <summary>What came of every standard, document by document: what the report, the workbook, the console and the page count and print from.</summary>
public sealed class Scorecard
{
    public Scorecard(StudyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Lines = [.. findings.Standards.Select(finding => new ScoreLine(finding))];
        Documents = [.. Lines.GroupBy(line => line.Standard.Citation.Document, StringComparer.Ordinal)
            .Select(document => new ScoreDocument(document.Key, document.First().Standard.Citation.Title, [.. document]))];
    }

    /// <summary>In the findings' order.</summary>
    public IReadOnlyList<ScoreLine> Lines { get; }

    /// <summary>In the order in which they first occur.</summary>
    public IReadOnlyList<ScoreDocument> Documents { get; }
}
