using System.Text;
using System.Xml;

namespace Geo.Import.Xml;

/// <summary>Opens XML of whatever origin: no document type, no entities but the five, nothing fetched; depth, names and tags bounded.</summary>
static class BoundedXml
{
    /// <summary>Elements nested deeper are not read.</summary>
    public const int Deepest = 256;

    /// <summary>Prefixes that exporters use and forget to declare.</summary>
    static readonly (string Prefix, string Uri)[] s_forgotten =
    [
        ("gx", "http://www.google.com/kml/ext/2.2"), ("kml", "http://www.opengis.net/kml/2.2"), ("atom", "http://www.w3.org/2005/Atom"),
        ("xsi", "http://www.w3.org/2001/XMLSchema-instance"), ("xlink", "http://www.w3.org/1999/xlink"), ("xal", "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"),
    ];

    /// <param name="utf8">Whole, in UTF-8 whatever its declaration says.</param>
    /// <exception cref="XmlException">A tag is too long. The reader throws the same for what is no XML, a document type, or too many names.</exception>
    public static XmlReader Open(byte[] utf8)
    {
        if (TagLengths.FindTooLong(utf8) is >= 0 and var at) throw new XmlException($"< … > {at}");
        var names = new BoundedNames();
        var prefixes = new XmlNamespaceManager(names);
        foreach (var (prefix, uri) in s_forgotten) prefixes.AddNamespace(prefix, uri);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, CloseInput = true, NameTable = names };
        var text = new StreamReader(new MemoryStream(utf8, writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        return XmlReader.Create(text, settings, new XmlParserContext(names, prefixes, "", XmlSpace.None));
    }

    /// <summary>Moves to the next node, where it is not too deep.</summary>
    /// <exception cref="XmlException">No XML, or nested deeper than <see cref="Deepest"/>.</exception>
    public static bool Step(this XmlReader reader)
    {
        if (!reader.Read()) return false;
        return reader.Depth <= Deepest ? true : throw new XmlException($"> {Deepest} levels");
    }

    /// <summary>From an element's start to its end (or where it stands, if it is empty), step by step.</summary>
    public static void PassOver(this XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Step() && reader.Depth > depth)
        {
        }
    }

    /// <summary>From an element's start to its end; its text, and that of the elements in it, goes to <paramref name="take"/> piece by piece.</summary>
    public static void Text(this XmlReader reader, Action<ReadOnlySpan<char>> take)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        var piece = new char[4096];
        while (reader.Step() && reader.Depth > depth)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)) continue;
            int read;
            while ((read = reader.ReadValueChunk(piece, 0, piece.Length)) > 0) take(piece.AsSpan(0, read));
        }
    }
}
