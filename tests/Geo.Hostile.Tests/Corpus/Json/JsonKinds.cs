using System.Text;
using Geo.Hostile.Tests.Making;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Json;

/// <summary>JSON that is none, and GeoJSON that means two things.</summary>
static class JsonKinds
{
    const string Square = """{"type":"Polygon","coordinates":[[[104,30],[105,30],[105,31],[104,31],[104,30]]]}""";

    public static IReadOnlyList<Kind> List { get; } =
    [
        Whole("json: lists a million deep", "lists end", "{\"a\":" + new string('[', 1_000_000), Refused(FileUnreadable)),
        Whole("json: cut in the middle", "JSON ends as it begins", GeoJsonText.Collection(GeoJsonText.GoodUnit)[..^20], Refused(FileUnreadable)),
        Whole("json: two texts", "a file holds one text", GeoJsonText.Collection(GeoJsonText.GoodUnit) + GeoJsonText.Collection(GeoJsonText.GoodUnit), Refused(FileUnreadable)),
        Whole("json: a comment", "JSON has no comments", "/* units */" + GeoJsonText.Collection(GeoJsonText.GoodUnit), Refused(FileUnreadable)),
        Whole("json: a page of HTML", "the file is no error page", "<!DOCTYPE html><html><body>404 Not Found</body></html>", Refused(FileUnreadable)),
        Whole("json: a bare NaN", "NaN is no JSON", """{"type":"Point","coordinates":[NaN,30]}""", Refused(FileUnreadable)),
        Whole("json: a key without quotes", "keys have quotes", "{type:\"FeatureCollection\",features:[]}", Refused(FileUnreadable)),
        Whole("json: no feature", "a collection has features", """{"type":"FeatureCollection","features":[]}""", Refused(FileEmpty)),
        Whole("json: features that are no list", "features are a list", """{"type":"FeatureCollection","features":{"a":1}}""", Refused(FileEmpty)),
        Whole("json: a list as the whole", "GeoJSON is an object", "[1,2,3]", Refused(FileUnreadable)),
        Whole("json: half a character as the type", "the type is a text", """{"type":"\ud800","features":[]}""", Refused(FileUnreadable)),
        Whole("json: half a character as the system", "the system's name is a text", $$$"""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"\udfff"}},"features":[{{{GeoJsonText.GoodUnit}}}]}""", Refused(CrsUnknown), ""),
        Whole("json: half a character as a key of the whole", "a key of the whole is read as it is written", $$$"""{"\ud800":1,"type":"FeatureCollection","features":[{{{GeoJsonText.GoodUnit}}}]}""", Account(1, 0, 0)),
        new("json: bytes of no character in the system", "a system's name is in the file's encoding", "u.geojson", "units: {path: u.geojson}", folder => folder.Write("u.geojson", [.. Encoding.UTF8.GetBytes($"{{\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"{new string('系', 40)}"), 0xD2, .. Encoding.UTF8.GetBytes($"\"}}}},{GeoJsonText.Collection(GeoJsonText.GoodUnit)[1..]}")]), Refused(CrsUnknown)),
        Whole("json: a system's name of a million letters", "a system's name is short", $$$"""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"{{{new string('E', 1_000_000)}}}"}},"features":[{{{GeoJsonText.GoodUnit}}}]}""", Refused(CrsUnknown), ""),
        Feature("json: half a character in a name", "texts are whole characters", $$$"""{"type":"Feature","properties":{"id":"2","name":"乙\ud800镇"},"geometry":{{{Square}}}}""", Account(1, 0, 1, EncodingInvalid)),
        Feature("json: half a character in a key", "a key is read as it is written", $$$"""{"type":"Feature","properties":{"id":"2","name":"乙镇","\ud800":1},"geometry":{{{Square}}}}""", Account(2, 0, 0)),
        Feature("json: a number as a feature", "a feature is an object", "5", Account(1, 0, 1, RowMalformed)),
        Feature("json: null as a feature", "a feature is there", "null", Account(1, 0, 1, RowMalformed)),
        Feature("json: two geometries", "a feature has one geometry", $$$"""{"type":"Feature","properties":{"id":"2","name":"乙镇"},"geometry":{{{Square}}},"geometry":{"type":"Point","coordinates":[1,2]}}""", Account(1, 0, 1, RowMalformed)),
        Feature("json: a property twice", "a property stands once", $$$"""{"type":"Feature","properties":{"id":"2","name":"乙镇","id":"3"},"geometry":{{{Square}}}}""", Account(1, 0, 1, RowMalformed)),
        Feature("json: 1e999 as an ordinate", "JSON's numbers fit into 64 bits", """{"type":"Feature","properties":{"id":"2","name":"乙镇"},"geometry":{"type":"Point","coordinates":[1e999,30]}}""", Account(1, 0, 1, CoordinatesNotNumbers)),
        Feature("json: ordinates in quotes", "ordinates are numbers, not texts", """{"type":"Feature","properties":{"id":"2","name":"乙镇"},"geometry":{"type":"Point","coordinates":["104","30"]}}""", Account(1, 0, 1, CoordinatesNotNumbers)),
        Feature("json: geometry as text", "geometry is an object", """{"type":"Feature","properties":{"id":"2","name":"乙镇"},"geometry":"POINT(104 30)"}""", Account(1, 0, 1, GeometryInvalid)),
        Feature("json: a geometry without coordinates", "a geometry has coordinates", """{"type":"Feature","properties":{"id":"2","name":"乙镇"},"geometry":{"type":"Polygon"}}""", Account(1, 0, 1, GeometryMissing)),
        Feature("json: properties a hundred deep", "a property's value is a text or a number", $$$"""{"type":"Feature","properties":{"id":"2","name":"乙镇","deep":{{{new string('[', 100)}}}{{{new string(']', 100)}}}},"geometry":{{{Square}}}}""", Account(2, 0, 0)),
        Feature("json: properties that are no object", "properties are an object", $$$"""{"type":"Feature","properties":[1,2],"geometry":{{{Square}}}}""", Account(1, 0, 1, IdMissing)),
        Whole("json: a hundred thousand different keys", "features share their keys: at most 16,384", GeoJsonText.Collection([GeoJsonText.GoodUnit, .. Enumerable.Range(0, 100_000).Select(key => $"{{\"type\":\"Feature\",\"properties\":{{\"k{key}\":1}},\"geometry\":null}}")]), Refused(FileTooLarge)),
        Whole("json: features twice", "a collection has its features once", $"{{\"type\":\"FeatureCollection\",\"features\":[{GeoJsonText.GoodUnit}],\"features\":[{GeoJsonText.GoodUnit.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)}]}}", Account(2, 0, 0)),
        new("json: UTF-16 without a mark", "JSON is UTF-8, and other encodings are told by their zeros", "u.geojson", "units: {path: u.geojson, crs: EPSG:4326}", folder => folder.Write("u.geojson", Encoding.Unicode.GetBytes(GeoJsonText.Collection(GeoJsonText.GoodUnit))), Account(1, 0, 0)),
    ];

    static Kind Whole(string name, string rule, string text, Answer expected, string options = ", crs: EPSG:4326") =>
        new(name, rule, "u.geojson", $"units: {{path: u.geojson{options}}}", folder => folder.Write("u.geojson", text), expected);

    static Kind Feature(string name, string rule, string feature, Answer expected) => Whole(name, rule, GeoJsonText.Collection(GeoJsonText.GoodUnit, feature), expected);
}
