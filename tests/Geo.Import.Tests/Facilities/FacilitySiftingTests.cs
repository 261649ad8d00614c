using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Import.Tests.Facilities;

public sealed class FacilitySiftingTests
{
    // 0.0003° of latitude are 33 m, 0.0010° are 111 m.
    const string County = """
        id,name,lon,lat,type,等级
        1,县人民医院,107,31,医院,三级甲等
        2,县人民医院-门诊部,107.001,31,门诊部,
        3,县人民医院,107,31.0003,医院,三甲
        4,城东诊所(暂停营业),107.01,31,诊所,
        5,县中医院（筹建）,107.02,31,医院,二级医院
        6,县人民医院城南分院,107.01,31.01,医院,特优
        7,城东诊所,107.05,31,诊所,
        8,城东诊所,107.06,31,诊所,
        """;

    static FacilityRows Read(string text, FacilityRules? rules = null, string name = "f.csv", bool keepUnclassified = false)
    {
        using var folder = new TestFolder();
        var source = new StudySource { Role = SourceRole.Facilities, Path = folder.Write(name, text), Rules = rules ?? FacilityRules.KeepAll, KeepUnclassified = keepUnclassified };
        return FacilityReader.Read(source, folder.Path, FacilityClassTable.Load());
    }

    static IEnumerable<(FaultCode, long, string)> Remarks(FacilityRows rows) => rows.Report.Remarks.Select(fault => (fault.Code, fault.Row, fault.Hint));

    [Fact]
    public void Nothing_vanishes_unasked_and_everything_is_proposed_with_what_it_belongs_to()
    {
        var rows = Read(County);

        Assert.Equal(8, rows.Facilities.Count);
        Assert.Equal((8L, 8L, 0L), (rows.Report.Read, rows.Report.Accepted, rows.Report.Rejected));
        Assert.Equal(
            [
                (FaultCode.PossibleDuplicate, 4L, "2"),
                (FaultCode.NameRepeated, 4L, "2"),
                (FaultCode.FacilityClosed, 5L, "暂停营业"),
                (FaultCode.FacilityPlanned, 6L, "筹建"),
                (FaultCode.LevelUnknown, 7L, "3S, 3A, 3B, 3C, 3, 2A, 2B, 2C, 2, 1A, 1B, 1C, 1"),
                (FaultCode.NameRepeated, 9L, "8"),
                (FaultCode.FacilityDepartment, 3L, "1 县人民医院"),
                // Two rows have that name; the second lies nearer.
                (FaultCode.FacilityBranch, 7L, "3 县人民医院"),
            ],
            Remarks(rows));
        Assert.Equal(["3A", null, "3A", null, "2", null, null, null], rows.Facilities.Select(facility => facility.Level));
    }

    [Theory]
    [InlineData("duplicates", "3")]
    [InlineData("departments", "2")]
    [InlineData("closed", "4")]
    [InlineData("planned", "5")]
    [InlineData("branches", "6")]
    public void The_studys_rule_drops_a_kind_and_the_account_says_so(string kind, string dropped)
    {
        var rows = Read(County, new()
        {
            DropDuplicates = kind == "duplicates",
            DropDepartments = kind == "departments",
            DropClosed = kind == "closed",
            DropPlanned = kind == "planned",
            DropBranches = kind == "branches",
        });

        Assert.DoesNotContain(dropped, rows.Facilities.Select(facility => facility.Id));
        Assert.Equal((8L, 7L, 1L), (rows.Report.Read, rows.Report.Accepted, rows.Report.Rejected));
        var fault = rows.Report.Rejections.Single();
        Assert.Equal((FaultCode.DroppedByRule, $"decide.{kind}"), (fault.Code, fault.Hint));
        Assert.Equal(dropped, rows.Report.RejectedRows!.Rows.Single().Cells[0]);
    }

    [Fact]
    public void Rows_named_by_id_go_before_the_rules_and_an_id_of_no_row_is_told()
    {
        var rows = Read(County, new() { DropClosed = true, KeepIds = ["4"], DropIds = ["1", "77"] });

        Assert.Equal(["2", "3", "4", "5", "6", "7", "8"], rows.Facilities.Select(facility => facility.Id));
        Assert.Equal("drop_ids", rows.Report.Rejections.Single().Hint);
        Assert.Equal((0L, "drop_ids", "77"), rows.Report.Remarks.Where(fault => fault.Code == FaultCode.OverrideUnused).Select(fault => (fault.Row, fault.Column, fault.Value)).Single());

        // The first of two is gone, so the other is no duplicate any more.
        Assert.DoesNotContain(rows.Report.Remarks, fault => fault.Code == FaultCode.PossibleDuplicate);
    }

