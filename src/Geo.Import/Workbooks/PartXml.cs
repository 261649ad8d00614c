using System.Globalization;
using System.Xml;
using Geo.Import.Archives;
using Geo.Model.Imports;

namespace Geo.Import.Workbooks;

/// <summary>One XML part of a workbook, read forward only: no DTD, no entity of its own, nothing from outside; depth, names and the length of what stands between two tags are bounded.</summary>
/// <remarks>Elements are known by their local names: the transitional and the strict namespace of ISO/IEC 29500 have the same ones.</remarks>
sealed class PartXml : IDisposable
{
    const int DeepestElement = 64;
    const int NodesBetweenLooks = 1 << 16;

    readonly string _file;
    readonly string _part;
    readonly CancellationToken _cancellation;
    readonly XmlReader _xml;
    readonly char[] _chunk = new char[4096];
    int _nodes;

    public PartXml(BoundedZip zip, ZipMember member, string file, CancellationToken cancellation = default)
    {
        (_file, _part, _cancellation) = (file, member.Name, cancellation);
        _xml = XmlReader.Create(new RunGuard(zip.OpenRead(member), Damaged), new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = true,
            NameTable = new PartNames(Damaged),
        });
    }

    /// <summary>Local name of the element begun or ended here.</summary>
    public string Name => _xml.LocalName;

    public bool IsStart => _xml.NodeType == XmlNodeType.Element;

    public bool IsEnd => _xml.NodeType == XmlNodeType.EndElement;

    public bool IsEmpty => _xml.IsEmptyElement;

    public int Depth => _xml.Depth;

    bool IsText => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <exception cref="BadInputException">No well-formed XML, or beyond the bounds.</exception>
    public bool Read()
    {
        if (++_nodes % NodesBetweenLooks == 0) _cancellation.ThrowIfCancellationRequested();
        try
        {
            if (!_xml.Read()) return false;
        }
        catch (XmlException fault)
        {
            throw Damaged(string.Create(CultureInfo.InvariantCulture, $"{fault.LineNumber}:{fault.LinePosition}"));
        }

        return _xml.Depth <= DeepestElement ? true : throw Damaged($"> {DeepestElement} levels");
    }

    /// <summary>Moves to the next element begun within the element at a depth; false at its end.</summary>
    public bool ReadStart(int within)
    {
        while (Read())
        {
            if (IsStart) return true;
            if (IsEnd && Depth <= within) return false;
        }

        return false;
    }

    /// <summary>Moves to the end of the element that begins here.</summary>
    public void Skip()
    {
        if (IsEmpty) return;
        var depth = Depth;
        while (Read())
        {
            if (IsEnd && Depth == depth) return;
        }
    }

    /// <summary>An attribute by its local name, whatever its prefix; null where there is none.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        for (var more = _xml.MoveToFirstAttribute(); more && value is null; more = _xml.MoveToNextAttribute())
        {
            if (_xml.LocalName == name) value = _xml.Value;
        }

        _xml.MoveToElement();
        return value;
    }

    public bool Flag(string name) => Attribute(name) is "1" or "true" or "on";

    /// <summary>The attributes of a cell: where it is, how it looks, of what type it is.</summary>
    public void CellAttributes(out string? reference, out string? style, out string? type)
    {
        (reference, style, type) = (null, null, null);
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
        {
            switch (_xml.LocalName)
            {
                case "r": reference = _xml.Value; break;
                case "s": style = _xml.Value; break;
                case "t": type = _xml.Value; break;
                default: break;
            }
        }

        _xml.MoveToElement();
    }

    /// <summary>Appends the text within the element that begins here, and moves to its end.</summary>
    public void Text(Utf8Text into)
    {
        if (IsEmpty) return;
        var depth = Depth;
        while (Read() && !(IsEnd && Depth == depth))
        {
            if (!IsText) continue;
            try
            {
                for (int read; (read = _xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0;) into.Append(_chunk.AsSpan(0, read));
            }
            catch (XmlException fault)
            {
                throw Damaged(string.Create(CultureInfo.InvariantCulture, $"{fault.LineNumber}:{fault.LinePosition}"));
            }
        }

        into.End();
    }

    /// <summary>Appends the text of a string item with all its runs, without its phonetic ones (拼音, furigana), and moves to its end.</summary>
    public void RichText(Utf8Text into)
    {
        if (IsEmpty) return;
        var depth = Depth;
        while (ReadStart(depth))
        {
            if (Name == "t") Text(into);
            else if (Name == "rPh") Skip();
        }
    }

    public BadInputException Damaged(string what) => new(new Fault(FaultCode.WorkbookDamaged, _file, 0, _part, what));

    public void Dispose() => _xml.Dispose();
}
