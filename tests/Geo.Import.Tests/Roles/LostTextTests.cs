using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Import.Tests.Roles;

/// <summary>Letters that a conversion could not read are gone for good: what stands in their place is no name.</summary>
public sealed class LostTextTests
{
    static ImportReport Read(string name, byte[] bytes)
    {
        using var folder = new TestFolder();
        var source = new StudySource { Role = SourceRole.Facilities, Path = folder.Write(name, bytes), Classes = FacilityClasses.TownshipHospital };
        return FacilityReader.Read(source, folder.Path, FacilityClassTable.Load()).Report;
    }

    static ImportReport Read(string csv) => Read("f.csv", System.Text.Encoding.UTF8.GetBytes(csv));

    [Theory]
    [InlineData("甲\uFFFD卫生院")]
    [InlineData("锟斤拷锟斤拷卫生院")]
    public void A_row_whose_name_has_lost_letters_is_rejected_and_says_so(string name)
    {
        var report = Read($"名称,经度,纬度\n{name},107.5,31.1\n乙卫生院,107.6,31.1\n");

        var fault = Assert.Single(report.Rejections);
        Assert.Equal((FaultCode.TextLost, 2L, "名称", name), (fault.Code, fault.Row, fault.Column, fault.Value));
        Assert.Equal(1, report.Accepted);
    }

    [Fact]
    public void In_a_column_that_nobody_reads_it_does_not_matter()
    {
        Assert.Equal(1, Read("名称,经度,纬度,随记\n甲卫生院,107.5,31.1,\uFFFD\n").Accepted);
    }

    [Fact]
    public void A_row_rejected_for_broken_bytes_is_rejected_again_when_nobody_has_mended_it()
    {
        byte[] broken = [.. "名称,经度,纬度\n甲"u8, 0xE6, 0xB2, .. "卫生院,107.5,31.1\n乙卫生院,107.6,31.1\n"u8];
        var first = Read("f.csv", broken);
        var cells = first.RejectedRows!.Rows.Single().Cells;
        var again = Read($"{string.Join(',', first.RejectedRows.Header)}\n{string.Join(',', cells)}\n");

        Assert.Equal(FaultCode.EncodingInvalid, first.Rejections.Single().Code);
        Assert.Equal(FaultCode.TextLost, again.Rejections[^1].Code);
        Assert.Equal(0, again.Accepted);
    }

    [Fact]
    public void It_is_seen_in_features_as_in_tables()
    {
        var report = Read("f.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"甲\ufffd院"},"geometry":{"type":"Point","coordinates":[107.5,31.1]}}]}"""u8.ToArray());

        Assert.Equal(FaultCode.TextLost, report.Rejections[^1].Code);
    }
}
