using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Geometries;

/// <summary>Well-known text in a table.</summary>
static class WktKinds
{
    public static IReadOnlyList<Kind> List { get; } =
    [
        Row("wkt: collections forty thousand deep", "well-known text is nested at most 32 deep", string.Concat(Enumerable.Repeat("GEOMETRYCOLLECTION (", 3000)) + new string(')', 3000), GeometryInvalid),
        Row("wkt: a bracket never closed", "brackets close", "POLYGON ((104 30,105 30,105 31,104 30)", GeometryInvalid),
        Row("wkt: words as ordinates", "ordinates in text are numbers", "POLYGON ((104 30,east north,105 31,104 30))", GeometryInvalid),
        Row("wkt: a curve", "text names one of the seven kinds", "CIRCULARSTRING (104 30,105 30,105 31)", GeometryWrongKind),
        Row("wkt: another system than the first row's", "a file is in one system", "SRID=3857;POLYGON ((104 30,105 30,105 31,104 30))", SridDiffers),
        Row("wkt: more behind the end", "a text ends with its geometry", "POLYGON ((104 30,105 30,105 31,104 30)) POINT (1 2)", GeometryInvalid),
        Row("wkt: hexadecimal binary", "text is text", "0103000000010000000400000000000000000", GeometryInvalid),
        Row("wkt: positions of one number in text", "positions in text have two numbers", "POLYGON ((104,105,106,104))", GeometryInvalid),
    ];

    static Kind Row(string name, string rule, string text, Model.Imports.FaultCode code) =>
        new(name, rule, "u.csv", "units: {path: u.csv}", folder => folder.Write("u.csv", $"id,name,wkt\n1,甲镇,\"SRID=4326;POLYGON ((104 30,105 30,105 31,104 31,104 30))\"\n2,乙镇,\"{text}\"\n"), Account(1, 0, 1, code));
}
