using Geo.Import.Catalogue;
using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Standards;
using Geo.Model.Supply;

namespace Geo.Import.Tests.Catalogue;

/// <summary>Made-up standards, one of each kind: no document says any of this.</summary>
public sealed class StandardKindsTests
{
    const string Head = "catalogue: 1\ndocument: made-up\ntitle: Made up\nstandards:\n";
    const string Common = "name: n, level: county, force: may, clause: c, reading: r";

    [Fact]
    public void A_reach_rule_of_everything() => Assert.Equivalent(
        new ReachRule(null, FacilityClasses.Hospital | FacilityClasses.Clinic, [new DistanceCriterion([new(1_000), new(2_500)]), new TimeCriterion(TimeSpan.FromMinutes(90), MeanOnly: true)], CriteriaJoin.Both),
        Rule("kind: reach, concerned: everyone, classes: [hospital, clinic], distance: [1km, 2500m], time: 1.5h, mean_only: true, joined: both"), strict: true);

    [Fact]
    public void A_ratio_with_a_range() => Assert.Equivalent(
        new RatioRule("beds", 7.8m, 8m, 1_000, 0.5m, "registered", FacilityClasses.Hospital),
        Rule("kind: ratio, supply: beds, minimum: 7.8, maximum: 8, per: 1000, multiplier: 0.5, base: registered, classes: hospital"), strict: true);

    [Fact]
    public void A_ratio_by_area()
    {
        var rule = Assert.IsType<RatioRule>(Rule("kind: ratio, supply: general_practitioners, per: 10000, base: population, targets: [{code: \"530427\", name: {zh: 新平, en: Xinping}, was: 3.42, target: 3.32}]"));

        Assert.Equal([new AreaTarget("530427", new("新平", "Xinping"), 3.42m, 3.32m)], rule.Targets);
    }

    [Fact]
    public void A_piece_for_a_range_of_people()
    {
        var rule = Assert.IsType<RatioRule>(Rule("kind: ratio, supply: facilities, where: class = community_centre, minimum: 1, per: 100000, per_at_least: 30000, base: population"));

        Assert.Equal((100_000, 30_000), (rule.Per, rule.PerAtLeast));
        Assert.Equal(["community_centre"], Assert.IsType<WordTest>(rule.Where).Words);
    }

    [Fact]
    public void A_presence() => Assert.Equivalent(
        new PresenceRule(
            new(Tally.Facilities, new WordTest("class", ["village_clinic"])), 1, 2, new NumberTest("population", Comparison.AtLeast, 800),
            new Contains(new WordTest("class", ["township_hospital"]))),
        Rule("kind: presence, what: facilities where class = village_clinic, minimum: 1, maximum: 2, condition: population >= 800, except: contains (class = township_hospital)"), strict: true);

    [Fact]
    public void A_presence_in_each_facility() => Assert.Equivalent(
        new PresenceRule(new("general_practitioners"), 2, null, null, null, new WordTest("class", ["township_hospital"])),
        Rule("kind: presence, what: general_practitioners, minimum: 2, each: class = township_hospital"), strict: true);

    [Fact]
    public void A_tier_with_an_open_band_and_a_band_without_a_number() => Assert.Equivalent(
        new TierRule(new("beds"), [new(0, 100, null), new(100, 300, 20), new(300, null, 50)]),
        Rule("kind: tier, what: beds, bands: [{from: 0, to: 100}, {from: 100, to: 300, required: 20}, {from: 300, required: 50}]"), strict: true);

    [Fact]
    public void A_share_in_percent_or_as_a_fraction() => Assert.Equivalent(
        new ShareRule(new("icu_beds"), new("beds"), 0.02m, 0.03m, null, new LevelTest(Comparison.AtLeast, "2")),
        Rule("kind: share, what: icu_beds, of: beds, minimum: 2%, maximum: 0.03, each: level >= 2"), strict: true);

    [Fact]
    public void A_balance() => Assert.Equal(new BalanceRule(new("doctors"), new("nurses"), 1.33m), Rule("kind: balance, first: doctors, second: nurses, ratio: 1.33"));

    [Fact]
    public void A_response() => Assert.Equal(
        new ResponseRule("turnout", TimeSpan.FromSeconds(180), 0.95m, Geo.Model.Demand.UrbanRural.Urban),
        Rule("kind: response, interval: turnout, limit: 3min, share: 95%, concerned: urban"));

