using System.Text;
using Geo.Model.Imports;

namespace Geo.Hostile.Tests.Corpus.Tables;

/// <summary>Kinds of bad tables of facilities and of people.</summary>
static class Csv
{
    /// <summary>Header of a table of facilities; types and places of the rows below it are sound unless said otherwise.</summary>
    public const string Header = "id,name,type,longitude,latitude,beds,open_24h\n";

    public const string Good = "1,县医院,医院,104.5,30.5,10,是\n";

    const string PeopleHeader = "id,longitude,latitude,people\n7,104.5,30.5,100\n";

    /// <summary>A table of facilities: the header, a good row, then the rows given.</summary>
    public static Kind Rows(string name, string rule, string rows, Answer expected) => Whole(name, rule, Header + Good + rows, expected);

    public static Kind Whole(string name, string rule, string text, Answer expected) => Bytes(name, rule, () => Encoding.UTF8.GetBytes(text), expected);

    public static Kind Bytes(string name, string rule, Func<byte[]> bytes, Answer expected, string options = "crs: EPSG:4326") =>
        new(name, rule, "f.csv", $"facilities: {{path: f.csv, {options}}}", folder => folder.Write("f.csv", bytes()), expected);

    /// <summary>A table of people at points: the header, a good row, then the rows given.</summary>
    public static Kind People(string name, string rule, string rows, Answer expected) =>
        new(name, rule, "p.csv", "population: {path: p.csv, crs: EPSG:4326}", folder => folder.Write("p.csv", PeopleHeader + rows), expected);

    /// <summary>One good row and one that is rejected.</summary>
    public static Answer OneRejected(FaultCode code) => Answer.Account(1, 0, 1, code);
}
