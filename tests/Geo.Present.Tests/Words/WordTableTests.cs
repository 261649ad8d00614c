using System.Text.RegularExpressions;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Drafts;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Standards;
using Geo.Model.Streets;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Sqlite.Reading;

namespace Geo.Present.Tests.Words;

public sealed class WordTableTests
{
    static readonly Regex s_placeholder = new(@"\{(\d+)[^}]*\}");
    static readonly Regex s_use = new("[wW]ords(?:\\[|\\.Format\\(\\s*)\"([^\"{]+)\"");
    static readonly Regex s_useOnThePage = new("\\bt\\(\"([^\"]+)\"");
    static readonly Regex s_quoted = new("(?<=(?<before>\\(\"|, \"|\\$\"|\"|`))[\\w.-]+(?=(?<after>\", |\"|\\{|\\$\\{))");
    static readonly Lazy<string> s_sources = new(ReadSources);
    static readonly Lazy<HashSet<string>> s_uses = new(ReadUses);

    static readonly (string Prefix, Type Enumeration, string[] Without)[] s_enumerations =
    [
        ("class", typeof(UrbanRural), []), ("rule.concerned", typeof(UrbanRural), []), ("class-rule", typeof(ClassRule), []),
        ("idle", typeof(IdleReason), []), ("idle-remedy", typeof(IdleReason), []), ("missing", typeof(MissingCode), []), ("missing-remedy", typeof(MissingCode), []),
        ("force", typeof(Force), []), ("kind", typeof(StandardKind), []), ("verdict", typeof(Verdict), []), ("level", typeof(UnitLevel), []), ("map.unit-border", typeof(UnitLevel), []),
        ("facility-class", typeof(FacilityClasses), [nameof(FacilityClasses.None)]), ("role", typeof(SourceRole), []), ("outcome", typeof(FaultList), []), ("crs-origin", typeof(CrsOrigin), []),
        ("travel-mode", typeof(TravelMode), []), ("travel-model", typeof(TravelModel), []), ("fault", typeof(FaultCode), []), ("remedy", typeof(FaultCode), []), ("geopackage", typeof(GeoPackageFault), []),
        ("disk", typeof(DiskFault), []), ("street-class", typeof(StreetClass), []), ("street-issue", typeof(StreetIssue), []),
        ("coordinate-doubt", typeof(CoordinateDoubt), [nameof(CoordinateDoubt.None)]),
    ];

    [Fact]
    public void Every_value_of_an_enumeration_that_is_shown_has_its_words()
    {
        var missing = from one in s_enumerations
                      from name in Enum.GetNames(one.Enumeration)
                      where !one.Without.Contains(name)
                      let key = $"{one.Prefix}.{Regex.Replace(name, "(?<!^)([A-Z])", "-$1").ToLowerInvariant()}"
                      where !WordTable.Rows.ContainsKey(key)
                      select key;
        Assert.Equal([], missing);
    }

    [Fact]
    public void No_text_is_empty_or_spans_lines()
    {
        Assert.All(WordTable.Rows, row =>
        {
            Assert.True(row.Value.Chinese.Length > 0 && row.Value.English.Length > 0, row.Key);
            Assert.DoesNotContain('\n', row.Value.Chinese + row.Value.English);
        });
    }

    [Fact]
    public void Both_languages_fill_the_same_placeholders() =>
        Assert.All(WordTable.Rows, row => Assert.True(Placeholders(row.Value.Chinese).SetEquals(Placeholders(row.Value.English)), row.Key));

    [Theory]
    [InlineData("a, 1 of 2 rows was rejected", "1", 2)]
    [InlineData("a, 2 of 2 rows were rejected", 2, 2)]
    [InlineData("a, 1 of 1 rows was rejected", 1L, 1)]
    [InlineData("a, 0 of 2 rows were rejected", 0, 2)]
    public void A_word_goes_with_its_number(string said, object rejected, object read) =>
        Assert.StartsWith(said, WordTable.English.Format("run.rejected", "a", rejected, read).Replace(":", ",", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void The_page_knows_no_words_that_go_with_numbers() =>
        Assert.All(s_useOnThePage.Matches(s_sources.Value).Select(match => match.Groups[1].Value).Where(WordTable.Rows.ContainsKey), key => Assert.DoesNotContain(":?", WordTable.Rows[key].English, StringComparison.Ordinal));

    [Fact]
    public void Every_key_the_sources_name_is_in_the_table()
    {
        var named = s_use.Matches(s_sources.Value).Concat(s_useOnThePage.Matches(s_sources.Value)).Select(match => match.Groups[1].Value).Where(key => !key.EndsWith('.'));
        Assert.Equal([], named.Except(WordTable.Rows.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_key_is_used() => Assert.Equal([], WordTable.Rows.Keys.Where(key => !IsUsed(key)).Order(StringComparer.Ordinal));

    // Named as it stands, or put together from a prefix: Of("force", …), $"exit.{code}", "term." + term; on the page `web.tab.${tab}`.
    static bool IsUsed(string key)
    {
        if (s_uses.Value.Contains($"\"{key}\"")) return true;
        for (var dot = key.LastIndexOf('.'); dot > 0; dot = key.LastIndexOf('.', dot - 1))
        {
            var prefix = key[..dot];
            string[] uses = [$"(\"{prefix}\", ", $", \"{prefix}\", ", $"\"{prefix}.\"", $"$\"{prefix}.{{", $"`{prefix}.${{"];
            if (uses.Any(s_uses.Value.Contains)) return true;
        }

        return false;
    }

    /// <summary>Every word of the sources that stands between quotes, or before a brace, with the marks about it: the sources are long and the keys many, so they are read once and not once a key.</summary>
    static HashSet<string> ReadUses()
    {
        var uses = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match word in s_quoted.Matches(s_sources.Value))
        {
            var (before, after) = (word.Groups["before"].Value, word.Groups["after"].Value);
            uses.Add(before + word.Value + after);
            if (before.EndsWith('"') && after.StartsWith('"')) uses.Add($"\"{word.Value}\"");
        }

        return uses;
    }

    static HashSet<string> Placeholders(string text) => [.. s_placeholder.Matches(text).Select(match => match.Groups[1].Value)];

    static string ReadSources()
    {
        string[] leftOut = ["obj", "bin", "node_modules", "dist"];
        var files = Directory.EnumerateFiles(Checkout.File("src"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".ts", StringComparison.Ordinal))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(leftOut, StringComparer.Ordinal).Any());
        return string.Join('\n', files.Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }
}
