using System.Xml;
using Geo.Import.Tables;
using Geo.Import.Xml;
using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.Kml;

/// <summary>Reads one placemark after another: its texts, its data, its geometry.</summary>
/// <param name="take">Receives the name and the text of each cell; an element of the placemark goes before data of the same name.</param>
/// <param name="tell">Receives the name of each element that is not read and is worth saying so.</param>
sealed class Placemark(Action<string, string> take, Action<string> tell)
{
    readonly KmlGeometry _geometry = new();

    public RowFlaw? Flaw { get; private set; }

    public Geometry? Geometry { get; private set; }

    public bool RingWasClosed => _geometry.RingWasClosed;

    /// <param name="reader">On the placemark's start; left on its end.</param>
    public void Read(XmlReader reader)
    {
        _geometry.Clear();
        (Flaw, Geometry) = (null, null);
        if (reader.GetAttribute("id") is { Length: > 0 } id) take(KmlColumns.PlacemarkId, id);
        Children(reader, () => Child(reader));
        Geometry = _geometry.Build();
        Flaw ??= _geometry.Flaw;
    }

    void Child(XmlReader reader)
    {
        var name = reader.LocalName;
        // A track of Google's extension is many places in time, a model a picture: neither is a place.
        if (KmlGeometry.IsGeometry(name)) _geometry.Read(reader);
        else if (KmlColumns.IsElement(name)) take(name, Text(reader, name));
        else if (name == "ExtendedData") Children(reader, () => Data(reader));
        else
        {
            if (name is "Track" or "MultiTrack" or "Model") tell(name);
            reader.PassOver();
        }
    }

    /// <summary>Data by Data, by SchemaData, or by elements of another namespace.</summary>
    void Data(XmlReader reader)
    {
        if (reader.LocalName == "SchemaData") Children(reader, () => Named(reader, "SimpleData"));
        else if (reader.LocalName == "Data") DataOf(reader, reader.GetAttribute("name") ?? "");
        else Take(reader.LocalName, Text(reader, reader.LocalName));
    }

    void Named(XmlReader reader, string element)
    {
        var name = reader.GetAttribute("name") ?? "";
        if (reader.LocalName == element) Take(name, Text(reader, name));
        else reader.PassOver();
    }

    void DataOf(XmlReader reader, string name) => Children(reader, () =>
    {
        if (reader.LocalName == "value") Take(name, Text(reader, name));
        else reader.PassOver();
    });

    void Take(string name, string text)
    {
        if (name.Length > 0) take(name, text);
    }

    string Text(XmlReader reader, string column)
    {
        var text = new KmlText();
        reader.Text(text.Add);
        if (text.IsCut) Flaw ??= new(FaultCode.RowMalformed, column, "> 1 MB");
        return text.ToString().Trim();
    }

    static void Children(XmlReader reader, Action each)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Step() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element) each();
        }
    }
}
