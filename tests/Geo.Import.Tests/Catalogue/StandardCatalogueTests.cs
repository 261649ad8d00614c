using Geo.Import.Catalogue;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Space.Units;

namespace Geo.Import.Tests.Catalogue;

public sealed class StandardCatalogueTests
{
    const FacilityClasses Emergency = FacilityClasses.EmergencyCentre | FacilityClasses.EmergencyStation;

    static readonly IReadOnlyList<Standard> s_catalogue = StandardCatalogue.Load();

    /// <summary>Each rule's number, clause and line, copied from the documents by hand: a change here is a change of what people are held to.</summary>
    [Fact]
    public void The_catalogue_is_this_list() =>
        Assert.Equal(
            """
            KJ-R1 | 5 km | InPrinciple | 2025 | 第三章第三节第一项 | 240 | 5公里
            KJ-R2 | 10 km, 20 km | InPrinciple | 2025 | 第三章第三节第一项 | 240 | 10—20公里
            KJ-A1 | 1 ambulances / 30000 × 3 of county_population | Unmarked | 2025 | 第二章第五节 | 212 | 300%；3万；1辆
            PB-R1 | 15 min | Strive |  | 第四章第二节（二）1 | 255 | 15分钟
            PB-R2 | 30 min | Strive |  | 第四章第二节（二）1 | 255 | 30分钟
            YX-R1 | 5 km Any mean 15 min | Strive | 2025 | 第四部分（二）6 | 612 | 5千米；15分钟
            YX-R2 | 20 km Both 30 min | Strive | 2025 | 第四部分（二）6 | 612 | 20千米；30分钟
            YX-A1 | 1 ambulances / 30000 × 1 of city_population | Indicative | 2025 | 第四部分（二）6；表 1 | 618 | 3万；1辆
            """,
            string.Join('\n', s_catalogue.Select(Line)));

    [Theory]
    [InlineData("KJ-R1", UnitLevel.County, UrbanRural.Urban, Emergency)]
    [InlineData("KJ-R2", UnitLevel.County, UrbanRural.Rural, Emergency)]
    [InlineData("PB-R1", UnitLevel.County, UrbanRural.Urban, FacilityClasses.CommunityHealthCentre | FacilityClasses.CommunityHealthStation | FacilityClasses.Hospital)]
    [InlineData("PB-R2", UnitLevel.County, UrbanRural.Rural,
        FacilityClasses.TownshipHospital | FacilityClasses.VillageClinic | FacilityClasses.CommunityHealthCentre | FacilityClasses.Hospital)]
    [InlineData("YX-R1", UnitLevel.City, UrbanRural.Urban, Emergency)]
    [InlineData("YX-R2", UnitLevel.City, UrbanRural.Rural, Emergency)]
    public void A_reach_rule_says_whose_people_and_which_facilities(string id, UnitLevel level, UrbanRural concerned, FacilityClasses classes)
    {
        var standard = s_catalogue.Single(standard => standard.Id == id);
        var rule = Assert.IsType<ReachRule>(standard.Rule);
        Assert.Equal((level, concerned, classes), (standard.Level, rule.Concerned, rule.Classes));
    }

    [Fact]
    public void Ambulances_are_needed_in_the_county_for_three_times_its_people_and_in_the_city_for_its_own()
    {
        var county = s_catalogue.Single(standard => standard.Id == "KJ-A1");
        Assert.Equal(UnitLevel.County, county.Level);
        Assert.Equivalent(new RatioRule("ambulances", 1, null, 30_000, 3, "county_population", FacilityClasses.None), county.Rule, strict: true);

        var city = s_catalogue.Single(standard => standard.Id == "YX-A1");
        Assert.Equal(UnitLevel.City, city.Level);
        Assert.Equivalent(new RatioRule("ambulances", 1, null, 30_000, 1, "city_population", FacilityClasses.None), city.Rule, strict: true);

        // The conflict inside the document is told, with both its figures.
        Assert.Contains("0.33", city.Note.Chinese, StringComparison.Ordinal);
        Assert.Contains("0.33", city.Note.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_standard_speaks_both_languages()
    {
        foreach (var standard in s_catalogue)
        {
            foreach (var text in new[] { standard.Name, standard.Reading, standard.Citation.Title, standard.Citation.Clause })
            {
                Assert.NotEmpty(text.Chinese);
                Assert.NotEmpty(text.English);
                Assert.DoesNotContain(text.English, letter => letter is >= '\u4e00' and <= '\u9fff');
            }
        }
    }

    [Fact]
    public void The_digits_stand_on_the_line_that_is_cited()
    {
        var shared = Environment.GetEnvironmentVariable("GEO_SHARED_DATA") is { Length: > 0 } data ? Path.GetDirectoryName(data.TrimEnd('/'))! : Checkout.File("..", "shared");
        var folder = Path.Combine(shared, "seeds");
        if (!Directory.Exists(folder)) Assert.Skip("The source documents are not here (../shared/seeds).");

        var files = new Dictionary<string, string> { ["pingba-2022"] = "001_*.txt", ["kaijiang-2025"] = "002_*.txt", ["yuxi-2025"] = "003_*.txt" };
        foreach (var citation in s_catalogue.Select(standard => standard.Citation))
        {
            var line = File.ReadLines(Directory.GetFiles(folder, files[citation.Document]).Single()).ElementAt(citation.Line!.Value - 1);
            foreach (var digits in citation.Digits!.Split('；')) Assert.Contains(digits, line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_stands_in_for_the_catalogue() =>
        Assert.Equal(s_catalogue.Select(standard => standard.Id), StandardCatalogue.Load(Checkout.File("seeds", "standards")).Select(standard => standard.Id));

    static string Line(Standard standard)
    {
        var citation = standard.Citation;
        return $"{standard.Id} | {Number(standard.Rule)} | {standard.Force} | {standard.Year} | {citation.Clause.Chinese} | {citation.Line} | {citation.Digits}";
    }

    static string Number(Rule rule) => rule switch
    {
        ReachRule reach => string.Join($" {reach.Joined} ", reach.Criteria.Select(Number)),
        RatioRule ratio => FormattableString.Invariant($"{ratio.Minimum} {ratio.Supply} / {ratio.Per} × {ratio.Multiplier} of {ratio.Base}"),
        _ => rule.ToString()!,
    };

    static string Number(ReachCriterion criterion) => criterion switch
    {
        DistanceCriterion distance => string.Join(", ", distance.Limits.Select(Kilometres)),
        TimeCriterion time => (time.MeanOnly ? "mean " : "") + FormattableString.Invariant($"{time.Limit.TotalMinutes} min"),
        _ => criterion.ToString()!,
    };

    static string Kilometres(Metres limit) => FormattableString.Invariant($"{limit.Value / 1000} km");
}
