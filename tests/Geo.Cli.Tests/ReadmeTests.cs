using System.Text.RegularExpressions;

namespace Geo.Cli.Tests;

/// <summary>What the README says can be typed can be typed.</summary>
public sealed partial class ReadmeTests
{
    static readonly string s_root = Checkout.Root;
    static readonly string s_text = File.ReadAllText(Path.Combine(s_root, "README.md"));

    [Fact]
    public void Its_two_commands_name_files_that_are_there()
    {
        Assert.Contains("dotnet run -c Release --project src/Geo.Cli -- run data/demo/study.yaml", s_text, StringComparison.Ordinal);
        Assert.Contains("bash tests/all.sh", s_text, StringComparison.Ordinal);
        Assert.All(new[] { "src/Geo.Cli/Geo.Cli.csproj", "data/demo/study.yaml", "tests/all.sh" }, path => Assert.True(File.Exists(Path.Combine(s_root, path)), path));
    }

    [Fact]
    public void Every_link_leads_somewhere() =>
        Assert.All(Links().Matches(s_text).Select(link => link.Groups[1].Value), path => Assert.True(File.Exists(Path.Combine(s_root, path)), path));

    [Fact]
    public void Every_command_it_shows_has_the_verb_and_the_options()
    {
        var commands = Commands().Matches(s_text).Select(command => command.Groups[1].Value.Split(' ')).ToList();
        Assert.True(commands.Count >= 8);
        foreach (var words in commands)
        {
            string[] verb = [.. words.TakeWhile(word => word.All(letter => char.IsAsciiLetterLower(letter)))];
            var help = Shell.Run([.. verb, "--help"]);
            Assert.Equal(0, help.ExitCode);
            Assert.Contains($"geo {string.Join(' ', verb)}", help.Out, StringComparison.Ordinal);
            Assert.All(words.Where(word => word.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains(option, help.Out, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Its_study_is_a_good_study()
    {
        using var county = new SmallCounty();
        county.Write("study.yaml", Yaml().Match(s_text).Groups[1].Value.Replace("population.tif", "people.csv, crs: EPSG:4490", StringComparison.Ordinal).Replace("townships.geojson", "towns.geojson", StringComparison.Ordinal));
        var shell = Shell.Run("run", county.Study, "--out", county.Out, "--quiet");
        Assert.Equal(new Shell(0, "", ""), shell);
    }

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("`geo ([^`]+)`")]
    private static partial Regex Commands();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();
}
