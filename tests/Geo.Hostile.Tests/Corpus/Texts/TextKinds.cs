using System.Text;
using Geo.Hostile.Tests.Corpus.Tables;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Texts;

/// <summary>Bytes that are not the text they are taken for.</summary>
static class TextKinds
{
    const string Rows = Csv.Header + Csv.Good;

    static readonly Encoding s_gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static IReadOnlyList<Kind> List { get; } =
    [
        Csv.Bytes("text: one row of GB18030 in a file of UTF-8", "a file has one encoding", () => [.. Many(), .. s_gb.GetBytes("99,乙医院,医院,104.5,30.5,5,是\n")], Account(41, 0, 1, EncodingInvalid)),
        Csv.Bytes("text: half a character of GB18030", "characters are whole", () => [.. s_gb.GetBytes(Rows), .. "2,"u8, 0xD2, .. s_gb.GetBytes(",医院,104.5,30.5,5,是\n")], Account(1, 0, 1, EncodingInvalid)),
        Csv.Bytes("text: UTF-8 declared as GB18030", "the declared encoding is the true one", () => Encoding.UTF8.GetBytes(Rows), Refused(ColumnMissing), "crs: EPSG:4326, encoding: gb18030, columns: {name: 名称}"),
        Csv.Bytes("text: overlong forms", "every character has one form", () => [.. Many(), .. "99,"u8, 0xC0, 0xAF, .. "医院,医院,104.5,30.5,5,是\n"u8], Account(41, 0, 1, EncodingInvalid)),
        Csv.Bytes("text: surrogates in UTF-8", "surrogates stand in UTF-16 alone", () => [.. Many(), .. "99,"u8, 0xED, 0xA0, 0x80, .. "医院,医院,104.5,30.5,5,是\n"u8], Account(41, 0, 1, EncodingInvalid)),
        Csv.Bytes("text: UTF-16 with an odd byte", "UTF-16 comes in pairs of bytes", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Rows + "2,乙医院,医院,104.6,30.6,5,是"), 0x41], Account(1, 0, 1, EncodingInvalid)),
        Csv.Bytes("text: UTF-32", "the encoding is one that is read", () => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Rows)], Refused(ColumnMissing)),
        Csv.Bytes("text: a mark of byte order and nothing else", "text follows the mark", () => [0xEF, 0xBB, 0xBF], Refused(FileEmpty)),
        Csv.Bytes("text: a program", "a table is text", () => [0x7F, .. "ELF"u8, .. new SplitMixBytes(11, 4000).Bytes], Refused(EncodingInvalid)),
        Csv.Bytes("text: zeros", "text has letters", () => new byte[100_000], Refused(ColumnMissing)),
        Csv.Bytes("text: a packed file", "a packed file is unpacked first", () => [0x1F, 0x8B, 8, 0, .. new SplitMixBytes(12, 4000).Bytes], Refused(EncodingInvalid)),
        Csv.Rows("text: half of a pair of letters as a replacement mark", "texts hold no replacement marks", "2,\uFFFD医院,医院,104.6,30.6,5,是\n", Csv.OneRejected(TextLost)),
    ];

    static byte[] Many() => Encoding.UTF8.GetBytes(Rows + string.Concat(Enumerable.Range(2, 40).Select(id => $"{id},第{id}医院,医院,104.{id},30.5,5,是\n")));

    sealed record SplitMixBytes(ulong Seed, int Count)
    {
        public byte[] Bytes => new Making.SplitMix(Seed).Bytes(Count);
    }
}
