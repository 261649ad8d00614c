using System.Globalization;
using System.Text;

namespace Geo.Present.Maps;

/// <summary>Writes SVG elements: numbers with at most one decimal (invariant), texts escaped, characters XML does not allow left out.</summary>
sealed class SvgWriter(TextWriter writer)
{
    public static string Number(double value) => (Math.Round(value * 10) / 10 + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\'': escaped.Append("&#39;"); break;
                case '\t' or '\n' or '\r': escaped.Append(' '); break;
                case < 0x20 or 0xFFFE or 0xFFFF: break;
                default: escaped.Append(rune.ToString()); break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Opens an element; <paramref name="attributes"/> is written as it stands.</summary>
    public void Open(string name, string attributes = "") => writer.Write($"<{name}{(attributes.Length > 0 ? " " : "")}{attributes}>{(name == "text" ? "" : "\n")}");

    public void Close(string name) => writer.Write($"</{name}>\n");

    public void Element(string name, string attributes) => writer.Write($"<{name} {attributes}/>\n");

    public void Named(string name, string text) => writer.Write($"<{name}>{Escape(text)}</{name}>\n");

    public void Line(double x1, double y1, double x2, double y2, string colour, double width) =>
        Element("line", $"x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" stroke=\"{colour}\" stroke-width=\"{Number(width)}\"");

    public void Rectangle(Box box, string? fill, string? stroke = null, double width = 1, string more = "") => Element(
        "rect",
        $"x=\"{Number(box.Left)}\" y=\"{Number(box.Top)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\" fill=\"{fill ?? "none"}\""
        + (stroke is null ? "" : $" stroke=\"{stroke}\" stroke-width=\"{Number(width)}\"") + (more.Length > 0 ? " " + more : ""));

    /// <param name="y">Of the baseline.</param>
    public void Text(double x, double y, string text, double size, string colour, string more = "") => writer.Write(
        $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" font-size=\"{Number(size)}\" fill=\"{colour}\"{(more.Length > 0 ? " " : "")}{more}>{Escape(text)}</text>\n");

    /// <summary>A text with a pale edge, so that it can be read over anything.</summary>
    public void Haloed(double x, double y, string text, double size, string colour, string more = "") => Text(
        x, y, text, size, colour,
        $"stroke=\"{MapColours.Paper}\" stroke-width=\"{Number(size / 4.5)}\" stroke-opacity=\"0.9\" stroke-linejoin=\"round\" paint-order=\"stroke\"{(more.Length > 0 ? " " : "")}{more}");

    /// <summary>A run within an open text, with no white space around it.</summary>
    public void Span(string text, string attributes)
    {
        if (text.Length > 0) writer.Write($"<tspan{(attributes.Length > 0 ? " " : "")}{attributes}>{Escape(text)}</tspan>");
    }

    public void Path(string data, string attributes) => writer.Write($"<path d=\"{data}\" {attributes}/>\n");
}
