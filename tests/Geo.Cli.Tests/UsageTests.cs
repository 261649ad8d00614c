namespace Geo.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("import")]
    [InlineData("validate")]
    [InlineData("standards", "list")]
    [InlineData("standards", "show")]
    [InlineData("reach")]
    [InlineData("convert")]
    [InlineData("doctor")]
    [InlineData("serve")]
    [InlineData("users", "add")]
    [InlineData("users", "list")]
    [InlineData("users", "remove")]
    [InlineData("users", "password")]
    [InlineData("audit")]
    public void Every_verb_has_a_help_with_options_and_examples_in_both_languages(params string[] verb)
    {
        foreach (var (language, word) in new[] { ("zh", "示例："), ("en", "Examples:") })
        {
            var shell = Shell.Run([.. verb, "--help", "--lang", language]);
            Assert.Equal((0, ""), (shell.ExitCode, shell.Error));
            Assert.Contains($"geo {string.Join(' ', verb)}", shell.Out, StringComparison.Ordinal);
            Assert.Contains("--lang", shell.Out, StringComparison.Ordinal);
            Assert.Contains(word, shell.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_bare_command_says_what_it_can_do_and_what_its_exit_codes_mean()
    {
        var shell = Shell.Run();
        Assert.Equal(0, shell.ExitCode);
        Assert.All(new[] { "run", "import", "validate", "standards", "reach", "convert", "doctor", "Exit codes" }, word => Assert.Contains(word, shell.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LANG", "zh_CN.UTF-8", "用法")]
    [InlineData("LANG", "en_GB.UTF-8", "Usage")]
    [InlineData("GEO_LANG", "zh", "用法")]
    public void The_help_speaks_the_locales_language(string variable, string value, string expected) =>
        Assert.Contains(expected, Shell.Run(new() { [variable] = value }, ["--help"]).Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("rum", "run")]
    [InlineData("run study.yaml --ouput x", "--out")]
    [InlineData("standards lst", "list")]
    public void An_unknown_word_is_usage_and_names_the_nearest_known_one(string line, string nearest)
    {
        var shell = Shell.Run([.. line.Split(' '), "--lang", "en"]);
        Assert.Equal((2, ""), (shell.ExitCode, shell.Out));
        Assert.Contains($"'{nearest}'", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "study.yaml")]
    [InlineData("standards show", "ID")]
    [InlineData("run study.yaml --lang fr", "--lang")]
    [InlineData("run study.yaml --speed walk=fast", "--speed")]
    [InlineData("run study.yaml --detour 0.5", "--detour")]
    [InlineData("standards show KJ-R99", "KJ-R1")]
    [InlineData("convert --from EPSG:9999 --to EPSG:4326 1,2", "EPSG:9999")]
    [InlineData("reach --facilities f.csv --demand d.csv --within 5parsecs", "5parsecs")]
    public void A_wrong_or_missing_value_is_usage_and_named(string line, string named)
    {
        var shell = Shell.Run(line.Split(' '));
        Assert.Equal((2, ""), (shell.ExitCode, shell.Out));
        Assert.Contains(named, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_catalogue_lists_and_shows_a_standard_with_its_clause()
    {
        var list = Shell.Run("standards", "list", "--lang", "en");
        Assert.All(new[] { "PB-R1", "PB-R2", "KJ-R1", "KJ-R2", "KJ-A1", "YX-R1", "YX-R2", "YX-A1" }, id => Assert.Contains(id, list.Out, StringComparison.Ordinal));

        var show = Shell.Run("standards", "show", "kj-r2", "--lang", "en");
        Assert.Equal(0, show.ExitCode);
        Assert.All(new[] { "KJ-R2", "10", "20" }, word => Assert.Contains(word, show.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void The_doctor_finds_a_sound_machine_sound()
    {
        var shell = Shell.Run("doctor");
        Assert.Equal((0, ""), (shell.ExitCode, shell.Error));
        Assert.Contains("SQLite", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_names_the_nearest_key_and_the_line()
    {
        using var county = new SmallCounty();
        county.Write("study.yaml", File.ReadAllText(county.Study).Replace("sample: true", "smaple: true", StringComparison.Ordinal));
        var shell = Shell.Run("validate", county.Study, "--lang", "en");
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains("smaple", shell.Error, StringComparison.Ordinal);
        Assert.Contains("sample", shell.Error.Replace("smaple", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_study_is_valid()
    {
        using var county = new SmallCounty();
        Assert.Equal(0, Shell.Run("validate", county.Study).ExitCode);
    }

    [Theory]
    [InlineData("en", "A fault of the program (InvalidOperationException): The cup is empty. Please report what follows together with the command.")]
    [InlineData("zh", "程序故障（InvalidOperationException）：The cup is empty。请把下面的内容连同命令一起报告。")]
    public void A_fault_of_the_program_is_one_sentence_with_one_full_stop(string language, string expected)
    {
        using var output = new BrokenWriter();
        using var error = new StringWriter { NewLine = "\n" };

        var code = GeoCommand.Run(["standards", "list", "--lang", language], new() { Out = output, Error = error, Variable = _ => null }, TestContext.Current.CancellationToken);

        Assert.Equal((1, expected), (code, error.ToString().Split('\n')[0]));
    }

    sealed class BrokenWriter : StringWriter
    {
        public override void Write(char value) => throw new InvalidOperationException("The cup is empty.");

        public override void Write(char[] buffer, int index, int count) => throw new InvalidOperationException("The cup is empty.");

        public override void Write(string? value) => throw new InvalidOperationException("The cup is empty.");

        public override void WriteLine(string? value) => throw new InvalidOperationException("The cup is empty.");
    }
}
