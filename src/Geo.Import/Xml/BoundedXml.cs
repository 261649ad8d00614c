using System.Text;
using System.Xml;

namespace Geo.Import.Xml;

/// <summary>Reads XML of whatever origin, forward only: no document type, no entities but the five, nothing fetched; depth, names and tags bounded.</summary>
sealed class BoundedXml : IDisposable
{
    /// <summary>Elements nested deeper are not read.</summary>
    const int Deepest = 256;

    /// <summary>Prefixes that exporters use and forget to declare.</summary>
    static readonly (string Prefix, string Uri)[] s_forgotten =
    [
        ("gx", "http://www.google.com/kml/ext/2.2"), ("kml", "http://www.opengis.net/kml/2.2"), ("atom", "http://www.w3.org/2005/Atom"),
        ("xsi", "http://www.w3.org/2001/XMLSchema-instance"), ("xlink", "http://www.w3.org/1999/xlink"), ("xal", "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"),
    ];

    readonly XmlReader _reader;
    readonly char[] _piece = new char[4096];

    /// <param name="utf8">Whole, in UTF-8 whatever its declaration says.</param>
    /// <exception cref="XmlException">A tag is too long.</exception>
    public BoundedXml(byte[] utf8)
    {
        if (TagLengths.FindTooLong(utf8) is >= 0 and var at) throw new XmlException($"< … > {at}");
        var names = new BoundedNames();
        var prefixes = new XmlNamespaceManager(names);
        foreach (var (prefix, uri) in s_forgotten) prefixes.AddNamespace(prefix, uri);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, CloseInput = true, NameTable = names };
        var text = new StreamReader(new MemoryStream(utf8, writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        _reader = XmlReader.Create(text, settings, new XmlParserContext(names, prefixes, "", XmlSpace.None));
    }

    /// <summary>Whether an element begins here.</summary>
    public bool IsStart => _reader.NodeType == XmlNodeType.Element;

    /// <summary>Of the element that begins here, without its prefix.</summary>
    public string Name => _reader.LocalName;

    public int Depth => _reader.Depth;

    public bool IsEmpty => _reader.IsEmptyElement;

    /// <summary>Of the element that begins here; empty where it has none of this name.</summary>
    public string Attribute(string name) => _reader.GetAttribute(name) ?? "";

    /// <summary>Moves to the next node, where it is not too deep; false at the end.</summary>
    /// <exception cref="XmlException">No XML, a document type, too many names, or nested too deep.</exception>
    public bool Step()
    {
        if (!_reader.Read()) return false;
        return _reader.Depth <= Deepest ? true : throw new XmlException($"> {Deepest} levels");
    }

    /// <summary>Moves to the next element begun within the element at a depth; false at that one's end. Each must have been left at its end.</summary>
    public bool NextChild(int depth)
    {
        while (Step() && _reader.Depth > depth)
        {
            if (IsStart) return true;
        }

        return false;
    }

    /// <summary>From an element's start to its end, step by step.</summary>
    public void PassOver()
    {
        if (_reader.IsEmptyElement) return;
        var depth = _reader.Depth;
        while (Step() && _reader.Depth > depth)
        {
        }
    }

    /// <summary>From an element's start to its end; its text, and that of the elements in it, goes to <paramref name="take"/> piece by piece.</summary>
    public void Text(Action<ReadOnlySpan<char>> take)
    {
        if (_reader.IsEmptyElement) return;
        var depth = _reader.Depth;
        while (Step() && _reader.Depth > depth)
        {
            if (_reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)) continue;
            int read;
            while ((read = _reader.ReadValueChunk(_piece, 0, _piece.Length)) > 0) take(_piece.AsSpan(0, read));
        }
    }

    public void Dispose() => _reader.Dispose();
}
