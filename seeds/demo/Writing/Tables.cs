using System.Globalization;
using Geo.Demo.Institutions;
using Geo.Demo.Measure;
using Geo.Demo.Recipe;
using Geo.Demo.Settlements;

namespace Geo.Demo.Writing;

/// <summary>The three tables: population by cell, villages, institutions.</summary>
static class Tables
{
    /// <summary>The one town whose statistics come without the statistical urban–rural code: its people can be classified by its type alone.</summary>
    const int WithoutCodes = 8;

    public static void WritePopulation(string path, Ground ground, Population population) => Csv.Write(path, "编号,经度,纬度,人口,城乡分类代码",
        Enumerable.Range(0, Grid.Cells).Where(cell => population.Hundredths[cell] > 0).Select(cell =>
        {
            var (spot, count) = (Grid.Centre(cell), population.Hundredths[cell]);
            var code = ground.Township[cell] == WithoutCodes ? "" : population.Code[cell].ToString(CultureInfo.InvariantCulture);
            return string.Create(CultureInfo.InvariantCulture, $"{cell},{Short(spot.LongitudeMicro)},{Short(spot.LatitudeMicro)},{count / 100}.{count % 100:00},{code}");
        }));

    public static void WriteVillages(string path, IReadOnlyList<Village> villages, IReadOnlyList<int> people) =>
        Csv.Write(path, "编号,名称,name_en,类型,乡镇代码,经度,纬度,人口", villages.Select((village, i) => string.Join(',', village.Code, village.Name, village.English,
            village.IsCommunity ? "社区" : "村", County.Townships[village.Township].Code, Csv.Degrees(village.Spot.LongitudeMicro), Csv.Degrees(village.Spot.LatitudeMicro),
            ((people[i] + 50) / 100).ToString(CultureInfo.InvariantCulture))).Order(StringComparer.Ordinal));

    public static void WriteFacilities(string path, IReadOnlyList<Institution> list)
    {
        // The institution that was recorded twice keeps its number in both rows.
        var numbers = list.Distinct().Select((institution, i) => (institution, i)).ToDictionary(pair => pair.institution, pair => $"JC{pair.i + 1:000}");
        Csv.Write(path, "编号,名称,name_en,类型,等级,经度,纬度,乡镇代码,地址,床位数,医师数,护士数,救护车数,24小时,科室," + Means.Header, list.Select(one => string.Join(',',
            numbers[one], one.Name, one.English, one.Type, one.Grade, one.Place is { } at ? Csv.Degrees(at.LongitudeMicro) : "",
            one.Place is { } spot ? Csv.Degrees(spot.LatitudeMicro) : "", one.TownshipCode, one.Address, Number(one.Beds), Number(one.Doctors), Number(one.Nurses),
            Number(one.Ambulances), one.OpenAllHours ? "是" : "否", one.Departments, one.Means)));
    }

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Centres of cells lie on whole hundred-thousandths of a degree.</summary>
    static string Short(long micro) => Csv.Degrees(micro)[..^1];
}