    [Theory]
    [InlineData("县人民医院", "县 人民医院", true)]
    [InlineData("县第一人民医院", "县第二人民医院", false)]
    [InlineData("黄陂方素云口腔诊所", "黄陂方素芸口腔诊所", true)]
    [InlineData("某县人民医院急诊", "某县人民医院门诊", false)]
    [InlineData("甲诊所", "乙诊所", false)]
    public void Similar_names_are_one_unless_the_letter_that_differs_tells_them_apart(string one, string other, bool isTwin)
    {
        var rows = Read($"name,lon,lat,type\n{one},107,31,医院\n{other},107.0003,31,医院\n");

        Assert.Equal(isTwin, rows.Report.Remarks.Any(fault => fault.Code == FaultCode.PossibleDuplicate));
    }

    [Fact]
    public void A_point_at_a_polygon_of_its_name_is_found_and_one_in_a_nameless_polygon_is_possible()
    {
        // The square is 0.001° wide: 111 m north, 95 m east. A: inside; B: 21 m off its edge; C: 210 m off; D and E in a nameless square of their class and of another.
        static string Feature(string properties, string type, string coordinates) =>
            "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}}";
        static string Properties(string name, string kind) => (name.Length > 0 ? $"\"name\":\"{name}\"," : "") + $"\"amenity\":\"{kind}\"";
        static string Square(double west, string name) => Feature(
            Properties(name, "hospital"), "Polygon", FormattableString.Invariant($"[[[{west},31],[{west + 0.001},31],[{west + 0.001},31.001],[{west},31.001],[{west},31]]]"));
        static string Point(double east, string name, string kind = "hospital") => Feature(Properties(name, kind), "Point", FormattableString.Invariant($"[{east},31.0005]"));
        string[] features =
        [
            Point(107.0002, "A"), Square(107, "A"), Square(107.1, "B"), Point(107.09978, "B"), Square(107.2, "C"), Point(107.1978, "C"),
            Square(107.3, ""), Point(107.3002, "D"), Point(107.3004, "E", "pharmacy"),
        ];
        var rows = Read("{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(',', features) + "]}", name: "f.geojson");

        Assert.Equal(
            [(FaultCode.PointBesidePolygon, 2L, "1"), (FaultCode.PointBesidePolygon, 4L, "3"), (FaultCode.PointInPolygon, 8L, "7")],
            Remarks(rows).Where(remark => remark.Item1 is FaultCode.PointBesidePolygon or FaultCode.PointInPolygon or FaultCode.PossibleDuplicate));
    }

    [Fact]
    public void A_row_with_several_types_is_told_and_one_that_nothing_classifies_is_kept_as_other_on_the_studys_word()
    {
        const string Text = "name,lon,lat,type\nA,107,31,医院|诊所\nB,107,31.01,百货\n";
        Assert.Equal(FaultCode.ClassUnknown, Read(Text).Report.Rejections.Single().Code);

        var rows = Read(Text, keepUnclassified: true);
        Assert.Equal([FacilityClasses.Hospital | FacilityClasses.Clinic, FacilityClasses.Other], rows.Facilities.Select(facility => facility.Classes));
        Assert.Equal([(FaultCode.SeveralTypes, 2L, "hospital, clinic"), (FaultCode.ClassUnknown, 3L, "other")], Remarks(rows).Where(remark => remark.Item1 != FaultCode.IdMade));
    }

    [Fact]
    public void Thirty_thousand_facilities_in_one_place_are_sifted_without_comparing_each_with_each()
    {
        var rows = string.Concat(Enumerable.Range(1, 30_000).Select(id => FormattableString.Invariant($"{id},机构名称之甲{id}号诊所,107,31,诊所\n")));

        var report = Read("id,name,lon,lat,type\n" + rows).Report;

        Assert.Equal((30_000L, 30_000L), (report.Read, report.Accepted));
    }
}
