using Geo.Model.Imports;
using Geo.Sqlite.Reading;

namespace Geo.Present.Words;

/// <summary>A fault in words: where, what, and what to do. In the texts {0} is the column, {1} the value, {2} the hint.</summary>
public static class FaultText
{
    const string GeoPackage = "GeoPackage ";

    /// <summary>File and row: <c>facilities.csv:12</c>; the file alone where the whole is meant.</summary>
    public static string Place(Fault fault) => fault.Row > 0 ? $"{fault.File}:{fault.Row}" : fault.File;

    public static string What(WordTable words, Fault fault) => Format(words, "fault", fault);

    public static string Remedy(WordTable words, Fault fault) => Format(words, "remedy", fault);

    static string Format(WordTable words, string prefix, Fault fault) =>
        words.Format(WordTable.KeyOf(prefix, fault.Code), fault.Column, ValueOf(words, fault.Value), fault.Hint.Length == 0 ? "—" : fault.Hint);

    // What is wrong with a GeoPackage is a code of the reader's: "GeoPackage Truncated".
    static string ValueOf(WordTable words, string value) =>
        value.StartsWith(GeoPackage, StringComparison.Ordinal) && Enum.TryParse<GeoPackageFault>(value.AsSpan(GeoPackage.Length), out var fault) && Enum.IsDefined(fault)
            ? words.Of("geopackage", fault) : value;
}
