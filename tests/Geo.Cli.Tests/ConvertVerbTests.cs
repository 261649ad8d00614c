using System.Globalization;

namespace Geo.Cli.Tests;

public sealed class ConvertVerbTests
{
    // The table holds quotes, commas and a line break; a word for a number; a place no zone of China has; a row cut short.
    const string Table = """
        name,lon,lat,note
        "a ""b"", c",114.25,31.5,"two
        lines"
        bad,east,31.5,
        far,10,31.5, x 
        short,114.25
        =1+1,114.25,31.5,last

        """;

    [Theory]
    // A city as a map service gives it; the published formula is known to lie half a metre short of the service's own: 6.5e-6 degrees.
    [InlineData("GCJ-02", "EPSG:4326", "104.6276449,30.1289052", 104.6252411, 30.1317508, 6.5e-6)]
    // cs2cs 9.1.1, EPSG:4490 to EPSG:4526 and back: 31.5 114.25 gives 3486438.2844 38523750.6149; here easting comes first.
    [InlineData("EPSG:4490", "EPSG:4526", "114.25,31.5", 38523750.6149, 3486438.2844, 2e-4)]
    [InlineData("EPSG:4526", "EPSG:4490", "38450000,3500000", 113.473017967, 31.621467641, 2e-9)]
    [InlineData("EPSG:4326", "EPSG:4326", "-75.5,-40.25", -75.5, -40.25, 0)]
    [InlineData("EPSG:4326", "EPSG:4326", "75°30′00″W, 40 15 00 S", -75.5, -40.25, 0)]
    [InlineData("EPSG:4490", "EPSG:4490", "东经114度15分,北纬31.5°", 114.25, 31.5, 0)]
    public void A_point_is_converted_as_others_convert_it(string from, string to, string point, double x, double y, double tolerance)
    {
        var shell = Shell.Run("convert", "--from", from, "--to", to, point);
        Assert.Equal((0, ""), (shell.ExitCode, shell.Error));
        double[] answer = [.. shell.Out.TrimEnd('\n').Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        Assert.Equal(x, answer[0], tolerance);
        Assert.Equal(y, answer[1], tolerance);
    }

    [Fact]
    public void Several_points_give_a_line_each_and_the_one_that_cannot_be_converted_is_named()
    {
        var shell = Shell.Run("convert", "--from", "EPSG:4490", "--to", "EPSG:4526", "114.25,31.5", "10,31.5", "114.25,31.5", "--lang", "en");
        Assert.Equal(3, shell.ExitCode);
        Assert.Equal(2, shell.Out.Count(letter => letter == '\n'));
        Assert.Equal("The point 10,31.5 is outside of where EPSG:4490 or EPSG:4526 applies.\n", shell.Error);
    }

    [Theory]
    [InlineData("114.25")]
    [InlineData("114.25,31.5,0")]
    [InlineData("114°75′,31°30′")]
    [InlineData("31°30′N,114°15′E")]
    [InlineData("NaN,31.5")]
    public void A_malformed_point_is_usage_and_nothing_is_converted(string point)
    {
        var shell = Shell.Run("convert", "--from", "EPSG:4490", "--to", "EPSG:4526", "114.25,31.5", point);
        Assert.Equal((2, ""), (shell.ExitCode, shell.Out));
        Assert.Contains(point, shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from", "EPSG:4527x", "--to", "EPSG:4326", "1,2")]
    [InlineData("--from", "EPSG:4326", "--to", "EPSG:4326")]
    [InlineData("--from", "EPSG:4326", "--to", "EPSG:4326", "1,2", "--file", "table.csv")]
    public void An_unknown_system_nothing_and_both_are_usage(params string[] line)
    {
        var shell = Shell.Run([.. line.Prepend("convert")]);
        Assert.Equal((2, ""), (shell.ExitCode, shell.Out));
        Assert.NotEqual("", shell.Error);
    }

    [Fact]
    public void A_table_keeps_every_row_and_cell_and_says_which_rows_it_could_not_convert()
    {
        using var county = new SmallCounty();
        county.Write("table.csv", Table);
        var path = county.PathOf("table.csv");
        var shell = Shell.Run("convert", "--from", "EPSG:4490", "--to", "EPSG:3857", "--file", path, "--lang", "en");

        // Web Mercator by hand: x = 6378137 × longitude in radians; y = 6378137 × ln tan(45° + latitude / 2).
        var (x, y) = ("12718251.8231", "3697855.3303");
        Assert.Equal(
            $"""
            name,lon,lat,note,x EPSG:3857,y EPSG:3857
            "a ""b"", c",114.25,31.5,"two
            lines",{x},{y}
            bad,east,31.5,,,
            far,10,31.5, x ,1113194.9079,{y}
            short,114.25,,,,
            =1+1,114.25,31.5,last,{x},{y}

            """,
            shell.Out);
        Assert.Equal(3, shell.ExitCode);
        Assert.Contains($"{path}:4 [lon]: A coordinate is not a number: east\n  → ", shell.Error, StringComparison.Ordinal);
        Assert.Contains($"{path}:6", shell.Error, StringComparison.Ordinal);
        Assert.EndsWith("5 rows read, 3 converted, 2 not converted.\n", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_outside_of_a_systems_reach_is_kept_without_a_result_and_both_systems_are_named()
    {
        using var county = new SmallCounty();
        county.Write("table.csv", "lon,lat\n10,31.5\n");
        var shell = Shell.Run("convert", "--from", "EPSG:4490", "--to", "EPSG:4526", "--file", county.PathOf("table.csv"), "--lang", "en");
        Assert.Equal((3, "lon,lat,x EPSG:4526,y EPSG:4526\n10,31.5,,\n"), (shell.ExitCode, shell.Out));
        Assert.Contains("10, 31.5", shell.Error, StringComparison.Ordinal);
        Assert.Contains("EPSG:4490 → EPSG:4526", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_converted_table_can_be_converted_back()
    {
        using var county = new SmallCounty();
        county.Write("table.csv", "名称,经度,纬度\n\"甲,\"\"乙\"\"\",104.6276449,30.1289052\n");
        Assert.Equal(0, Shell.Run("convert", "--from", "GCJ-02", "--to", "EPSG:4490", "--file", county.PathOf("table.csv"), "--out", county.PathOf("wgs84.csv")).ExitCode);
        var back = Shell.Run("convert", "--from", "EPSG:4490", "--to", "GCJ-02", "--file", county.PathOf("wgs84.csv"), "--x", "x EPSG:4490", "--y", "y EPSG:4490", "--quiet");

        Assert.Equal((0, ""), (back.ExitCode, back.Error));
        var cells = back.Out.Split('\n')[1].Split(',');
        Assert.StartsWith("\"甲,\"\"乙\"\"\",104.6276449,30.1289052,", back.Out.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(104.6276449, double.Parse(cells[^2], CultureInfo.InvariantCulture), 1.1e-9);
        Assert.Equal(30.1289052, double.Parse(cells[^1], CultureInfo.InvariantCulture), 1.1e-9);
    }

    [Fact]
    public void A_file_is_replaced_whole_or_left_as_it_was()
    {
        using var county = new SmallCounty();
        county.Write("good.csv", "lon,lat\n1,2\n");
        county.Write("bad.csv", "lon,width\n1,2\n");
        county.Write("result.csv", "old");
        string[] Line(string file) => ["convert", "--from", "EPSG:4326", "--to", "EPSG:4490", "--file", county.PathOf(file), "--out", county.PathOf("result.csv")];

        Assert.Equal(3, Shell.Run(Line("bad.csv")).ExitCode);
        Assert.Equal("old", File.ReadAllText(county.PathOf("result.csv")));
        Assert.Equal(3, Shell.Run(Line("none.csv")).ExitCode);
        Assert.Equal((0, ""), (Shell.Run(Line("good.csv")).ExitCode, Shell.Run(Line("good.csv")).Out));
        Assert.Equal("lon,lat,x EPSG:4490,y EPSG:4490\n1,2,1.000000000,2.000000000\n", File.ReadAllText(county.PathOf("result.csv")));
        Assert.Empty(Directory.EnumerateFiles(county.Folder, "*.part-*"));
        // Spreadsheets take a file for UTF-8 only where it says so.
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(county.PathOf("result.csv"))[..3]);
    }

    [Fact]
    public void A_result_that_cannot_be_written_is_a_fault_of_the_store()
    {
        using var county = new SmallCounty();
        county.Write("good.csv", "lon,lat\n1,2\n");
        var shell = Shell.Run("convert", "--from", "EPSG:4326", "--to", "EPSG:4490", "--file", county.PathOf("good.csv"), "--out", county.PathOf("no/such/folder.csv"));
        Assert.Equal((4, ""), (shell.ExitCode, shell.Out));
        Assert.Contains(county.PathOf("no/such/folder.csv"), shell.Error, StringComparison.Ordinal);
    }
}
