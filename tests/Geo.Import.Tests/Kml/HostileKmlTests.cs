using System.Text;
using Geo.Import.Kml;
using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Kml;

public sealed class HostileKmlTests
{
    static FaultCode Refusal(string text) =>
        Assert.Throws<BadInputException>(() => KmlRows.Read(FileBytes.Of("a.kml", Encoding.UTF8.GetBytes(text)))).Faults[0].Code;

    static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    [Theory]
    [InlineData("<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><kml><Placemark><name>&x;</name></Placemark></kml>")]
    [InlineData("<!DOCTYPE kml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><kml><Placemark><name>&b;</name></Placemark></kml>")]
    [InlineData("<!DOCTYPE kml SYSTEM \"http://127.0.0.1:9/kml.dtd\"><kml/>")]
    [InlineData("<kml><Placemark><name>&x;</name></Placemark></kml>")]
    [InlineData("<kml><Placemark>")]
    [InlineData("<kml/><kml/>")]
    [InlineData("<html><body/></html>")]
    [InlineData("{\"type\":\"Feature\"}")]
    [InlineData("<kml><Placemark><name>\u0001</name></Placemark></kml>")]
    public void What_is_no_plain_KML_is_refused(string text) => Assert.Equal(FaultCode.FileUnreadable, Refusal(text));

    [Fact]
    public void Elements_nested_too_deep_are_refused_wherever_they_stand()
    {
        Assert.Equal(FaultCode.FileUnreadable, Refusal($"<kml>{Times("<Folder>", 300)}{Times("</Folder>", 300)}</kml>"));
        Assert.Equal(FaultCode.FileUnreadable, Refusal($"<kml><Style>{Times("<a>", 100_000)}"));
        Assert.Equal(FaultCode.FileUnreadable, Refusal($"<kml><Placemark>{Times("<MultiGeometry>", 100_000)}"));
    }

    [Fact]
    public void Collections_nested_too_deep_are_a_flaw_of_their_row()
    {
        var rows = KmlRows.Read(FileBytes.Of("a.kml", Encoding.UTF8.GetBytes($"<kml><Placemark>{Times("<MultiGeometry>", 40)}{Times("</MultiGeometry>", 40)}</Placemark><Placemark/></kml>")));
        Assert.True(rows.Next());
        Assert.Equal(FaultCode.GeometryInvalid, rows.Flaw?.Code);
        Assert.True(rows.Next());
        Assert.Null(rows.Flaw);
    }

    [Fact]
    public void A_tag_of_a_hundred_thousand_attributes_is_refused_before_it_is_built()
    {
        var attributes = string.Concat(Enumerable.Range(0, 20_000).Select(index => $" a{index}='>'"));
        Assert.Equal(FaultCode.FileUnreadable, Refusal($"<kml><Placemark{attributes}/></kml>"));
    }

    [Fact]
    public void Long_comments_and_descriptions_are_no_tags()
    {
        var long100k = new string('x', 100_000);
        var rows = KmlRows.Read(FileBytes.Of("a.kml", Encoding.UTF8.GetBytes($"<kml><!-- <{long100k} --><Placemark><description><![CDATA[<{long100k}]]></description></Placemark></kml>")));
        Assert.True(rows.Next());
        Assert.Equal(100_001, rows.Text(0).Length);
    }

    [Fact]
    public void Names_and_columns_without_end_are_refused()
    {
        Assert.Equal(FaultCode.FileUnreadable, Refusal($"<kml>{string.Concat(Enumerable.Range(0, 30_000).Select(index => $"<a{index}/>"))}<Placemark/></kml>"));
        Assert.Equal(FaultCode.FileTooLarge, Refusal($"<kml><Placemark><ExtendedData>{string.Concat(Enumerable.Range(0, 5000).Select(index => $"<Data name='a{index}'/>"))}{string.Concat(Enumerable.Range(0, 5000).Select(index => $"<Data name='a{index}'><value/></Data>"))}</ExtendedData></Placemark></kml>"));
    }

    [Fact]
    public void A_cell_of_more_than_a_megabyte_is_a_flaw_of_its_row()
    {
        var rows = KmlRows.Read(FileBytes.Of("a.kml", Encoding.UTF8.GetBytes($"<kml><Placemark><name>{new string('x', (1 << 20) + 1)}</name></Placemark></kml>")));
        Assert.True(rows.Next());
        Assert.Equal((FaultCode.RowMalformed, "name"), (rows.Flaw?.Code, rows.Flaw?.Column));
    }

    [Fact]
    public void Cut_off_anywhere_or_with_any_byte_changed_a_text_is_read_or_refused()
    {
        var whole = Encoding.UTF8.GetBytes("<?xml version='1.0'?><kml><Folder><name>a</name><Placemark id='1'><name>甲</name><Polygon><outerBoundaryIs><LinearRing><coordinates>1,1 2,1 2,2 1,1</coordinates></LinearRing></outerBoundaryIs></Polygon><ExtendedData><Data name='x'><value>1</value></Data></ExtendedData></Placemark></Folder></kml>");
        for (var at = 1; at < whole.Length; at++)
        {
            ReadAll(whole[..at]);
            foreach (var value in "\0<>/ \"x\u00ff"u8)
            {
                var bent = (byte[])whole.Clone();
                bent[at] = value;
                ReadAll(bent);
            }
        }
    }

    static void ReadAll(byte[] bytes)
    {
        try
        {
            using var rows = KmlRows.Read(FileBytes.Of("a.kml", bytes));
            while (rows.Next()) rows.Cells();
        }
        catch (BadInputException fault)
        {
            Assert.NotEmpty(fault.Faults);
        }
    }
}
