using System.Text.RegularExpressions;

namespace Geo.Cli.Tests;

/// <summary>Fractions of people: figures that stand side by side add up, and are those of a run of the scenario.</summary>
public sealed class SiteRoundingTests : IDisposable
{
    readonly SmallCounty _county = new();

    public SiteRoundingTests()
    {
        // Rural 56.3: 8.3 and 8.1 within 20 km of the centre, 8.2 at b, 31.7 beyond everything. Urban 7, of whom 3 are covered and 4 are out of reach of b.
        _county.Write("people.csv", "id,lon,lat,人口\n1,0.02,0,1\n2,0.06,0,2\n3,0.08,0,4\n4,0.1099,0,8.3\n5,0.12,0,8.1\n6,0.22,0,8.2\n7,0.5,0,31.7\n");
        _county.Write("list.csv", "id,name,lon,lat\nb,乙村,0.22,0\n");
    }

    public void Dispose() => _county.Dispose();

    [Fact]
    public void Covered_and_not_covered_add_up_and_are_those_of_a_run()
    {
        var site = Shell.Run("site", _county.Study, "--model", "mclp", "--sites", "1", "--class", "emergency_station", "--standard", "KJ-R1,KJ-R2", "--candidates", _county.PathOf("list.csv"), "--scenario", _county.PathOf("s.yaml"), "--lang", "en");
        Assert.True(site.ExitCode == 0, site.Error);

        // 16.4 + 39.9 become 16 + 40, and 24.6 + 31.7 become 24 + 32: to the larger remainder, as 56.3 is 56. In all 19.4 + 43.9 and 27.6 + 35.7 of 63.3 become 19 + 44 and 27 + 36.
        Assert.Contains("People covered: 19 (", site.Out, StringComparison.Ordinal);
        Assert.Contains(") before, 27 (", site.Out, StringComparison.Ordinal);
        Assert.Contains("27 people. Proven", site.Out, StringComparison.Ordinal);
        Assert.Equal(["KJ-R2", "rural population", "≤ 20 km in a straight line", "56", "16", "8", "0", "24", "0", "32"], Row(site, "KJ-R2", "rural population"));
        Assert.Equal(["Small County", "63", "19", "8", "27", "0", "36"], Row(site, "Small County", "63"));
        Assert.Equal(["KJ-R2", "Small County", "short", "short", "16", "24", "40", "32"], Row(site, "KJ-R2", "Small County"));

        var run = Shell.Run("run", _county.Study, "--scenario", _county.PathOf("s.yaml"), "--out", _county.Out, "--lang", "en");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(run.Out.Split('\n'), line => line.Contains("KJ-R2", StringComparison.Ordinal) && line.Contains("(24 of 56 people)", StringComparison.Ordinal) && line.Contains("32 people outside", StringComparison.Ordinal));
    }

    /// <summary>The cells of the first line that begins with a word and has another.</summary>
    static string[] Row(Shell shell, string first, string other) =>
        Regex.Split(shell.Out.Split('\n').First(line => line.TrimStart().StartsWith(first, StringComparison.Ordinal) && line.Contains(other, StringComparison.Ordinal)).Trim(), " {2,}");
}
