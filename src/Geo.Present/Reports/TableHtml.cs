using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Reports;

/// <summary>A table as HTML: its head repeats on every printed page; a long list is cut and says so.</summary>
sealed class TableHtml(HtmlWriter html, WordTable words)
{
    /// <summary>Rows of a list by rank or line that a page shows before it is cut.</summary>
    public const int LongestList = 60;

    /// <param name="caption">Above the table, or null where the heading before it says enough.</param>
    /// <param name="longest">Rows before the list is cut.</param>
    public void Write(Table table, bool caption = true, int longest = LongestList)
    {
        html.Open("figure", $"class=\"table {table.Key}\"");
        if (caption) html.Text("figcaption", table.Title);
        html.Open("div", "class=\"scroll\"");
        html.Open("table");
        html.Open("thead");
        Row("th", " scope=\"col\"", table.Columns.Select(column => (Align(column.Kind), column.Title)));
        html.Close("thead");
        html.Open("tbody");
        // What is listed by rank or line is cut; what adds up to a total never is.
        var shown = table.Totals.Count > 0 ? table.Rows.Count : Math.Min(table.Rows.Count, longest);
        for (var at = 0; at < shown; at++)
        {
            html.Raw(table.Totals.Contains(at) ? "<tr class=\"total\">" : "<tr>");
            for (var column = 0; column < table.Columns.Count; column++) Cell(table.Rows[at][column], table.Columns[column], column == 0);
            html.Raw("</tr>\n");
        }

        html.Close("tbody");
        html.Close("table");
        html.Close("div");
        if (shown < table.Rows.Count) html.Text("p", words.Format("report.more-rows", Figures.Whole(shown), Figures.Whole(table.Rows.Count)), "class=\"note\"");
        foreach (var note in table.Notes) html.Text("p", note, "class=\"note\"");
        html.Close("figure");
    }

    void Row(string name, string more, IEnumerable<(string Class, string Text)> cells)
    {
        html.Raw("<tr>");
        foreach (var (style, text) in cells) html.Raw($"<{name}{more}{(style.Length > 0 ? $" class=\"{style}\"" : "")}>{HtmlWriter.Escape(text)}</{name}>");
        html.Raw("</tr>\n");
    }

    void Cell(Cell cell, Column column, bool isFirst)
    {
        var tone = cell.Tone == CellTone.Plain ? "" : cell.Tone.ToString().ToLowerInvariant();
        var classes = string.Join(' ', new[] { Align(column.Kind), tone, column.Key is "sha256" or "verdict" or "arithmetic" ? column.Key : "" }.Where(one => one.Length > 0));
        var name = isFirst ? "th" : "td";
        html.Raw($"<{name}{(isFirst ? " scope=\"row\"" : "")}{(classes.Length > 0 ? $" class=\"{classes}\"" : "")}>{Content(cell)}</{name}>");
    }

    static string Content(Cell cell) => cell.Link is { } link ? $"<a href=\"{HtmlWriter.Escape(link)}\">{HtmlWriter.Escape(cell.Text)}</a>" : HtmlWriter.Escape(cell.Text);

    static string Align(CellKind kind) => kind == CellKind.Text ? "" : "number";
}
