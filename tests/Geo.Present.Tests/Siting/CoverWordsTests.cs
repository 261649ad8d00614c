using System.Text.RegularExpressions;
using Geo.Model.Siting;
using Geo.Present.Siting;
using Geo.Present.Words;

namespace Geo.Present.Tests.Siting;

public sealed class CoverWordsTests
{
    static readonly Regex s_version = new(@"^(twice|weight|twice-weight)\.");

    [Theory]
    [InlineData("column.covered", SitingModel.MaximalCovering, "people", "column.covered")]
    [InlineData("column.covered", SitingModel.BackupMaximalCovering, "people", "twice.column.covered")]
    [InlineData("column.covered", SitingModel.BackupSetCovering, "calls", "twice-weight.column.covered")]
    [InlineData("column.covered", SitingModel.CapacitatedCovering, "weight", "weight.column.covered")]
    [InlineData("column.load", SitingModel.BackupMaximalCovering, "weight", "weight.column.load")]
    [InlineData("column.covered-best", SitingModel.BackupMaximalCovering, "weight", "twice.column.covered-best")]
    [InlineData("column.status", SitingModel.BackupMaximalCovering, "weight", "column.status")]
    public void A_text_has_the_version_that_says_most(string key, SitingModel model, string countedAs, string expected) => Assert.Equal(expected, CoverWords.Key(key, model, countedAs));

    [Fact]
    public void Every_version_is_of_a_text_with_the_same_places_and_is_another()
    {
        var versions = WordTable.Rows.Where(row => s_version.IsMatch(row.Key)).ToList();

        Assert.True(versions.Count > 20);
        Assert.All(versions, row =>
        {
            var plain = WordTable.Rows[s_version.Replace(row.Key, "")];
            Assert.Equal(Places(plain.English), Places(row.Value.English));
            Assert.True(plain.English != row.Value.English && plain.Chinese != row.Value.Chinese, row.Key);
        });
    }

    static string[] Places(string text) => [.. Regex.Matches(text, @"\{\d+").Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
