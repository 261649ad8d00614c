using Geo.Import.Catalogue;
using Geo.Model.Standards;
using Geo.Model.Supply;

namespace Geo.Import.Tests.Catalogue;

/// <summary>What a careful reader of the five documents must decide: each point as the catalogue decides it, and where it is printed.</summary>
public sealed class ElevenPointsTests
{
    static readonly Dictionary<string, Standard> s_all = StandardCatalogue.Load().ToDictionary(standard => standard.Id);

    static Standard Of(string id) => s_all[id];

    static void Says(string id, string chinese, string english)
    {
        Assert.Contains(chinese, Of(id).Reading.Chinese + Of(id).Note.Chinese, StringComparison.Ordinal);
        Assert.Contains(english, Of(id).Reading.English + Of(id).Note.English, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void One_bounds_include_the_number_but_above_does_not_and_bands_hold_their_lower_end()
    {
        Assert.True(((ShareRule)Of("PB-B2").Rule).IsAbove); // 超过 30 %
        Assert.False(((ShareRule)Of("YX-A2").Rule).IsAbove); // 不低于 40 %
        Assert.Equal(Comparison.AtLeast, Tests(Of("YX-P3")).Single(test => test.Attribute == "population").Comparison); // 800 人以上
        Assert.Equal(Comparison.Above, Tests(Of("PB-P1")).Concat(Tests(Of("GZ-P7a"))).First(test => test.Attribute == "population").Comparison); // > 3,000,000
        var bands = ((TierRule)Of("GZ-T1").Rule).Bands.Where(band => band.Required is not null).ToList();
        Assert.Equal([(100_000, 20), (300_000, 50), (500_000, 80), (1_000_000, 100)], bands.Select(band => (band.FromPeople, band.Required!.Value)));
        Assert.Equal([300_000, 500_000, 1_000_000, null], bands.Select(band => band.ToPeople));
        Says("GZ-T1", "下", "lower");
    }

    [Fact]
    public void Two_every_rule_has_a_force() =>
        Assert.Equal(
            [Force.InPrinciple, Force.Indicative, Force.Strive, Force.May, Force.Encouraged],
            new[] { "KJ-R1", "YX-A1", "PB-R1", "KJ-B4", "GZ-P13" }.Select(id => Of(id).Force));

    [Fact]
    public void Three_the_base_is_named()
    {
        Assert.Equal(["county_population", "served", "urban", "children"], new[] { "KJ-A1", "YX-H4", "YX-A3", "KJ-H4a" }.Select(id => ((RatioRule)Of(id).Rule).Base));
        Says("KJ-H4a", "年龄", "age");
        Says("PB-B1a", "常住人口", "permanent population");
    }

    [Fact]
    public void Four_an_emergency_station_is_a_flag_of_a_facility_and_its_reading_is_printed() =>
        Assert.All(new[] { "KJ-R1", "KJ-R2", "YX-R1", "YX-R2" }, id => Assert.Equal(FacilityClasses.EmergencyCentre | FacilityClasses.EmergencyStation, ((ReachRule)Of(id).Rule).Classes));

    [Fact]
    public void Five_what_the_circles_leave_open_is_said()
    {
        Says("PB-R1", "未说明以何种方式出行", "names neither the mode");
        Says("PB-R2", "未说明以何种方式出行", "names neither the mode");
        Assert.True(((ReachRule)Of("YX-R1").Rule).Criteria.OfType<TimeCriterion>().Single().MeanOnly);
        Says("YX-D4a", "从何时起算", "when the clock starts");
    }

    [Theory]
    [InlineData("YX-B1a", "7.39", "7.39")]
    [InlineData("GZ-L1", "1.25", "1.25")]
    [InlineData("KJ-L1", "1.01", "1.01")]
    [InlineData("YX-A1", "0.33", "0.33")]
    public void Six_documents_against_themselves(string id, string chinese, string english) => Says(id, chinese, english);

    [Theory]
    [InlineData("YX-C1a", "YX-C1b")]
    [InlineData("KJ-H2b", "KJ-H5")]
    [InlineData("YX-A1b", "YX-A1")]
    [InlineData("KJ-S1a", "KJ-S1b")]
    [InlineData("PB-H1a", "PB-H1b")]
    public void Six_both_numbers_of_a_document_are_standards_that_name_each_other(string one, string other) =>
        Assert.True(Of(one).Conflicts.Contains(other) || Of(other).Conflicts.Contains(one));

    [Theory]
    [InlineData("PB-B1a", "GZ-TB", 7.2, 7.10)]
    [InlineData("PB-B1c", "GZ-TD", 3.1, 2.60)]
    [InlineData("PB-B1d", "GZ-TN", 3.6, 3.1)]
    [InlineData("PB-H1a", "GZ-TG", 3.2, 3.30)]
    public void Seven_pingbas_targets_and_guizhous_for_anshun_stand_side_by_side(string district, string prefecture, double own, double above)
    {
        Assert.Contains(prefecture, Of(district).Conflicts);
        Assert.Equal((decimal)own, ((RatioRule)Of(district).Rule).Minimum);
        Assert.Equal((decimal)above, ((RatioRule)Of(prefecture).Rule).Targets.Single(target => target.Code == "5204").Target);
        Says("GZ-G2", "专栏 1", "box 1");
    }

    [Fact]
    public void Eight_words_for_staff_and_beds_are_not_compared()
    {
        Says("GZ-H1", "不可互比", "not to be compared");
        Says("KJ-H2b", "不可互比", "not to be compared");
        Says("GZ-B1a", "编制、实有与开放", "approved from actual or open");

        // Two documents note what their hospital beds include; one does not say, and the fourth has no number for hospitals alone.
        Says("GZ-B1b", "文件注明医院床位含同级妇幼保健院和专科疾病防治院", "as the document notes");
        Says("KJ-B1b", "文件注明医院床位含同级妇幼保健院和专科疾病防治院", "as the document notes");
        Says("YX-B1b", "文件未说明医院床位是否含妇幼保健院", "is not said");
        Assert.DoesNotContain("妇幼保健院", Of("PB-B1a").Reading.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Nine_villages_are_counted_and_each_document_has_its_own_exemptions()
    {
        Assert.Equal(2, Assert.IsType<AnyOf>(Assert.IsType<Contains>(((PresenceRule)Of("GZ-P3").Rule).Except).Facility).Parts.Count);
        Assert.Equal(["township_hospital"], Assert.IsType<WordTest>(Assert.IsType<Contains>(((PresenceRule)Of("YX-P3").Rule).Except).Facility).Words);
        Assert.Null(((PresenceRule)Of("KJ-P3").Rule).Except);
        Says("KJ-P3", "不数卫生室", "not clinics");
        Says("GZ-P2a", "每个街道", "Each subdistrict");
    }

    [Fact]
    public void Ten_what_is_joined_by_or_is_computed_both_ways()
    {
        Says("YX-P7a", "没有数字", "no number");
        Says("GZ-P2a", "或", "or");
        Says("GZ-P2b", "或", "or");
        Assert.Equal((100_000, 30_000), (((RatioRule)Of("GZ-P2b").Rule).Per, ((RatioRule)Of("GZ-P2b").Rule).PerAtLeast));
    }

    [Fact]
    public void Eleven_every_clause_of_a_part_without_a_heading_says_that_its_number_was_reconstructed()
    {
        Says("YX-R1", "推定", "follows from its neighbours");
        Assert.All(s_all.Values, standard => Assert.Equal(
            (standard.Citation.Document, standard.Citation.Clause.Chinese[..2]) is ("yuxi-2025", "第四") or ("kaijiang-2025", "第一"), standard.Citation.IsReconstructed));
        Assert.True(s_all.Values.Count(standard => standard.Citation.IsReconstructed) > 60);
    }

    static IEnumerable<NumberTest> Tests(Standard standard) => standard.Rule is PresenceRule rule ? Flat(rule.Condition).Concat(Flat(rule.Each)).OfType<NumberTest>() : [];

    static IEnumerable<Condition> Flat(Condition? condition) => condition switch
    {
        null => [],
        AllOf all => all.Parts.SelectMany(Flat),
        AnyOf any => any.Parts.SelectMany(Flat),
        _ => [condition],
    };
}
