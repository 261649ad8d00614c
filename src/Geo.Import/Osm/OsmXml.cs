using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using Geo.Import.Xml;

namespace Geo.Import.Osm;

/// <summary>OpenStreetMap's XML, element after element: no document type, nothing fetched, one element in memory.</summary>
sealed class OsmXml
{
    const int StepsPerDegree = 10_000_000;

    readonly OsmTags _tags = new();
    readonly List<long> _nodes = [];
    readonly List<OsmMember> _members = [];

    /// <param name="afterElement">Called after each element.</param>
    /// <exception cref="XmlException">No XML, or a document type.</exception>
    /// <exception cref="OsmDamage">No OpenStreetMap file, or an element without what it must have.</exception>
    public void Read(Stream text, IOsmVisitor visitor, Action afterElement)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, NameTable = new BoundedNames() };
        using var reader = XmlReader.Create(text, settings);
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "osm") throw new OsmDamage("<osm>");
        var root = reader.Depth;
        reader.Read();
        while (!reader.EOF && reader.Depth > root)
        {
            if (reader.NodeType != XmlNodeType.Element || !IsMeant(reader.LocalName, visitor.WantsNodes)) reader.Skip();
            else Element(reader, visitor);
            afterElement();
        }
    }

    static bool IsMeant(string name, bool nodes) => nodes ? name == "node" : name is "way" or "relation";

    void Element(XmlReader reader, IOsmVisitor visitor)
    {
        var kind = reader.LocalName;
        var id = Id(reader, "id");
        var isDeleted = reader.GetAttribute("visible") == "false" || reader.GetAttribute("action") == "delete";
        var (longitude, latitude) = kind == "node" && !isDeleted ? (Steps(reader, "lon"), Steps(reader, "lat")) : (0, 0);
        Children(reader);
        if (isDeleted) return;
        if (kind == "node") visitor.Node(id, longitude, latitude, _tags);
        else if (kind == "way") visitor.Way(id, CollectionsMarshal.AsSpan(_nodes), _tags);
        else visitor.Relation(id, CollectionsMarshal.AsSpan(_members), _tags);
    }

    void Children(XmlReader reader)
    {
        _tags.Clear();
        _nodes.Clear();
        _members.Clear();
        var (depth, isEmpty) = (reader.Depth, reader.IsEmptyElement);
        reader.Read();
        if (isEmpty) return;
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element) Child(reader);
            reader.Skip();
        }

        reader.Read();
    }

    void Child(XmlReader reader)
    {
        if (reader.LocalName == "tag") _tags.Add(reader.GetAttribute("k") ?? "", reader.GetAttribute("v") ?? "");
        else if (reader.LocalName == "nd") _nodes.Add(Id(reader, "ref"));
        else if (reader.LocalName == "member") _members.Add(new(Kind(reader.GetAttribute("type")), Id(reader, "ref"), reader.GetAttribute("role") ?? ""));
    }

    static OsmKind Kind(string? type) => type switch
    {
        "node" => OsmKind.Node,
        "way" => OsmKind.Way,
        "relation" => OsmKind.Relation,
        _ => throw new OsmDamage("member type"),
    };

    static long Id(XmlReader reader, string name) =>
        long.TryParse(reader.GetAttribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : throw new OsmDamage($"<{reader.LocalName}> {name}");

    /// <summary>Ten-millionths of a degree, halves away from zero; what is no such number is out of every range.</summary>
    static long Steps(XmlReader reader, string name)
    {
        if (!decimal.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)) throw new OsmDamage($"<{reader.LocalName}> {name}");
        return Math.Abs(degrees) <= 360 ? (long)Math.Round(degrees * StepsPerDegree, MidpointRounding.AwayFromZero) : int.MaxValue;
    }
}
