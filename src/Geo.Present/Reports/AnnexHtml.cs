using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Scorecards;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Reports;

/// <summary>The annex of one document: its standards clause by clause, what binds before what is striven for; what does not apply or can't be computed is folded, with the reason.</summary>
sealed class AnnexHtml(HtmlWriter html, ScoreTables scores, RuleTables rules, WordTable words)
{
    readonly TableHtml _table = new(html, words);

    public IReadOnlyList<(string Id, string Title)> Contents =>
        [.. scores.Scorecard.Documents.Select((document, at) => (Anchors.Document(document.Id), TitleOf(document, at)))];

    public void Write()
    {
        foreach (var (at, document) in scores.Scorecard.Documents.Index())
        {
            html.Open("section", $"id=\"{Anchors.Document(document.Id)}\" class=\"annex\"");
            html.Text("h2", TitleOf(document, at));
            html.Text("p", words.Format("score.document-tally", Figures.Whole(document.Lines.Count), scores.Tally(document.Lines)), "class=\"lede\"");
            foreach (var force in Enum.GetValues<ForceGroup>())
            {
                if (scores.Annex(document, force) is { Rows.Count: > 0 } table) _table.Write(table, longest: int.MaxValue);
            }

            Fold(document, [.. document.Lines.Where(line => line.Finding is NotComputable)], "score.fold-not-computable");
            Fold(document, [.. document.Lines.Where(line => line.Finding is NotApplicable)], "score.fold-not-applicable");
            html.Close("section");
        }
    }

    string TitleOf(ScoreDocument document, int at) => words.Format("score.annex", Figures.Whole(at + 1), document.Title.In(words.Language));

    void Fold(ScoreDocument document, IReadOnlyList<ScoreLine> lines, string key)
    {
        if (lines.Count == 0) return;
        html.Open("details", "class=\"left-out\"");
        html.Raw($"<summary>{SvgWriter.Escape(words.Format(key, Figures.Whole(lines.Count)))}</summary>\n");
        _table.Write(rules.Missing(lines.Select(line => line.Finding), document.Id).Compact(), caption: false, longest: int.MaxValue);
        html.Close("details");
    }
}
