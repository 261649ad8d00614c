using Geo.Present.Maps;

namespace Geo.Present.Reports;

/// <summary>Writes HTML elements with their texts escaped. Attributes are the program's own and written as they stand.</summary>
sealed class HtmlWriter(TextWriter writer)
{
    public TextWriter Writer => writer;

    /// <summary>A text as HTML; no line ends between a sign of comparison and its number.</summary>
    public static string Escape(string text) => SvgWriter.Escape(text).Replace("≤ ", "≤\u00A0", StringComparison.Ordinal);

    public void Raw(string html) => writer.Write(html);

    public void Open(string name, string attributes = "") => writer.Write($"<{name}{(attributes.Length > 0 ? " " : "")}{attributes}>\n");

    public void Close(string name) => writer.Write($"</{name}>\n");

    public void Text(string name, string text, string attributes = "") =>
        writer.Write($"<{name}{(attributes.Length > 0 ? " " : "")}{attributes}>{Escape(text)}</{name}>\n");

    /// <summary>A sentence whose figure stands out.</summary>
    public void Sentence(string name, (string Before, string Figure, string After) sentence, string attributes) => writer.Write(
        $"<{name} {attributes}>{Escape(sentence.Before)}{(sentence.Figure.Length > 0 ? $"<strong>{Escape(sentence.Figure)}</strong>" : "")}{Escape(sentence.After)}</{name}>\n");
}
