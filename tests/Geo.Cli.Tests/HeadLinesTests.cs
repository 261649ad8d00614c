using Geo.Cli.Terminals;

namespace Geo.Cli.Tests;

public sealed class HeadLinesTests : IDisposable
{
    readonly SmallCounty _county = new();

    public void Dispose() => _county.Dispose();

    [Theory]
    [InlineData("People", 7, "People")]
    [InlineData("No longer covered", 7, "No\nlonger\ncovered")]
    [InlineData("No longer covered", 9, "No longer\ncovered")]
    [InlineData("No longer covered", 17, "No longer covered")]
    [InlineData("现状已覆盖", 7, "现状已\n覆盖")]
    [InlineData("人口（人）", 7, "人口\n（人）")]
    [InlineData("未覆盖：候选点都够不着", 7, "未覆盖：\n候选点都\n够不着")]
    [InlineData("Coverage", 2, "Coverage")]
    [InlineData("", 2, "")]
    public void Titles_stand_in_lines_of_about_one_length(string title, int cells, string lines) => Assert.Equal(lines, HeadLines.Of(title, cells));

    [Theory]
    [InlineData(null)]
    [InlineData(500)]
    [InlineData(110)]
    public void Heads_are_broken_where_the_terminal_has_no_room_and_figures_never(int? columns)
    {
        using var output = new StringWriter();
        string[] line = ["site", _county.Study, "--model", "mclp", "--class", "emergency_station,emergency_centre", "--within", "urban:5km,rural:20km", "--sites", "1", "--candidates", "demand", "--lang", "en"];

        Assert.Equal(0, GeoCommand.Run(line, new() { Out = output, Error = TextWriter.Null, Variable = _ => null, Columns = columns }, TestContext.Current.CancellationToken));

        var told = output.ToString().Split('\n');
        // The centre covers 27 of the 63 (SiteStudyTests); the township of the urban 7, the county of all.
        Assert.Contains(told, row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["Small", "County", "63", "27", ..]);
        Assert.Equal(columns != 110, told.Any(row => row.Contains("Covered before   Newly covered   Covered after", StringComparison.Ordinal)));
    }
}