    [Fact]
    public void A_gate() => Assert.Equivalent(
        new GateRule(
            [new NumberTest("occupancy_percent", Comparison.Below, 75), new NumberTest("mean_stay_days", Comparison.Above, 9)], "add_no_beds", null, new WordTest("class", ["hospital"])),
        Rule("kind: gate, each: class = hospital, when: [occupancy_percent < 75, mean_stay_days > 9], then: add_no_beds"), strict: true);

    [Fact]
    public void A_grouping() => Assert.Equivalent(
        new GroupingRule(new HasFeature("sub_centre"), 3, 5, UnitLevel.Township), Rule("kind: grouping, centre: has sub_centre, minimum: 3, maximum: 5, of: township"), strict: true);

    [Fact]
    public void A_condition_of_what_the_facilities_of_a_unit_have_in_all() => Assert.Equivalent(
        new PresenceRule(new(Tally.Facilities), 1, null, new AllOf([
            new CountTest(new(Tally.Facilities, new WordTest("class", ["village_clinic"])), Comparison.AtLeast, 2), new CountTest(new("doctors"), Comparison.Below, 10)])),
        Rule("kind: presence, what: facilities, minimum: 1, condition: count facilities (class = village_clinic) >= 2 and count doctors < 10"), strict: true);

    [Fact]
    public void A_presence_that_neighbours_may_share() => Assert.Equivalent(
        new PresenceRule(new(Tally.Facilities), 1) { Shared = new WordTest("name", ["甲", "乙"]) },
        Rule("kind: presence, what: facilities, minimum: 1, shared: 'name in 甲, 乙'"), strict: true);

    [Fact]
    public void A_rule_of_facilities_says_which()
    {
        var standard = Assert.Single(Load($"{Head}  - {{id: X-1, {Common.Replace("county", "facility")}, kind: presence, what: beds, minimum: 1, each: class = hospital}}\n"));
        Assert.True(standard.IsOfFacilities);

        var fault = Assert.Single(Faults($"{Head}  - {{id: X-1, {Common.Replace("county", "facility")}, kind: presence, what: beds, minimum: 1}}\n"));
        Assert.Equal((FaultCode.ValueInvalid, 5L, "standards.level", "facility"), (fault.Code, fault.Row, fault.Column, fault.Value));
    }

    [Fact]
    public void Clauses_whose_numbers_were_reconstructed_are_told_by_their_beginning()
    {
        const string Rest = "name: n, level: county, force: may, reading: r, kind: balance, first: beds, second: nurses, ratio: 1";
        var all = Load($"catalogue: 1\ndocument: made-up\ntitle: t\nreconstructed: [第四部分]\nstandards:\n  - {{id: X-1, clause: 第四部分（一）, {Rest}}}\n  - {{id: X-2, clause: 第三部分（四）, {Rest}}}\n");

        Assert.Equal([true, false], all.Select(standard => standard.Citation.IsReconstructed));
    }

    [Fact]
    public void A_reading_may_be_shared()
    {
        var standard = Assert.Single(Load(
            "catalogue: 1\ndocument: made-up\ntitle: t\narea: \"5304\"\nreadings:\n  open: {zh: 开放床位, en: open beds}\nstandards:\n  - {id: X-1, kind: balance, name: n, level: county, force: may, clause: c, reading: open, first: beds, second: nurses, ratio: 1, conflicts: [X-2]}\n"));

        Assert.Equal(new("开放床位", "open beds"), standard.Reading);
        Assert.Equal(["X-2"], standard.Conflicts);
        Assert.True(standard.Citation.Covers("530402"));
        Assert.False(standard.Citation.Covers("530521"));
    }

    [Fact]
    public void What_stands_around_the_rule_is_read_too()
    {
        var standard = Assert.Single(Load($"{Head}  - {{id: X-1, kind: gate, name: {{zh: 甲, en: A}}, level: city, force: in_principle, year: 2030, clause: {{zh: 第一章, en: chapter 1}}, line: 12, digits: 5公里, reading: {{zh: 读, en: R}}, note: {{zh: 注, en: N}}, when: population > 1, then: convert}}\n"));

        Assert.Equal(("X-1", new("甲", "A"), UnitLevel.City, Force.InPrinciple, 2030), (standard.Id, standard.Name, standard.Level, standard.Force, standard.Year));
        Assert.Equal(new Citation("made-up", new("Made up", "Made up"), new("第一章", "chapter 1"), 12, "5公里"), standard.Citation);
        Assert.Equal((new("读", "R"), new("注", "N")), (standard.Reading, standard.Note));
    }

