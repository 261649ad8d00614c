using Geo.Model.Imports;
using Geo.Present.Words;

namespace Geo.Present.Tests.Words;

public sealed class FaultWordsTests
{
    public static TheoryData<FaultCode> Codes => [.. Enum.GetValues<FaultCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_fault_says_what_is_wrong_and_what_to_do_in_both_languages(FaultCode code)
    {
        foreach (var words in new[] { WordTable.Chinese, WordTable.English })
        {
            // {0} is the column, {1} the value, {2} the hint: a fourth placeholder would throw.
            Assert.NotEmpty(words.Format(WordTable.KeyOf("fault", code), "column", "value", "hint"));
            Assert.NotEmpty(words.Format(WordTable.KeyOf("remedy", code), "column", "value", "hint"));
        }
    }

    [Theory]
    [InlineData("GeoPackage Truncated", "The file cannot be read: it is shorter than its header says")]
    [InlineData("GeoPackage Truncation", "The file cannot be read: GeoPackage Truncation")]
    public void What_is_wrong_with_a_GeoPackage_is_said_in_words(string value, string said) =>
        Assert.Equal(said, FaultText.What(WordTable.English, new(FaultCode.FileUnreadable, "a.gpkg", 0, "", value)));
}
