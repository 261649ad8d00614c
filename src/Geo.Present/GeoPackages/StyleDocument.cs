using System.Globalization;
using System.Text;
using System.Xml;
using Geo.Present.Maps;

namespace Geo.Present.GeoPackages;

/// <summary>A QGIS style (QML), as QGIS 3.22 and later read it.</summary>
/// <param name="Column">The column whose value picks a class; null where there is one class for all.</param>
/// <param name="LabelColumn">The column written beside each feature; null for none.</param>
sealed record StyleDocument(string? Column, IReadOnlyList<StyleClass> Classes, string? LabelColumn = null)
{
    public string Write()
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n" }))
        {
            xml.WriteDocType("qgis", "http://mrcc.com/qgis.dtd", "SYSTEM", null);
            xml.WriteStartElement("qgis");
            xml.WriteAttributeString("version", "3.22.0");
            xml.WriteAttributeString("styleCategories", "Symbology|Labeling");
            xml.WriteAttributeString("labelsEnabled", LabelColumn is null ? "0" : "1");
            WriteRenderer(xml);
            if (LabelColumn is not null) WriteLabels(xml, LabelColumn);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    void WriteRenderer(XmlWriter xml)
    {
        xml.WriteStartElement("renderer-v2");
        xml.WriteAttributeString("type", Column is null ? "singleSymbol" : "categorizedSymbol");
        if (Column is not null) xml.WriteAttributeString("attr", Column);
        xml.WriteAttributeString("symbollevels", Classes.Any(one => one.Symbol.Pass > 0) ? "1" : "0");
        xml.WriteAttributeString("enableorderby", "0");
        xml.WriteAttributeString("forceraster", "0");
        if (Column is not null) WriteCategories(xml);
        xml.WriteStartElement("symbols");
        foreach (var (name, one) in Classes.Index()) WriteSymbol(xml, Text(name), one.Symbol);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    void WriteCategories(XmlWriter xml)
    {
        xml.WriteStartElement("categories");
        foreach (var (name, one) in Classes.Index())
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("render", one.IsShown ? "true" : "false");
            xml.WriteAttributeString("symbol", Text(name));
            xml.WriteAttributeString("value", one.Value);
            xml.WriteAttributeString("type", "string");
            xml.WriteAttributeString("label", one.Label);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void WriteSymbol(XmlWriter xml, string name, StyleSymbol symbol)
    {
        xml.WriteStartElement("symbol");
        xml.WriteAttributeString("type", symbol.Kind);
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("alpha", "1");
        xml.WriteAttributeString("clip_to_extent", "1");
        xml.WriteAttributeString("force_rhr", "0");
        xml.WriteStartElement("layer");
        xml.WriteAttributeString("class", symbol.Layer);
        xml.WriteAttributeString("enabled", "1");
        xml.WriteAttributeString("locked", "0");
        xml.WriteAttributeString("pass", Text(symbol.Pass));
        // Both spellings, as QGIS 3.22 itself writes them: older versions read the second, newer ones the first.
        xml.WriteStartElement("Option");
        xml.WriteAttributeString("type", "Map");
        foreach (var (key, value) in symbol.Properties) WriteProperty(xml, "Option", ("name", key), ("value", value), ("type", "QString"));
        xml.WriteEndElement();
        foreach (var (key, value) in symbol.Properties) WriteProperty(xml, "prop", ("k", key), ("v", value));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void WriteLabels(XmlWriter xml, string column)
    {
        xml.WriteStartElement("labeling");
        xml.WriteAttributeString("type", "simple");
        xml.WriteStartElement("settings");
        xml.WriteAttributeString("calloutType", "simple");
        xml.WriteStartElement("text-style");
        foreach (var (key, value) in new[] { ("fieldName", column), ("fontSize", "9"), ("fontSizeUnit", "Point"), ("textColor", Rgb(MapColours.Ink)), ("textOpacity", "1") }) xml.WriteAttributeString(key, value);
        WriteProperty(xml, "text-buffer", ("bufferDraw", "1"), ("bufferSize", "0.8"), ("bufferSizeUnits", "MM"), ("bufferColor", Rgb(MapColours.Paper)), ("bufferOpacity", "1"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void WriteProperty(XmlWriter xml, string element, params ReadOnlySpan<(string Key, string Value)> attributes)
    {
        xml.WriteStartElement(element);
        foreach (var (key, value) in attributes) xml.WriteAttributeString(key, value);
        xml.WriteEndElement();
    }

    static string Rgb(string hex) => string.Create(CultureInfo.InvariantCulture,
        $"{Convert.ToInt32(hex[1..3], 16)},{Convert.ToInt32(hex[3..5], 16)},{Convert.ToInt32(hex[5..7], 16)},255");

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
