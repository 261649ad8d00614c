using System.Text;
using System.Text.Json;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Travel;
using Geo.Present.Summaries;
using Geo.Present.Tests.GeoPackages;
using Geo.Present.Tests.Scenes;

namespace Geo.Present.Tests.Summaries;

public sealed class SummaryJsonTests
{
    [Fact]
    public void Every_summary_conforms_to_its_schema_and_every_property_of_the_schema_is_written_by_some()
    {
        var check = new SchemaCheck(Read(File.ReadAllBytes(Path.Combine(Checkout.Root, "seeds/schemas/summary.schema.json"))));
        StudyFindings[] scenes =
        [
            SmallFindings.Make(), CountedFindings.In(SmallFindings.Make()), TravelledFindings.In(SmallFindings.Make()),
            MiniCounty.Create(new(1) { CellKm = 2 }),
            MiniCounty.Create(new(2, Prefix: "\"\\\u0001<]]>=") { CellKm = 2, Boundaries = false }),
            WithNote(WithMean(Joined(SmallFindings.Make(sample: false)))),
            Nothing() with { Scenario = new(new() { Name = "north", Title = new("北", "North"), StudyId = "small" }, "abc") },
        ];
        foreach (var findings in scenes) Assert.Empty(check.Faults(Read(Write(findings))));
        Assert.Equal(check.Properties().Order(), check.Seen.Order());
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"sample\": true", "\"sample\": \"yes\"")]
    [InlineData("\"asOf\": \"2025-12-31\"", "\"asOf\": \"31.12.2025\"")]
    [InlineData("\"class\": \"urban\"", "\"class\": \"suburban\"")]
    [InlineData("\"twice\": 0", "\"twice\": -1")]
    [InlineData("\"twice\": 0", "\"thrice\": 0")]
    [InlineData("\"nearest\": null", "\"nearest\": {\"meanMetres\": 1}")]
    [InlineData("\"share\": null", "\"share\": 1.5")]
    public void The_check_finds_what_breaks_the_schema(string good, string bad)
    {
        var text = Encoding.UTF8.GetString(Write(SmallFindings.Make()));
        Assert.Contains(good, text, StringComparison.Ordinal);
        var check = new SchemaCheck(Read(File.ReadAllBytes(Path.Combine(Checkout.Root, "seeds/schemas/summary.schema.json"))));
        Assert.NotEmpty(check.Faults(Read(Encoding.UTF8.GetBytes(text.Replace(good, bad, StringComparison.Ordinal)))));
    }

    [Fact]
    public void The_bytes_are_UTF8_without_a_mark_the_same_each_time_and_end_in_a_line_feed()
    {
        var bytes = Write(SmallFindings.Make());
        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal("}\n", Encoding.UTF8.GetString(bytes.AsSpan(^2..)));
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal(bytes, Write(SmallFindings.Make()));
        Assert.Contains("小县研究", new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_adds_up_to_its_total_exactly()
    {
        var figures = Read(Write(MiniCounty.Create(new(3) { CellKm = 2 }))).GetProperty("figures").EnumerateArray().ToArray();
        Assert.NotEmpty(figures);
        Assert.All(figures, figure =>
        {
            decimal Of(string name) => figure.GetProperty(name).GetDecimal();
            Assert.Equal(Of("total"), Of("inside") + Of("outside") + Of("unlocated") + Of("unclassified") + Of("notConcerned"));
            Assert.Equal(Of("inside"), figure.GetProperty("bands").EnumerateArray().Sum(band => band.GetDecimal()));
            Assert.Equal(Of("denominator"), Of("inside") + Of("outside"));
            var share = figure.GetProperty("share");
            if (Of("denominator") == 0) Assert.Equal(JsonValueKind.Null, share.ValueKind);
            else Assert.Equal(Math.Round(Of("inside") / Of("denominator"), 9), share.GetDecimal());
        });
    }

    [Fact]
    public void The_areas_figures_are_those_of_its_classes_and_people_beside_it()
    {
        // Of SmallFindings: rows 1 | 2, 4, 8.5 | 16, and 32 without coordinates.
        var population = Read(Write(SmallFindings.Make())).GetProperty("population");
        Assert.Equal((63.5m, 31.5m, 32m), (Number(population, "total"), Number(population, "located"), Number(population, "unlocated")));
        Assert.Equal((1m, 14.5m, 16m), (Number(population, "urban"), Number(population, "rural"), Number(population, "unclassified")));
    }

    [Fact]
    public void People_are_written_to_the_millionth()
    {
        var findings = SmallFindings.Make();
        findings = findings with { Placed = findings.Placed with { Total = new(123_456_789_000_001), OutsidePeople = new(1), SpreadPeople = new(long.MaxValue) } };
        var population = Read(Write(findings)).GetProperty("population");
        Assert.Equal("123456789.000001", population.GetProperty("total").GetRawText());
        Assert.Equal("0.000001", population.GetProperty("outsidePeople").GetRawText());
        Assert.Equal("9223372036854.775807", population.GetProperty("spreadPeople").GetRawText());
    }

    [Fact]
    public void Distances_are_metres_to_the_millimetre_and_null_where_there_is_no_facility()
    {
        var findings = SmallFindings.Make();
        var reach = (ReachFinding)findings.Standards[0];
        var tally = reach.Head.Area with { Nearest = new(1_234_567, 20_000_001), SecondNearest = new(NearestTwo.None, NearestTwo.None) };
        findings = findings with { Standards = [reach with { Measures = [reach.Head with { Area = tally }] }] };
        var summary = Read(Write(findings));
        var area = summary.GetProperty("figures")[0];
        Assert.Equal("1234.567", area.GetProperty("nearest").GetProperty("meanMetres").GetRawText());
        Assert.Equal("20000.001", area.GetProperty("nearest").GetProperty("largestMetres").GetRawText());
        Assert.Equal(JsonValueKind.Null, area.GetProperty("secondNearest").GetProperty("meanMetres").ValueKind);
        // By class nobody gave distances at all.
        Assert.Equal(JsonValueKind.Null, summary.GetProperty("figures")[1].GetProperty("nearest").ValueKind);
        var gap = summary.GetProperty("standards")[0].GetProperty("gaps")[0];
        Assert.Equal((20000.001m, 0.001m), (Number(gap, "nearestMetres"), Number(gap, "beyondMetres")));
    }

    [Fact]
    public void A_missing_input_is_named_and_has_no_figure()
    {
        var summary = Read(Write(SmallFindings.Make()));
        var missing = summary.GetProperty("standards").EnumerateArray().Single(standard => standard.GetProperty("result").GetString() == "notComputable");
        Assert.Equal("PB-R9", missing.GetProperty("id").GetString());
        Assert.Equal(("supplyColumn", "facilities", "beds"), (Text(missing, "code"), Text(missing, "source"), Text(missing, "column")));
        Assert.DoesNotContain(summary.GetProperty("figures").EnumerateArray(), figure => figure.GetProperty("standard").GetString() == "PB-R9");

        static string? Text(JsonElement standard, string name) => standard.GetProperty("missing")[0].GetProperty(name).GetString();
    }

    static StudyFindings Nothing() => SmallFindings.Make() with { Standards = [], Presets = [] };

    static StudyFindings WithMean(StudyFindings findings)
    {
        var travel = new TravelAssumption("ambulance", TravelMode.Ambulance, new(40), new(30), 1.4m);
        var mean = new MeanArrival(TravelMode.Ambulance, TimeSpan.FromMinutes(12), 725.5, new People(14_500_000)) { Travel = travel };
        return findings with { Standards = [.. findings.Standards.Select(finding => finding is ReachFinding reach ? reach with { MeanArrivals = [mean] } : finding)] };
    }

    // Radius and arrival together, as where a document parts them by a comma.
    static StudyFindings Joined(StudyFindings findings) => findings with
    {
        Standards = [.. findings.Standards.Select(finding => finding is not ReachFinding reach ? finding : reach with
        {
            Measures = [.. reach.Measures.Select(measure => measure with { Key = "both", TimeLimit = TimeSpan.FromMinutes(30), JoinedMm = 20_000_000 })],
        })],
    };

    static StudyFindings WithNote(StudyFindings findings) =>
        findings with { Standards = [.. findings.Standards.Select(finding => finding with { Standard = finding.Standard with { Note = new("注", "note") } })] };

    static decimal Number(JsonElement element, string name) => element.GetProperty(name).GetDecimal();

    static byte[] Write(StudyFindings findings)
    {
        using var stream = new MemoryStream();
        SummaryJson.Write(stream, findings);
        return stream.ToArray();
    }

    static JsonElement Read(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }
}
