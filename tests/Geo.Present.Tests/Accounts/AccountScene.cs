using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Present.Accounts;

namespace Geo.Present.Tests.Accounts;

/// <summary>An import with everything that can be said of one: a clean source, a raster, one with many rejected rows, some repaired, some remarked upon.</summary>
static class AccountScene
{
    /// <param name="prefix">Stands before every text that comes from outside.</param>
    public static ImportAccount Make(string prefix = "") => new(
        new()
        {
            Id = "mini",
            Title = new(prefix + "云岫县研究", prefix + "Yunxiu study"),
            Folder = "/study",
            AsOf = new(2025, 12, 31),
            Sample = true,
            Area = new("9901", new(prefix + "云岫县", prefix + "Yunxiu county"), UnitLevel.County),
            Sources = [new() { Role = SourceRole.Facilities, Path = prefix + "机构.csv", Credit = new(prefix + "虚构名录", prefix + "made-up register") }],
        },
        new string('a', 64),
        [
            new() { Role = SourceRole.Units, File = prefix + "乡镇.geojson", Format = "geojson", Encoding = "utf-8", Crs = "EPSG:4490", CrsOrigin = CrsOrigin.Study, Sha256 = new string('b', 64), Read = 13, Accepted = 13, Repaired = 0, Rejected = 0 },
            Facilities(prefix),
            new() { Role = SourceRole.Population, File = prefix + "人口.tif", Format = "geotiff", Crs = "EPSG:4326", CrsOrigin = CrsOrigin.File, Sha256 = new string('d', 64), Read = 75_444, Accepted = 75_444, Repaired = 0, Rejected = 0, LeftOut = 1_200 },
            new() { Role = SourceRole.Places, File = prefix + "村.csv", Format = "csv", Encoding = "gb18030", Crs = "", CrsOrigin = CrsOrigin.None, Sha256 = new string('e', 64), Read = 2, Accepted = 2, Repaired = 0, Rejected = 0 },
        ]);

    static ImportReport Facilities(string prefix)
    {
        var file = prefix + "机构.csv";
        Fault[] far = [.. Enumerable.Range(2, 12).Select(row => new Fault(FaultCode.CoordinatesOutOfRange, file, row, "经度", prefix + $"{row}000.5", "EPSG:4490"))];
        Fault twice = new(FaultCode.IdDuplicate, file, 40, "编号", prefix + "f3");
        return new()
        {
            Role = SourceRole.Facilities,
            File = file,
            Format = "csv",
            Encoding = "gb18030",
            Crs = "GCJ-02",
            CrsOrigin = CrsOrigin.Study,
            Sha256 = new string('c', 64),
            Read = 5_215,
            Accepted = 200,
            Repaired = 4,
            Rejected = 5_011,
            Rejections = [.. far, twice],
            Repairs = [new(FaultCode.NumberFullWidth, file, 7, "床位数", "１２"), new(FaultCode.TextTrimmed, file, 8, "名称", prefix + " 甲 ")],
            Remarks = [new(FaultCode.IdMade, file, 0, "id", ""), new(FaultCode.PossibleDuplicate, file, 9, "名称", prefix + "乙医院", "3")],
            Tallies =
            [
                new(FaultList.Rejection, FaultCode.CoordinatesOutOfRange, 5_010), new(FaultList.Rejection, FaultCode.IdDuplicate, 1), new(FaultList.Repair, FaultCode.NumberFullWidth, 3),
                new(FaultList.Repair, FaultCode.TextTrimmed, 1), new(FaultList.Remark, FaultCode.IdMade, 1), new(FaultList.Remark, FaultCode.PossibleDuplicate, 1),
            ],
            Coordinates = new()
            {
                Verdict = CoordinateVerdict.AnotherFits,
                Boundaries = prefix + "乡镇.geojson",
                BoundariesCrs = "EPSG:4490",
                BoundariesStated = true,
                NamedBy = "所在乡镇",
                Rows = 204,
                Fits =
                [
                    new() { XColumn = "经度", YColumn = "纬度", Crs = "GCJ-02", Tested = 204, Inside = 120, InsideAny = 180, Impossible = 2, MissMetres = 250.25, ApartMeanMetres = 512.3456, ApartMedianMetres = 511 },
                    new() { XColumn = "经度", YColumn = "纬度", Crs = "EPSG:4326", IsSwapped = true, EastMetres = 12.5, NorthMetres = -3, Tested = 204, Inside = 203, InsideAny = 204 },
                ],
                Best = 1,
                HintKey = "sources.facilities.crs",
                HintValue = "EPSG:4326",
            },
            RejectedRows = new(["编号"], [new(twice, ["f3"])]),
        };
    }
}
