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
    public void A_ratio_with_a_range() => Assert.Equal(
        new RatioRule("beds", 7.8m, 8m, 1_000, 0.5m, "permanent", FacilityClasses.Hospital),
        Rule("kind: ratio, supply: beds, minimum: 7.8, maximum: 8, per: 1000, multiplier: 0.5, base: permanent, classes: hospital"));

    [Fact]
    public void A_presence() => Assert.Equal(
        new PresenceRule("township_hospital", 1, 2, "people >= 800", "seat of a hospital"),
        Rule("kind: presence, what: township_hospital, minimum: 1, maximum: 2, condition: people >= 800, except: seat of a hospital"));

    [Fact]
    public void A_tier_with_an_open_band_and_a_band_without_a_number() => Assert.Equivalent(
        new TierRule("beds", [new(0, 100, null), new(100, 300, 20), new(300, null, 50)]),
        Rule("kind: tier, what: beds, bands: [{from: 0, to: 100}, {from: 100, to: 300, required: 20}, {from: 300, required: 50}]"), strict: true);

    [Fact]
    public void A_share_in_percent_or_as_a_fraction() => Assert.Equal(
        new ShareRule("icu", "beds", 0.02m, 0.03m, "level 2"),
        Rule("kind: share, what: icu, of: beds, minimum: 2%, maximum: 0.03, condition: level 2"));

    [Fact]
    public void A_balance() => Assert.Equal(new BalanceRule("doctors", "nurses", 1.33m), Rule("kind: balance, first: doctors, second: nurses, ratio: 1.33"));

    [Fact]
    public void A_response() => Assert.Equal(
        new ResponseRule("turnout", TimeSpan.FromSeconds(180), 0.95m, "urban"),
        Rule("kind: response, interval: turnout, limit: 3min, share: 95%, concerned: urban"));

    [Fact]
    public void A_gate() => Assert.Equal(new GateRule("beds", "occupancy < 75 %", "none added"), Rule("kind: gate, what: beds, when: occupancy < 75 %, then: none added"));

    [Fact]
    public void A_grouping() => Assert.Equal(new GroupingRule("sub-centre", 3, 5, "township"), Rule("kind: grouping, centre: sub-centre, minimum: 3, maximum: 5, of: township"));

    [Fact]
    public void What_stands_around_the_rule_is_read_too()
    {
        var standard = Assert.Single(Load($"{Head}  - {{id: X-1, kind: gate, name: {{zh: 甲, en: A}}, level: city, force: in_principle, year: 2030, clause: {{zh: 第一章, en: chapter 1}}, line: 12, digits: 5公里, reading: {{zh: 读, en: R}}, note: {{zh: 注, en: N}}, what: a, when: b, then: c}}\n"));

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
    [InlineData("kind: ratio, supply: beds, minimum: 8, maximum: 7, per: 1000, base: b", FaultCode.ValueInvalid, "standards.maximum", "7")]
    [InlineData("kind: ratio, supply: beds, minimum: -8, per: 1000, base: b", FaultCode.ValueInvalid, "standards.minimum", "-8")]
    [InlineData("kind: ratio, supply: beds, minimum: NaN, per: 1000, base: b", FaultCode.ValueInvalid, "standards.minimum", "NaN")]
    [InlineData("kind: ratio, supply: beds, minimum: 8, per: 0, base: b", FaultCode.NumberInvalid, "standards.per", "0")]
    [InlineData("kind: ratio, supply: beds, minimum: 8, per: 1000, base: b, multiplier: 0", FaultCode.ValueInvalid, "standards.multiplier", "0")]
    [InlineData("kind: ratio, supply: beds, minimum: 8, per: 1000", FaultCode.KeyMissing, "standards.base", "")]
    [InlineData("kind: presence, what: a, minimum: 1.5", FaultCode.NumberInvalid, "standards.minimum", "1.5")]
    [InlineData("kind: presence, what: a, minimum: 1, bands: []", FaultCode.KeyMisplaced, "standards.bands", "standards")]
    [InlineData("kind: tier, what: a, bands: [{from: 5, to: 5}]", FaultCode.ValueInvalid, "standards.bands.from", "5")]
    [InlineData("kind: tier, what: a, bands: [{from: 1, to: 5}, {from: 4}]", FaultCode.ValueInvalid, "standards.bands.from", "4")]
    [InlineData("kind: tier, what: a, bands: [{from: 1}, {from: 4}]", FaultCode.ValueInvalid, "standards.bands.from", "4")]
    [InlineData("kind: share, what: a, of: b, minimum: 120%", FaultCode.ValueInvalid, "standards.minimum", "120%")]
    [InlineData("kind: share, what: a, of: b", FaultCode.KeyMissing, "standards.minimum", "")]
    [InlineData("kind: balance, first: a, second: b", FaultCode.KeyMissing, "standards.ratio", "")]
    [InlineData("kind: response, interval: a, limit: 3", FaultCode.TimeInvalid, "standards.limit", "3")]
    [InlineData("kind: gate, what: a, wen: b, when: b, then: c", FaultCode.KeyUnknown, "standards.wen", "")]
    [InlineData("kind: grouping, centre: a, of: b, minimum: 5, maximum: 3", FaultCode.ValueInvalid, "standards.maximum", "3")]
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
        var fault = Assert.Single(Faults($"{Head}  - {{id: X-1, {Common}, kind: gate, what: a, when: b, then: c}}\n  - {{id: X-1, {Common}, kind: gate, what: a, when: b, then: c}}\n"));
        Assert.Equal((FaultCode.IdDuplicate, 6L, "X-1"), (fault.Code, fault.Row, fault.Value));
    }

    [Fact]
    public void A_folder_without_a_file_of_standards_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("geo-standards-");
        try
        {
            var fault = Assert.Single(Assert.Throws<BadInputException>(() => StandardCatalogue.Load(folder.FullName)).Faults);
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
            return StandardCatalogue.Load(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