    [Theory]
    [InlineData("kind: reach, concerned: urban, classes: clinic", FaultCode.KeyMissing, "standards.distance", "")]
    [InlineData("kind: reach, concerned: urban, classes: clinic, distance: 5km, time: 15min", FaultCode.KeyMissing, "standards.joined", "")]
    [InlineData("kind: reach, concerned: urban, classes: clinic, distance: [5km, 5km]", FaultCode.ValueInvalid, "standards.distance", "5km")]
    [InlineData("kind: reach, concerned: urban, classes: clinic, distance: 0km", FaultCode.DistanceInvalid, "standards.distance", "0km")]
    [InlineData("kind: reach, concerned: urban, classes: clinic, time: -15min", FaultCode.TimeInvalid, "standards.time", "-15min")]
    [InlineData("kind: reach, concerned: urban, classes: clinic, distance: 5km, mean_only: true", FaultCode.KeyMisplaced, "standards.mean_only", "time")]
    [InlineData("kind: reach, concerned: urban, classes: doctor, distance: 5km", FaultCode.ValueUnknown, "standards.classes", "doctor")]
    [InlineData("kind: reach, concerned: town, classes: clinic, distance: 5km", FaultCode.ValueUnknown, "standards.concerned", "town")]
    [InlineData("kind: ratio, supply: beds, minimum: 8, maximum: 7, per: 1000, base: population", FaultCode.ValueInvalid, "standards.maximum", "7")]
    [InlineData("kind: ratio, supply: beds, minimum: -8, per: 1000, base: population", FaultCode.ValueInvalid, "standards.minimum", "-8")]
    [InlineData("kind: ratio, supply: beds, minimum: NaN, per: 1000, base: population", FaultCode.ValueInvalid, "standards.minimum", "NaN")]
    [InlineData("kind: ratio, supply: beds, minimum: 8, per: 0, base: population", FaultCode.NumberInvalid, "standards.per", "0")]
    [InlineData("kind: ratio, supply: beds, minimum: 8, per: 1000, base: population, multiplier: 0", FaultCode.ValueInvalid, "standards.multiplier", "0")]
    [InlineData("kind: ratio, supply: beds, minimum: 8, per: 1000", FaultCode.KeyMissing, "standards.base", "")]
    [InlineData("kind: presence, what: beds, minimum: one", FaultCode.ValueInvalid, "standards.minimum", "one")]
    [InlineData("kind: presence, what: beds, minimum: 1, bands: []", FaultCode.KeyMisplaced, "standards.bands", "standards")]
    [InlineData("kind: tier, what: beds, bands: [{from: 5, to: 5}]", FaultCode.ValueInvalid, "standards.bands.from", "5")]
    [InlineData("kind: tier, what: beds, bands: [{from: 1, to: 5}, {from: 4}]", FaultCode.ValueInvalid, "standards.bands.from", "4")]
    [InlineData("kind: tier, what: beds, bands: [{from: 1}, {from: 4}]", FaultCode.ValueInvalid, "standards.bands.from", "4")]
    [InlineData("kind: share, what: icu_beds, of: beds, minimum: 120%", FaultCode.ValueInvalid, "standards.minimum", "120%")]
    [InlineData("kind: share, what: icu_beds, of: beds", FaultCode.KeyMissing, "standards.minimum", "")]
    [InlineData("kind: balance, first: beds, second: nurses", FaultCode.KeyMissing, "standards.ratio", "")]
    [InlineData("kind: response, interval: answer, limit: 3", FaultCode.TimeInvalid, "standards.limit", "3")]
    [InlineData("kind: gate, wen: b, when: population > 1, then: convert", FaultCode.KeyUnknown, "standards.wen", "")]
    [InlineData("kind: grouping, centre: has sub_centre, of: township, minimum: 5, maximum: 3", FaultCode.ValueInvalid, "standards.maximum", "3")]
    [InlineData("kind: ratio, supply: bets, minimum: 8, per: 1000, base: population", FaultCode.ValueUnknown, "standards.supply", "bets")]
    [InlineData("kind: ratio, supply: floor_area_m2, minimum: 8, per: 1000, base: population", FaultCode.ValueUnknown, "standards.supply", "floor_area_m2")]
    [InlineData("kind: ratio, supply: beds, minimum: 8, per: 1000, base: everyone", FaultCode.ValueUnknown, "standards.base", "everyone")]
    [InlineData("kind: ratio, supply: beds, minimum: 8, per: 10, per_at_least: 20, base: population", FaultCode.ValueInvalid, "standards.per_at_least", "20")]
    [InlineData("kind: presence, what: people where level = 2, minimum: 1", FaultCode.ValueUnknown, "standards.what", "people")]
    [InlineData("kind: presence, what: facilities where klass = hospital, minimum: 1", FaultCode.ConditionInvalid, "standards.what", "klass")]
    [InlineData("kind: presence, what: facilities where class = clinic and, minimum: 1", FaultCode.ConditionInvalid, "standards.what", "class = clinic and")]
    [InlineData("kind: presence, what: beds, minimum: 1, condition: population > many", FaultCode.ConditionInvalid, "standards.condition", "many")]
    [InlineData("kind: presence, what: beds, minimum: 1, condition: population = 5 5", FaultCode.ConditionInvalid, "standards.condition", "5")]
    [InlineData("kind: presence, what: beds, minimum: 1, condition: has icu", FaultCode.ConditionInvalid, "standards.condition", "has")]
    [InlineData("kind: presence, what: beds, minimum: 1, condition: count people >= 1", FaultCode.ConditionInvalid, "standards.condition", "people")]
    [InlineData("kind: presence, what: beds, minimum: 1, condition: count mean_stay_days >= 1", FaultCode.ConditionInvalid, "standards.condition", "mean_stay_days")]
    [InlineData("kind: presence, what: beds, minimum: 1, each: has icuu", FaultCode.ConditionInvalid, "standards.each", "icuu")]
    [InlineData("kind: presence, what: beds, minimum: 1, each: (class = clinic", FaultCode.ConditionInvalid, "standards.each", "(class = clinic")]
    [InlineData("kind: gate, when: population > 1, then: run", FaultCode.ValueUnknown, "standards.then", "run")]
    [InlineData("kind: rich", FaultCode.ValueUnknown, "standards.kind", "rich")]
    [InlineData("what: a", FaultCode.KeyMissing, "standards.kind", "")]
    public void A_fault_of_a_standard_is_named_with_its_line_and_its_key(string rule, FaultCode code, string key, string value)
    {
        var fault = Assert.Single(Faults($"{Head}  - {{id: X-1, {Common}, {rule}}}\n"));
        Assert.Equal((code, "made-up.yaml", 5L, key, value), (fault.Code, fault.File, fault.Row, fault.Column, fault.Value));
    }

