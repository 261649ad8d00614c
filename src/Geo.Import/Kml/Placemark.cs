using Geo.Import.Tables;
using Geo.Import.Xml;
using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.Kml;

/// <summary>Reads one placemark after another: its texts, its data, its geometry.</summary>
/// <param name="isOutline">Only the names of what is there: no text, no geometry.</param>
/// <param name="take">Receives the name and the text of each cell; an element of the placemark goes before data of the same name.</param>
/// <param name="tell">Receives the name of each element that is not read and is worth saying so.</param>
sealed class Placemark(bool isOutline, Action<string, string> take, Action<string> tell)
{
    readonly KmlGeometry _geometry = new();
    readonly KmlText _text = new();

    public RowFlaw? Flaw { get; private set; }

    public Geometry? Geometry { get; private set; }

    public bool RingWasClosed => _geometry.RingWasClosed;

    /// <param name="xml">On the placemark's start; left on its end.</param>
    public void Read(BoundedXml xml)
    {
        _geometry.Clear();
        (Flaw, Geometry) = (null, null);
        if (xml.Attribute("id") is { Length: > 0 } id) take(KmlColumns.PlacemarkId, id);
        if (!xml.IsEmpty)
        {
            for (var depth = xml.Depth; xml.NextChild(depth);) Child(xml);
        }

        Geometry = _geometry.Build();
        Flaw ??= _geometry.Flaw;
    }

    void Child(BoundedXml xml)
    {
        var name = xml.Name;
        if (!isOutline && KmlGeometry.IsGeometry(name)) _geometry.Read(xml);
        else if (KmlColumns.IsElement(name)) Take(name, xml);
        else if (name == "ExtendedData") ExtendedData(xml);
        else
        {
            // A track of Google's extension is many places in time, a model a picture: neither is a place.
            if (name is "Track" or "MultiTrack" or "Model") tell(name);
            xml.PassOver();
        }
    }

    /// <summary>Data by Data, by SchemaData, or by elements of another namespace.</summary>
    void ExtendedData(BoundedXml xml)
    {
        if (xml.IsEmpty) return;
        for (var depth = xml.Depth; xml.NextChild(depth);)
        {
            if (xml.Name == "SchemaData") Values(xml, "SimpleData", "");
            else if (xml.Name == "Data") Values(xml, "value", xml.Attribute("name"));
            else Take(xml.Name, xml);
        }
    }

    /// <param name="element">What holds a value.</param>
    /// <param name="name">The column; empty where each element names its own.</param>
    void Values(BoundedXml xml, string element, string name)
    {
        if (xml.IsEmpty) return;
        for (var depth = xml.Depth; xml.NextChild(depth);)
        {
            if (xml.Name == element) Take(name.Length > 0 ? name : xml.Attribute("name"), xml);
            else xml.PassOver();
        }
    }

    void Take(string name, BoundedXml xml)
    {
        var text = "";
        if (isOutline) xml.PassOver();
        else text = _text.Of(xml);
        if (_text.IsCut) Flaw ??= new(FaultCode.RowMalformed, name, "> 1 MB");
        if (name.Length > 0) take(name, text);
    }
}
