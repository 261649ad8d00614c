using System.Buffers.Binary;
using System.Text;
using Geo.Import.Archives;
using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Archives;

public sealed class BoundedZipTests
{
    static readonly byte[] s_text = Encoding.UTF8.GetBytes("一县之内，谁够不着？");
    static readonly Encoding s_gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    static BoundedZip Open(byte[] archive, ZipBounds? bounds = null) => BoundedZip.Open(FileBytes.Of("a.zip", archive), bounds);

    static Fault FaultOf(Action act) => Assert.Throws<BadInputException>(act).Faults.Single();

    static (FaultCode Code, string Column) Refusal(TinyZip zip, ZipBounds? bounds = null)
    {
        var fault = FaultOf(() =>
        {
            var open = Open(zip.ToBytes(), bounds);
            foreach (var member in open.Members) open.ReadAll(member);
        });
        return (fault.Code, fault.Column);
    }

    [Fact]
    public void Stored_and_deflated_members_come_back_and_folders_are_none()
    {
        var zip = Open(new TinyZip().Add("data/", []).Add("data/a.txt", s_text).Add("b.txt", s_text, method: 0).ToBytes());

        Assert.Equal(["data/a.txt", "b.txt"], zip.Members.Select(member => member.Name));
        Assert.All(zip.Members, member => Assert.Equal(s_text, zip.ReadAll(member)));
        Assert.Equal("data/a.txt", zip.Find("DATA/A.TXT")!.Name);
        Assert.Null(zip.Find("c.txt"));
        Assert.Null(zip.Find("data"));
    }

    [Theory]
    [InlineData("gdal-shapes.zip")]
    public void An_archive_of_another_tool_is_read_whole(string name)
    {
        // Made by Info-ZIP 3.0 (gdal-shapes.sh); unpacked beside it by the framework's own reader.
        var path = Path.Combine(AppContext.BaseDirectory, "Shapefiles", name);
        var zip = BoundedZip.Read(name, path);
        using var judge = System.IO.Compression.ZipFile.OpenRead(path);

        Assert.Equal(judge.Entries.Select(entry => (entry.FullName, entry.Length)), zip.Members.Select(member => (member.Name, member.Bytes)));
        foreach (var entry in judge.Entries)
        {
            using var bytes = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(bytes);
            Assert.Equal(bytes.ToArray(), zip.ReadAll(zip.Find(entry.FullName)!));
        }
    }

    [Fact]
    public void Names_in_GBK_without_a_flag_are_told_by_all_of_them_together()
    {
        // 隆 is C2 A1 in GBK, which is also ¡ in UTF-8.
        Assert.Equal([0xC2, 0xA1], s_gbk.GetBytes("隆"));
        var zip = new TinyZip().Add("", s_text, flags: 0, rawName: s_gbk.GetBytes("隆.shp")).Add("", s_text, flags: 0, rawName: s_gbk.GetBytes("乡镇界.dbf"));
        Assert.Equal(["隆.shp", "乡镇界.dbf"], Open(zip.ToBytes()).Members.Select(member => member.Name));

        // macOS writes UTF-8 and leaves the flag out.
        var mac = new TinyZip().Add("乡镇界.shp", s_text, flags: 0).Add("__MACOSX/._乡镇界.shp", s_text, flags: 0);
        Assert.Equal([false, true], Open(mac.ToBytes()).Members.Select(member => member.IsByTheWay));
    }

    [Theory]
    [InlineData("../a.shp")]
    [InlineData("a/../../b.shp")]
    [InlineData("/etc/a.shp")]
    [InlineData("C:a.shp")]
    [InlineData("a\\b.shp")]
    [InlineData("a//b.shp")]
    [InlineData("./a.shp")]
    [InlineData("a\u0001.shp")]
    [InlineData("")]
    public void A_name_that_leaves_its_folder_refuses_the_archive(string name) =>
        Assert.Equal(FaultCode.ArchiveNameUnsafe, Refusal(new TinyZip().Add("good.shp", s_text).Add(name, s_text)).Code);

