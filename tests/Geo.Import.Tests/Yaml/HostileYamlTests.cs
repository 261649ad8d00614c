using System.Diagnostics;
using System.Text;
using Geo.Import.Tests.Studies;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Yaml;

public sealed class HostileYamlTests
{
    [Fact]
    public void Nesting_beyond_32_levels_is_refused_and_not_followed()
    {
        // 40,000 levels overflow the stack of a reader that follows them.
        var fault = Assert.Single(StudyText.Faults("geo: " + new string('[', 40_000) + "\n"));
        Assert.Equal((FaultCode.YamlTooDeep, 1L, "32"), (fault.Code, fault.Row, fault.Value));

        var block = new StringBuilder();
        for (var level = 0; level < 40; level++) block.Append(' ', level).Append("a:\n");
        Assert.Equal(FaultCode.YamlTooDeep, Assert.Single(StudyText.Faults(block.ToString())).Code);
    }

    [Fact]
    public void A_few_lines_that_stand_for_gigabytes_are_refused_at_once()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [");
            bomb.AppendJoin(", ", Enumerable.Repeat($"*a{level - 1}", 9)).Append("]\n");
        }

        var watch = Stopwatch.StartNew();
        var faults = StudyText.Faults(bomb.ToString());

        // 12 anchors and 11 × 9 aliases, each with its line.
        Assert.Equal(12 + (11 * 9), faults.Count(fault => fault.Code == FaultCode.YamlAlias));
        // Followed, nine to the twelfth power of values would take hours; a busy machine takes a second.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_file_above_a_million_bytes_is_not_read() =>
        Assert.Equal((FaultCode.FileTooLarge, "1000001"), StudyText.Faults("#" + new string('x', 1_000_000)).Select(fault => (fault.Code, fault.Value)).Single());

    [Fact]
    public void A_merge_key_is_refused() =>
        Assert.Contains(StudyText.Faults("a: &base {geo: 1}\nb: {<<: *base}\n"), fault => fault is { Code: FaultCode.YamlAlias, Row: 2, Value: "*base" });

    [Fact]
    public void A_second_document_is_refused() =>
        Assert.Contains(StudyText.Faults(StudyText.Least + "---\ngeo: 1\n"), fault => fault.Code == FaultCode.YamlInvalid && fault.Row >= 8);

    [Fact]
    public void A_key_that_is_a_list_is_refused() =>
        Assert.Contains(StudyText.Faults(StudyText.Least + "? [a, b]\n: c\n"), fault => fault is { Code: FaultCode.YamlInvalid, Row: 8 });

    [Fact]
    public void Bytes_of_no_encoding_are_refused()
    {
        using var text = new StudyText("");
        File.WriteAllBytes(text.Path, [0x67, 0x65, 0x6F, 0x3A, 0x20, 0xFF, 0xFF, 0x0A]);
        Assert.Equal(FaultCode.EncodingInvalid, Assert.Single(Geo.Import.Studies.StudyFile.Check(text.Path)).Code);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public void A_study_in_an_encoding_of_Chinese_editors_is_read(string encoding)
    {
        using var text = new StudyText("");
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        File.WriteAllText(text.Path, StudyText.Least, System.Text.Encoding.GetEncoding(encoding));

        Assert.Equal("云溪县", Geo.Import.Studies.StudyFile.Read(text.Path).Area.Name.Chinese);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        using var text = new StudyText("");
        File.WriteAllText(text.Path, StudyText.Least, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("demo", Geo.Import.Studies.StudyFile.Read(text.Path).Id);
    }

    [Fact]
    public void A_value_of_any_length_is_shortened_in_its_fault()
    {
        var fault = Assert.Single(StudyText.Faults(StudyText.Least + $"language: {new string('z', 10_000)}\n"));
        Assert.Equal(80, fault.Value.Length);
    }
}
