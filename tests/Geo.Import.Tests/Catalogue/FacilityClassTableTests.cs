using Geo.Import.Catalogue;
using Geo.Model.Imports;
using Geo.Model.Supply;

namespace Geo.Import.Tests.Catalogue;

public sealed class FacilityClassTableTests
{
    static readonly FacilityClassTable s_table = FacilityClassTable.Load();

    [Theory]
    [InlineData("乡镇卫生院", FacilityClasses.TownshipHospital)]
    [InlineData("中心卫生院", FacilityClasses.TownshipHospital)]
    [InlineData("社区卫生服务中心", FacilityClasses.CommunityHealthCentre)]
    [InlineData("社区卫生服务站", FacilityClasses.CommunityHealthStation)]
    [InlineData("村卫生室", FacilityClasses.VillageClinic)]
    [InlineData("村卫生所", FacilityClasses.VillageClinic)]
    [InlineData("卫生所", FacilityClasses.Clinic)]
    [InlineData("急救中心", FacilityClasses.EmergencyCentre)]
    [InlineData("急救站", FacilityClasses.EmergencyStation)]
    [InlineData("急救点", FacilityClasses.EmergencyStation)]
    [InlineData("120", FacilityClasses.EmergencyStation)]
    [InlineData("综合医院", FacilityClasses.Hospital)]
    [InlineData("中医医院", FacilityClasses.Hospital)]
    [InlineData("妇幼保健院", FacilityClasses.MaternalChildHospital)]
    [InlineData("疾病预防控制中心", FacilityClasses.DiseaseControlCentre)]
    [InlineData("门诊部", FacilityClasses.Clinic)]
    [InlineData("药店", FacilityClasses.Pharmacy)]
    [InlineData("Township Hospital", FacilityClasses.TownshipHospital)]
    [InlineData("hospital", FacilityClasses.Hospital)]
    [InlineData("doctors", FacilityClasses.Clinic)]
    [InlineData("pharmacy", FacilityClasses.Pharmacy)]
    [InlineData("township_hospital", FacilityClasses.TownshipHospital)]
    [InlineData("宠物医院", FacilityClasses.None)]
    [InlineData("百货商店", FacilityClasses.None)]
    [InlineData("", FacilityClasses.None)]
    [InlineData(null, FacilityClasses.None)]
    public void A_word_names_its_class(string? text, FacilityClasses expected) => Assert.Equal(expected, s_table.Classify(text));

    [Theory]
    [InlineData("090101", FacilityClasses.Hospital)]
    [InlineData("090202", FacilityClasses.Hospital)]
    [InlineData("090102", FacilityClasses.TownshipHospital)]
    [InlineData("090300", FacilityClasses.Clinic)]
    [InlineData("090701", FacilityClasses.None)]
    [InlineData("医疗保健服务;综合医院;三级甲等医院", FacilityClasses.Hospital)]
    [InlineData("医疗保健服务;综合医院;卫生院", FacilityClasses.TownshipHospital)]
    [InlineData("医疗保健服务;动物医疗场所;宠物诊所", FacilityClasses.None)]
    [InlineData("医疗保健服务;医药保健销售店;医疗保健用品", FacilityClasses.None)]
    public void An_Amap_category_is_one_type_although_it_is_written_in_levels(string text, FacilityClasses expected) =>
        Assert.Equal(expected, s_table.Classify(text));

    [Theory]
    [InlineData("乡镇卫生院;急救站")]
    [InlineData("乡镇卫生院、急救站")]
    [InlineData("乡镇卫生院|急救点")]
    [InlineData("township_hospital, emergency_station")]
    public void Several_types_make_a_set(string text) =>
        Assert.Equal(FacilityClasses.TownshipHospital | FacilityClasses.EmergencyStation, s_table.Classify(text));

    [Fact]
    public void Several_Amap_categories_make_a_set() =>
        Assert.Equal(FacilityClasses.Hospital | FacilityClasses.EmergencyCentre, s_table.Classify("医疗保健服务;急救中心;急救中心|医疗保健服务;综合医院;综合医院"));

    [Fact]
    public void A_category_that_mixes_classes_gives_way_to_the_name()
    {
        var station = s_table.Classify("医疗保健服务;综合医院;卫生院|医疗保健服务;诊所;诊所", "东街社区卫生服务站");
        Assert.Equal(new ClassifiedFacility(FacilityClasses.CommunityHealthStation, ByName: true), station);

        // Nothing in the name: the category stays.
        Assert.Equal(new ClassifiedFacility(FacilityClasses.TownshipHospital, ByName: false), s_table.Classify("090102", "东街分部"));
    }

    [Fact]
    public void A_clear_type_does_not_ask_the_name() =>
        Assert.Equal(new ClassifiedFacility(FacilityClasses.Hospital, ByName: false), s_table.Classify("综合医院", "东街卫生院"));

    [Fact]
    public void Without_a_type_the_name_decides_and_it_is_said() =>
        Assert.Equal(new ClassifiedFacility(FacilityClasses.VillageClinic, ByName: true), s_table.Classify("", "李家湾村卫生室"));

    [Fact]
    public void Every_code_is_read_back()
    {
        foreach (var code in FacilityClassCodes.All)
        {
            Assert.True(FacilityClassCodes.TryParse(code, out var one));
            Assert.Equal([code], FacilityClassCodes.Of(one));
        }
    }

    [Fact]
    public void Each_faulty_row_of_a_table_is_named_with_its_line()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllText(path, "pattern,match,classes,coarse,origin\n医院,word,hospital,,\n诊所,somewhere,clinic,,\n药店,word,drugstore,,\n药房,word\n");
            var faults = Assert.Throws<BadInputException>(() => FacilityClassTable.Load(path)).Faults;
            Assert.Equal(
                [(FaultCode.ValueUnknown, 3L, "match", "somewhere"), (FaultCode.ValueUnknown, 4L, "classes", "drugstore"), (FaultCode.RowMalformed, 5L, "", "药房,word")],
                faults.Select(fault => (fault.Code, fault.Row, fault.Column, fault.Value)));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
