using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Geo.Demo.Tests.Recomputed;

/// <summary>What the printed report says of a township, against the same recomputation.</summary>
public sealed partial class RecomputedReportTests(DemoRun run)
{
    [Theory]
    [InlineData("990101202")] // 云漈乡, whose upper valley no ambulance reaches in time
    [InlineData("990101106")] // 榉坪镇, whose station has no vehicle
    [InlineData("990101107")] // 茶岚镇, which only the study calls rural
    [InlineData("990101002")] // 渡东街道, with its new district
    public void The_rows_of_a_township_are_the_recomputed_figures_in_whole_persons(string unit)
    {
        var name = run.Recomputed.GetProperty("units").EnumerateArray().Single(line => line.GetProperty("id").GetString() == unit).GetProperty("name").GetString()!;
        foreach (var figure in Figures(unit))
        {
            var bands = figure.GetProperty("bands").EnumerateArray().Select(band => band.GetDecimal()).ToArray();
            var cells = RowOf(Section(figure.GetProperty("standard").GetString()!), $"""<th scope="row"><a href="#unit-{unit}">{name}</a></th><td>乡级</td>""");

            decimal[] parts = [.. bands, People("outside"), People("denominator"), People("unlocated"), People("unclassified"), People("notConcerned"), People("total")];
            var share = 2 + bands.Length + 1;
            long[] printed = [.. cells[2..share].Concat(cells[(share + 1)..^3]).Select(Whole)];

            // Rounded down or up, never farther, and the parts add up as printed.
            Assert.All(parts.Zip(printed), pair => Assert.True(Math.Abs(pair.First - pair.Second) < 1, $"{name}: {pair.First} is printed as {pair.Second}"));
            Assert.Equal(printed[bands.Length + 1], printed[..(bands.Length + 1)].Sum());
            Assert.Equal(printed[^1], printed[(bands.Length + 1)..^1].Sum());
            Assert.Equal(figure.GetProperty("total").GetDecimal(), printed[^1]);

            Assert.Equal(Percent(figure.GetProperty("share")), cells[share]);
            Assert.Equal([Kilometres("nearest", "meanMetres"), Kilometres("secondNearest", "meanMetres"), Kilometres("nearest", "largestMetres")], cells[^3..]);

            decimal People(string field) => figure.GetProperty(field).GetDecimal();

            string Kilometres(string field, string which) =>
                figure.GetProperty(field) is { ValueKind: JsonValueKind.Object } spread ? InKilometres(spread.GetProperty(which)) : "–";
        }
    }

    [Fact]
    public void The_gap_areas_of_the_upper_valley_are_printed_as_recomputed()
    {
        var seen = 0;
        foreach (var standard in run.Recomputed.GetProperty("standards").EnumerateArray().Where(line => line.TryGetProperty("gaps", out _)))
        {
            var section = Section(standard.GetProperty("id").GetString()!);
            foreach (var gap in standard.GetProperty("gaps").EnumerateArray().Where(gap => gap.GetProperty("unit").GetString() == "990101202"))
            {
                var rank = gap.GetProperty("rank").GetInt32().ToString(CultureInfo.InvariantCulture);
                var cells = RowOf(section, $"""<th scope="row" class="number">{rank}</th><td>云漈乡</td>""");
                var help = gap.GetProperty("helpingPoint");

                Assert.InRange(Whole(cells[2]) - gap.GetProperty("people").GetDecimal(), -0.9999999m, 0.9999999m);
                Assert.Equal(
                    [InKilometres(gap.GetProperty("nearestMetres")), InKilometres(gap.GetProperty("farthestMetres")), InKilometres(gap.GetProperty("beyondMetres"))], cells[4..7]);
                Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{help.GetProperty("longitude").GetDecimal():0.00000}, {help.GetProperty("latitude").GetDecimal():0.00000}"), cells[7]);
                Assert.InRange(Whole(cells[8]) - help.GetProperty("ofGap").GetDecimal(), -0.9999999m, 0.9999999m);
                Assert.InRange(Whole(cells[9]) - help.GetProperty("ofAll").GetDecimal(), -0.9999999m, 0.9999999m);
                seen++;
            }
        }

        Assert.NotEqual(0, seen);
    }

    IEnumerable<JsonElement> Figures(string unit) => run.Recomputed.GetProperty("figures").EnumerateArray()
        .Where(figure => figure.GetProperty("unit").GetString() == unit && figure.GetProperty("headline").GetBoolean());

    string Section(string standard) => Assert.Single(run.Report.Split("<h2>"), part => part.StartsWith(standard, StringComparison.Ordinal));

    static string[] RowOf(string section, string start) =>
        Cells(Assert.Single(Rows.Matches(section).Select(match => match.Value), row => row.Contains(start, StringComparison.Ordinal)));

    static string[] Cells(string row) => [.. CellText.Matches(row).Select(match => match.Groups[1].Value)];

    // Less than one person is printed as that, never as nobody.
    static long Whole(string printed) => printed == "&lt; 1" ? 0 : long.Parse(printed, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    static string InKilometres(JsonElement metres) => Math.Round(metres.GetDecimal() / 1000, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);

    static string Percent(JsonElement share) => share.ValueKind == JsonValueKind.Null ? "–"
        : $"{Math.Round(share.GetDecimal() * 100, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture)}%";

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    static partial Regex Rows { get; }

    [GeneratedRegex("<t[hd][^>]*>(?:<a [^>]*>)?([^<]*)(?:</a>)?</t[hd]>")]
    static partial Regex CellText { get; }
}
