using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Studies;

public sealed class FacilityRulesTests
{
    static string WithFacilities(string lines) => StudyText.Least + "  facilities:\n    path: f.csv\n" + lines;

    static StudySource Facilities(string lines) => StudyText.Read(WithFacilities(lines)).SourcesOf(SourceRole.Facilities).Single();

    [Fact]
    public void A_study_that_says_nothing_keeps_every_row_and_rejects_what_nothing_classifies()
    {
        var source = Facilities("");

        Assert.False(source.KeepUnclassified);
        Assert.Equal((false, false, false, false, false), (source.Rules.DropDuplicates, source.Rules.DropDepartments, source.Rules.DropClosed, source.Rules.DropPlanned, source.Rules.DropBranches));
        Assert.Empty(source.Rules.KeepIds.Concat(source.Rules.DropIds));
    }

    [Fact]
    public void What_a_study_decides_is_read()
    {
        var source = Facilities("    unclassified: other\n    decide: {duplicates: drop, departments: keep, closed: drop, planned: drop, branches: drop}\n    keep_ids: [B1, 007]\n    drop_ids: X\n");

        Assert.True(source.KeepUnclassified);
        Assert.Equal((true, false, true, true, true), (source.Rules.DropDuplicates, source.Rules.DropDepartments, source.Rules.DropClosed, source.Rules.DropPlanned, source.Rules.DropBranches));
        Assert.Equal(["B1", "007"], source.Rules.KeepIds);
        Assert.Equal(["X"], source.Rules.DropIds);
    }

    [Theory]
    [InlineData("    decide: {closed: remove}\n", FaultCode.ValueUnknown, "sources.facilities.decide.closed")]
    [InlineData("    decide: {close: drop}\n", FaultCode.KeyUnknown, "sources.facilities.decide.close")]
    [InlineData("    unclassified: keep\n", FaultCode.ValueUnknown, "sources.facilities.unclassified")]
    [InlineData("    keep_ids: [A]\n    drop_ids: [A]\n", FaultCode.ValueInvalid, "sources.facilities.drop_ids")]
    public void A_decision_that_is_none_is_a_fault_with_its_key(string lines, FaultCode code, string key)
    {
        var fault = StudyText.Faults(WithFacilities(lines)).Single();

        Assert.Equal((code, key), (fault.Code, fault.Column));
    }

    [Fact]
    public void A_study_may_count_its_area_and_bring_a_table_of_current_units()
    {
        var study = StudyText.Read(StudyText.Least.Replace("level: county}", "level: county, people: 414310, people_source: 第七次人口普查}", StringComparison.Ordinal) + "  current_units: {path: today.csv, columns: {successor: 并入}}\n");

        Assert.Equal((People.FromWhole(414_310), "第七次人口普查"), (study.Area.People, study.Area.PeopleSource));
        Assert.Equal("并入", study.SourcesOf(SourceRole.CurrentUnits).Single().Columns["successor"]);
        Assert.Equal("area.people", StudyText.Faults(StudyText.Least.Replace("level: county}", "level: county, people: 四十万}", StringComparison.Ordinal)).Single().Column);
    }
}
