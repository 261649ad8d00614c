using System.Text.RegularExpressions;
using System.Xml;

namespace Geo.Present.Workbooks;

/// <summary>Texts as a workbook can hold them.</summary>
static partial class SheetText
{
    /// <summary>The most characters a cell holds; Excel calls a workbook with a longer one damaged.</summary>
    public const int LongestCell = 32_767;

    /// <summary>What a cell's text is written as, so that a spreadsheet shows the text that was meant.</summary>
    // _x0041_ in a file stands for the letter A: an underscore that would begin such a code is itself written as one.
    public static string OfCell(string text) => Code().Replace(Cut(Printable(text), LongestCell), "_x005F_");

    /// <summary>Control characters and lone surrogates have no place in XML 1.0; one would make the whole workbook unreadable.</summary>
    public static string Printable(string text) => text.All(XmlConvert.IsXmlChar) ? text
        : string.Concat(text.EnumerateRunes().Select(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD"));

    /// <summary>At most so many UTF-16 units, without half a character at the end.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