    [Fact]
    public void Two_members_of_one_name_are_refused_whatever_their_capitals()
    {
        Assert.Equal(FaultCode.ArchiveNameDuplicate, Refusal(new TinyZip().Add("Units.shp", s_text).Add("units.SHP", s_text)).Code);
        Assert.Equal(FaultCode.ArchiveNameDuplicate, Refusal(new TinyZip().Add("units", s_text).Add("units/", [])).Code);
    }

    [Fact]
    public void Encrypted_members_links_and_unknown_packing_are_refused_by_name()
    {
        Assert.Equal(FaultCode.ArchiveEncrypted, Refusal(new TinyZip().Add("a", s_text, flags: 0x0801)).Code);
        Assert.Equal(FaultCode.ArchiveEncrypted, Refusal(new TinyZip().Add("a", s_text, method: 99)).Code);
        Assert.Equal(FaultCode.ArchiveLink, Refusal(new TinyZip().Add("a", s_text, mode: 0xA1FF)).Code);
        Assert.Equal(FaultCode.ArchiveLink, Refusal(new TinyZip().Add("a", s_text, mode: 0x1180)).Code);
        Assert.Equal((FaultCode.ArchiveMethod, "a"), Refusal(new TinyZip().Add("a", s_text, method: 12)));
        Assert.Equal(s_text, Open(new TinyZip().Add("a", s_text, mode: 0x81A4).ToBytes()) is var zip ? zip.ReadAll(zip.Members[0]) : []);
    }

    [Fact]
    public void Lengths_and_checksums_that_lie_stop_the_reading_at_once()
    {
        var zeros = new byte[5000];
        Assert.Equal((FaultCode.ArchiveDamaged, "length"), Refusal(new TinyZip().Add("a", zeros, unpacked: 4999)));
        Assert.Equal((FaultCode.ArchiveDamaged, "length"), Refusal(new TinyZip().Add("a", zeros, unpacked: 5001)));
        Assert.Equal((FaultCode.ArchiveDamaged, "length"), Refusal(new TinyZip().Add("a", zeros, unpacked: 400_000_000)));
        Assert.Equal((FaultCode.ArchiveDamaged, "length"), Refusal(new TinyZip().Add("a", zeros, method: 0, unpacked: 5001)));
        Assert.Equal((FaultCode.ArchiveDamaged, "length"), Refusal(new TinyZip().Add("a", zeros, packedLength: 1 << 20)));
        Assert.Equal((FaultCode.ArchiveDamaged, "checksum"), Refusal(new TinyZip().Add("a", zeros, crc: 1)));
        Assert.Equal((FaultCode.ArchiveDamaged, "deflate"), Refusal(new TinyZip().Add("a", [0xFF, 0xFF, 0xFF, 0xFF], isPacked: true)));
    }

    [Fact]
    public void A_local_header_that_tells_another_story_is_refused() =>
        Assert.Equal((FaultCode.ArchiveDamaged, "header"), Refusal(new TinyZip().Add("shown.shp", s_text, localName: "other.shp")));

    [Fact]
    public void Entries_that_share_bytes_are_refused()
    {
        // Fifield's simplest form: many entries of the directory point to one local header. The first name fits it, and so do all.
        Assert.Equal(FaultCode.ArchiveOverlap, Refusal(new TinyZip().Add("a", s_text).Add("b", s_text, localName: "b").Add("a", s_text, start: 0)).Code);

        // Quoting: the first entry is stored and holds the second's local header as its data.
        var inner = new TinyZip().Add("b", s_text).ToBytes()[..(30 + 1 + 40)];
        Assert.Equal(FaultCode.ArchiveOverlap, Refusal(new TinyZip().Add("a", inner, method: 0).Add("b", s_text, start: 31)).Code);
    }

    [Fact]
    public void Every_bound_is_kept()
    {
        var zip = new TinyZip().Add("a", new byte[1000]).Add("b", new byte[1000]);
        Assert.Equal((FaultCode.ArchiveTooLarge, "archive"), Refusal(zip, new() { ArchiveBytes = 100 }));
        Assert.Equal((FaultCode.ArchiveTooLarge, "entries"), Refusal(zip, new() { Entries = 1 }));
        Assert.Equal((FaultCode.ArchiveTooLarge, "declared"), Refusal(zip, new() { DeclaredBytes = 1999 }));
        Assert.Equal((FaultCode.ArchiveTooLarge, "entry"), Refusal(zip, new() { EntryBytes = 999 }));
        Assert.Equal((FaultCode.ArchiveTooLarge, "unpacked"), Refusal(zip, new() { UnpackedBytes = 1999 }));
        Assert.Equal((FaultCode.ArchiveTooLarge, "ratio"), Refusal(zip, new() { FreeBytes = 999, Ratio = 10 }));
        Assert.Equal(2, Open(zip.ToBytes(), new() { Entries = 2, DeclaredBytes = 2000, EntryBytes = 1000, UnpackedBytes = 2000, FreeBytes = 1000 }).Members.Count);
    }

