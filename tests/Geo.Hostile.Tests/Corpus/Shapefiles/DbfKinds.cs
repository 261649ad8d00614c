using Geo.Hostile.Tests.Making;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Shapefiles;

/// <summary>Attribute tables that lie about their lengths.</summary>
static class DbfKinds
{
    static readonly (string, byte)[] s_fields = [("id", 4), ("name", 20), ("type", 20)];

    public static IReadOnlyList<Kind> List { get; } =
    [
        Table("dbf: four thousand million records", "records are backed by bytes", new(s_fields) { Count = uint.MaxValue }, Account(2, 0, 0)),
        Table("dbf: fewer records than shapes", "a shape has its record", new(s_fields) { Count = 1 }, Account(1, 0, 1, RowMalformed)),
        Table("dbf: records of no byte", "a record has at least its mark", new(s_fields) { RecordLength = 0 }, Refused(FileUnreadable)),
        Table("dbf: fields wider than their record", "fields fit into their record", new(s_fields) { RecordLength = 30 }, Refused(FileUnreadable)),
        Table("dbf: a header past the end", "the header ends within the file", new(s_fields) { HeaderLength = ushort.MaxValue }, Refused(FileUnreadable)),
        Table("dbf: a header of nothing", "the header is longer than its own fields", new(s_fields) { HeaderLength = 1 }, Refused(FileUnreadable)),
        Table("dbf: records longer than they are", "the record length fits the fields", new(s_fields) { RecordLength = 60_000 }, Account(0, 0, 2, RowMalformed, NoRowAccepted)),
        Bytes("dbf: noise", "the table begins with a header", [.. Enumerable.Repeat((byte)0xFF, 500)], Refused(FileUnreadable)),
        Bytes("dbf: nothing", "the table holds something", [], Account(0, 0, 2, AttributesMissing, ClassUnknown, NoRowAccepted)),
        Bytes("dbf: bytes of no encoding", "texts are in the table's encoding", new Dbf(s_fields).Row("1"u8.ToArray(), [0x41, 0xFF, 0xFE, 0xFF, 0x42], "医院"u8.ToArray()).Row("2"u8.ToArray(), "乙"u8.ToArray(), "医院"u8.ToArray()).Bytes(), Account(1, 0, 1, EncodingInvalid)),
        Bytes("dbf: more records than shapes", "a record has its shape", Dbf.Facilities(5).Bytes(), Account(2, 0, 3, RowMalformed)),
    ];

    static Kind Table(string name, string rule, Dbf dbf, Answer expected) => Bytes(name, rule, dbf.Rows(2).Bytes(), expected);

    static Kind Bytes(string name, string rule, byte[] dbf, Answer expected) =>
        new(name, rule, "f.shp", "facilities: {path: f.shp, crs: EPSG:4326, encoding: utf-8}", folder =>
        {
            folder.Write("f.shp", Shp.Points((104.4, 30.4), (104.5, 30.5)).Bytes());
            folder.Write("f.dbf", dbf);
        }, expected);
}