    [Fact]
    public void An_id_that_occurs_twice_is_named()
    {
        var fault = Assert.Single(Faults($"{Head}  - {{id: X-1, {Common}, kind: gate, when: population > 1, then: convert}}\n  - {{id: X-1, {Common}, kind: gate, when: population > 1, then: convert}}\n"));
        Assert.Equal((FaultCode.IdDuplicate, 6L, "X-1"), (fault.Code, fault.Row, fault.Value));
    }

    [Fact]
    public void A_folder_without_a_file_of_standards_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("geo-standards-");
        try
        {
            var fault = Assert.Single(Assert.Throws<BadInputException>(() => StandardCatalogue.Load([folder.FullName])).Faults);
            Assert.Equal((FaultCode.FileMissing, Path.Combine(folder.FullName, "*.yaml")), (fault.Code, fault.Value));
        }
        finally
        {
            folder.Delete();
        }
    }

    static Rule Rule(string rule) => Assert.Single(Load($"{Head}  - {{id: X-1, {Common}, {rule}}}\n")).Rule;

    static IReadOnlyList<Fault> Faults(string yaml) => Assert.Throws<BadInputException>(() => Load(yaml)).Faults;

    static IReadOnlyList<Standard> Load(string yaml)
    {
        var folder = Directory.CreateTempSubdirectory("geo-standards-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "made-up.yaml"), yaml);
            return [.. StandardCatalogue.Load([folder.FullName]).Where(standard => standard.Origin is not null)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