    [Fact]
    public void A_directory_that_contradicts_itself_is_damaged()
    {
        var zip = new TinyZip().Add("a", s_text);
        Assert.Equal(FaultCode.ArchiveDamaged, FaultOf(() => Open(s_text)).Code);
        Assert.Equal(FaultCode.ArchiveDamaged, FaultOf(() => Open(zip.ToBytes(count: 2))).Code);
        Assert.Equal(FaultCode.ArchiveDamaged, FaultOf(() => Open(zip.ToBytes(directoryShift: 1))).Code);
        Assert.Equal(FaultCode.ArchiveDamaged, FaultOf(() => Open(zip.ToBytes()[..^1])).Code);

        // What stands before the archive moves everything by as much.
        Assert.Equal(s_text, Open([.. s_text, .. zip.ToBytes()]) is var shifted ? shifted.ReadAll(shifted.Members[0]) : []);
    }

    [Fact]
    public void Lengths_in_64_bits_are_read_and_their_lies_refused()
    {
        var honest = Sizes((ulong)s_text.Length);
        var zip = Open(new TinyZip().Add("a", s_text, unpacked: uint.MaxValue, extra: honest).ToBytes());
        Assert.Equal(s_text, zip.ReadAll(zip.Members[0]));

        Assert.Equal((FaultCode.ArchiveDamaged, "length"), Refusal(new TinyZip().Add("a", s_text, unpacked: uint.MaxValue, extra: Sizes(1UL << 31))));
        Assert.Equal((FaultCode.ArchiveTooLarge, "declared"), Refusal(new TinyZip().Add("a", s_text, unpacked: uint.MaxValue, extra: Sizes(1UL << 60))));
        Assert.Equal((FaultCode.ArchiveDamaged, "zip64"), Refusal(new TinyZip().Add("a", s_text, unpacked: uint.MaxValue, extra: Sizes(ulong.MaxValue))));
        Assert.Equal((FaultCode.ArchiveDamaged, "zip64"), Refusal(new TinyZip().Add("a", s_text, unpacked: uint.MaxValue)));
        Assert.Equal((FaultCode.ArchiveDamaged, "zip64"), Refusal(new TinyZip().Add("a", s_text, unpacked: uint.MaxValue, extra: [1, 0, 200, 0, 1])));
    }

    [Fact]
    public void Cut_off_anywhere_an_archive_is_refused_and_never_crashes()
    {
        var whole = new TinyZip().Add("a", s_text).Add("b", s_text, method: 0).ToBytes();
        for (var length = 1; length < whole.Length; length++) Assert.NotNull(FaultOf(() => Open(whole[..length])));
    }

    [Fact]
    public void Any_byte_changed_is_read_or_refused_and_never_crashes()
    {
        var whole = new TinyZip().Add("a", s_text).Add("b/c", s_text, method: 0).ToBytes();
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var value in new byte[] { 0, 1, 0x7F, 0x80, 0xFF })
            {
                var bytes = (byte[])whole.Clone();
                bytes[at] = value;
                try
                {
                    var zip = Open(bytes);
                    foreach (var member in zip.Members) zip.ReadAll(member);
                }
                catch (BadInputException fault)
                {
                    Assert.StartsWith("Archive", fault.Faults[0].Code.ToString(), StringComparison.Ordinal);
                }
            }
        }
    }

    static byte[] Sizes(ulong unpacked)
    {
        var field = new byte[12];
        (field[0], field[2]) = (1, 8);
        BinaryPrimitives.WriteUInt64LittleEndian(field.AsSpan(4), unpacked);
        return field;
    }
}
