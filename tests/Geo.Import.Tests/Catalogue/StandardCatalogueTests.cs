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

    static readonly string[] s_first = ["KJ-R1", "KJ-R2", "KJ-A1", "PB-R1", "PB-R2", "YX-R1", "YX-R2", "YX-A1"];

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
            string.Join('\n', s_first.Select(id => Line(s_catalogue.Single(standard => standard.Id == id)))));

    /// <summary>Every other standard's id, numbers, force, clause, line and digits, written down from the documents before the files were.</summary>
    [Fact]
    public void The_rest_of_the_catalogue_is_the_list_beside_this_test() =>
        Assert.Equal(
            File.ReadAllLines(Checkout.File("tests", "Geo.Import.Tests", "Catalogue", "TheCatalogue.txt")),
            s_catalogue.Where(standard => standard.Rule is not ReachRule).Select(Frozen));

    [Fact]
    public void What_conflicts_is_in_the_catalogue()
    {
        var known = s_catalogue.Select(standard => standard.Id).ToHashSet();
        Assert.All(s_catalogue.SelectMany(standard => standard.Conflicts), id => Assert.Contains(id, known));
        Assert.Contains("KJ-H5", s_catalogue.Single(standard => standard.Id == "KJ-H2b").Conflicts);
    }

    [Fact]
    public void Every_document_says_which_area_it_is_for() =>
        Assert.Equal(
            [("guizhou-2023", "52"), ("guizhou-support-2027", "52"), ("kaijiang-2025", "511723"), ("pingba-2022", "520403"), ("yuxi-2025", "5304")],
            s_catalogue.Select(standard => (standard.Citation.Document, standard.Citation.Area!)).Distinct());

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

        var files = new Dictionary<string, string>
        {
            ["guizhou-2023"] = "000_*.txt",
            ["pingba-2022"] = "001_*.txt",
            ["kaijiang-2025"] = "002_*.txt",
            ["yuxi-2025"] = "003_*.txt",
            ["guizhou-support-2027"] = "004_*.txt",
        };
        var texts = files.ToDictionary(file => file.Key, file => File.ReadAllLines(Directory.GetFiles(folder, file.Value).Single()));
        foreach (var standard in s_catalogue)
        {
            var (lines, first) = (texts[standard.Citation.Document], standard.Citation.Line!.Value - 1);
            foreach (var digits in standard.Citation.Digits?.Split('；') ?? []) Assert.Contains(digits, lines[first], StringComparison.Ordinal);

            // A table of areas begins on the line that is cited; every number of it stands on a line of its own thereafter.
            var table = lines.Skip(first - 10).Take(90).Select(line => line.Trim()).ToHashSet();
            Assert.All((standard.Rule as RatioRule)?.Targets ?? [], target => Assert.True(Has(table, target.Target) && Has(table, target.Baseline!.Value), $"{standard.Id} {target.Code}"));
        }
    }

    [Fact]
    public void A_folder_stands_in_for_the_catalogue_standard_by_standard() =>
        Assert.Equal(s_catalogue.Select(standard => standard.Id), StandardCatalogue.Load([Checkout.File("seeds", "standards")]).Select(standard => standard.Id));

    static bool Has(HashSet<string> table, decimal number) =>
        table.Any(line => decimal.TryParse(line, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var printed) && printed == number);

    static string Frozen(Standard standard)
    {
        var citation = standard.Citation;
        var force = string.Concat(standard.Force.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}")).ToLowerInvariant();
        return $"{standard.Id} | {Numbers(standard.Rule)} | {force} | {citation.Clause.Chinese} | {citation.Line} | {citation.Digits}".TrimEnd();
    }

    static string Numbers(Rule rule) => string.Join("; ", rule switch
    {
        RatioRule { Targets.Count: > 0 } table => [$"per {table.Per}", .. table.Targets.Select(target => $"{target.Code} {Plain(target.Baseline)} {Plain(target.Target)}")],
        RatioRule ratio => Named(("minimum", ratio.Minimum), ("maximum", ratio.Maximum), ("per_at_least", ratio.PerAtLeast), ("per", ratio.Per), ("multiplier", ratio.Multiplier == 1 ? null : ratio.Multiplier)),
        PresenceRule presence => Named(("minimum", presence.Minimum), ("maximum", presence.Maximum)),
        ShareRule share => Named(("minimum", share.Minimum), ("maximum", share.Maximum)),
        GroupingRule grouping => Named(("minimum", grouping.Minimum), ("maximum", grouping.Maximum)),
        BalanceRule balance => Named(("ratio", balance.Ratio)),
        TierRule tier => tier.Bands.Select(band => $"{band.FromPeople}–{band.ToPeople}: {band.Required}"),
        ResponseRule response => [FormattableString.Invariant($"{response.Interval} {response.Limit.TotalSeconds} s"), .. response.Share is null ? ["mean"] : Named(("share", response.Share))],
        GateRule gate => gate.Targets.Select(target => $"{target.Code} {Plain(target.Baseline)} {Plain(target.Target)}"),
        _ => [],
    });

    static IEnumerable<string> Named(params (string Name, decimal? Number)[] all) => all.Where(one => one.Number is not null).Select(one => $"{one.Name} {Plain(one.Number)}");

    static string Plain(decimal? number) => number!.Value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

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
