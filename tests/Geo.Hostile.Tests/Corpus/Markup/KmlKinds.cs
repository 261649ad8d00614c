using System.Text;
using Geo.Hostile.Tests.Making;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Markup;

/// <summary>KML whose XML is dangerous, and placemarks that lie nowhere.</summary>
static class KmlKinds
{
    const string Good = "<Placemark><name>甲镇</name><Polygon><outerBoundaryIs><LinearRing><coordinates>104,30 105,30 105,31 104,31 104,30</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>";

    public static IReadOnlyList<Kind> List { get; } =
    [
        Whole("kml: a thousand million laughs", "a text defines no entities", "<!DOCTYPE k [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><kml><Placemark><name>&c;</name></Placemark></kml>", FileUnreadable),
        Whole("kml: an entity from outside", "a text fetches nothing", "<!DOCTYPE k [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><kml><Placemark><name>&x;</name></Placemark></kml>", FileUnreadable),
        Whole("kml: an entity nobody defined", "entities are the five of XML", "<kml><Placemark><name>&nbsp;</name></Placemark></kml>", FileUnreadable),
        Whole("kml: elements a hundred thousand deep", "elements are nested at most 256 deep", "<kml>" + string.Concat(Enumerable.Repeat("<Folder>", 100_000)), FileUnreadable),
        Whole("kml: cut in the middle", "elements end", $"<kml><Document>{Good[..60]}", FileUnreadable),
        Whole("kml: ends that cross", "elements end in the order they began", "<kml><Document><Placemark></Document></Placemark></kml>", FileUnreadable),
        Whole("kml: a zero as a character", "characters are those of XML", "<kml><Placemark><name>a&#0;</name></Placemark></kml>", FileUnreadable),
        Whole("kml: another root", "the root is kml", "<html><body>404</body></html>", FileUnreadable),
        Whole("kml: three hundred thousand attributes", "a tag has a bound", $"<kml><Placemark {string.Concat(Enumerable.Range(0, 300_000).Select(at => $" a{at}='1'"))}/></kml>", FileUnreadable),
        Whole("kml: no placemark", "a file has placemarks", "<kml><Document><name>x</name></Document></kml>", FileEmpty),
        Row("kml: letters as coordinates", "coordinates in KML are numbers", Ring("104,30 x,y 105,31 104,30"), CoordinatesNotNumbers),
        Row("kml: one number as a position", "positions in KML have two numbers", Ring("104 105 105 104"), GeometryInvalid),
        Row("kml: a ring of two positions", "rings in KML have four positions", Ring("104,30 105,30"), GeometryInvalid),
        Row("kml: a longitude of 500", "longitudes in KML are on the globe", Ring("500,30 501,30 501,31 500,30"), CoordinatesOutOfRange),
        Row("kml: collections sixty deep", "collections in KML are nested at most 32 deep", string.Concat(Enumerable.Repeat("<MultiGeometry>", 60)) + string.Concat(Enumerable.Repeat("</MultiGeometry>", 60)), GeometryInvalid),
        Row("kml: a track as a border", "a unit in KML is an area", "<LineString><coordinates>104,30 105,31</coordinates></LineString>", GeometryWrongKind),
        new("kmz: no text in it", "a KMZ holds a KML", "u.kmz", "units: {path: u.kmz}", folder => folder.Write("u.kmz", Zip.Of([("a.png", [1, 2, 3])])), Refused(ArchiveMemberMissing)),
        new("kmz: a text of eighty million zeros", "a KMZ unpacks to little more than its size", "u.kmz", "units: {path: u.kmz}", folder => folder.Write("u.kmz", Zip.Of([("doc.kml", new byte[80_000_000])])), Refused(ArchiveTooLarge)),
    ];

    static string Ring(string coordinates) => $"<Polygon><outerBoundaryIs><LinearRing><coordinates>{coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon>";

    static Kind Whole(string name, string rule, string text, Model.Imports.FaultCode code) => Kml(name, rule, text, Refused(code));

    static Kind Row(string name, string rule, string geometry, Model.Imports.FaultCode code) => Kml(name, rule, $"<kml>{Good.Replace("<Placemark>", "<Document><Placemark>", StringComparison.Ordinal)}<Placemark><name>乙镇</name>{geometry}</Placemark></Document></kml>", Account(1, 0, 1, code));

    static Kind Kml(string name, string rule, string text, Answer expected) =>
        new(name, rule, "u.kml", "units: {path: u.kml}", folder => folder.Write("u.kml", Encoding.UTF8.GetBytes(text)), expected);
}
