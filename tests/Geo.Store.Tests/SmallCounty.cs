using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;
using NetTopologySuite.IO;

namespace Geo.Store.Tests;

/// <summary>A study's data in which every field that can be null is null somewhere and set somewhere else.</summary>
static class SmallCounty
{
    public static Study Study { get; } = new()
    {
        Id = "small",
        Title = LocalText.Same("小县"),
        Folder = "/nowhere",
        AsOf = new(2025, 12, 31),
        Area = new("510700", LocalText.Same("小县"), UnitLevel.County),
        Sources = [],
    };

    public static StudyData Data()
    {
        var wkt = new WKTReader();
        return new()
        {
            Units = new(
            [
                new Unit { Id = "510700", Name = "小县", Level = UnitLevel.County },
                new Unit
                {
                    Id = "510700100", Name = "甲镇", NameEn = "Jia Town", Level = UnitLevel.Township, ParentId = "510700", Type = "镇", DeclaredClass = UrbanRural.Urban, StatisticalCode = "121", Centre = "1", Amounts = new([KeyValuePair.Create("children", 80400m)]),
                    Boundary = wkt.Read("POLYGON ((108 31, 108.3 31, 108.3 31.3, 108 31), (108.2 31.1, 108.25 31.1, 108.25 31.15, 108.2 31.1))"), CountedPeople = new(12_345_678_901),
                },
                new Unit
                {
                    Id = "510700200", Name = "乙\"乡\"", Level = UnitLevel.Township, ParentId = "510700", DeclaredClass = UrbanRural.Unclassified,
                    Boundary = wkt.Read("MULTIPOLYGON (((109 31, 109.1 31, 109.1 31.1, 109 31)))"),
                },
            ]),
            Facilities =
            [
                new Facility
                {
                    Id = "1", Name = "县医院", NameEn = "County \"Hospital\"", Level = "2A", Classes = FacilityClasses.Hospital | FacilityClasses.EmergencyStation, Place = new(108.1234567890123, 31.1), Origin = PlaceOrigin.Centroid, Unit = 1,
                    Beds = 0, Doctors = 12, Nurses = 13, Ambulances = 2, OpenAllHours = true, Departments = ["内科", "急诊,\"科\"", ""], Serves = ["v2", "v,3"], Address = "",
                    Ownership = "government", Sponsor = "county", Specialty = "general", Group = "第一医共体", Amounts = new([KeyValuePair.Create("icu_beds", 12m), KeyValuePair.Create("occupancy_percent", 72.5m)]),
                },
                new Facility { Id = "2", Name = "", Classes = FacilityClasses.None, Origin = PlaceOrigin.Unlocated, OpenAllHours = false },
            ],
            Population = new()
            {
                Ids = [-5, 0, long.MaxValue],
                Longitudes = [108.1, 108.00000000000001, -180],
                Latitudes = [31.1, 31.2, 90],
                Millionths = [1, 250_000, 9_000_000_000_000_000_000],
                Classes = [UrbanRural.Rural, UrbanRural.Unclassified, UrbanRural.Urban],
                StatisticalCodes = [0, 111, 220],
            },
            Totals = [new("510700100", new(5), UrbanRural.Rural), new("510700200", new(0), UrbanRural.Unclassified)],
            Unlocated = [new("丙村", null, UrbanRural.Rural, null), new("", "510700100", UrbanRural.Unclassified, new(7_000_000))],
            UrbanAreas = [wkt.Read("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((2 2, 3 2, 3 3, 2 2)))"), wkt.Read("POLYGON ((0 0, 1 0, 1 1, 0 0))")],
            Places = [new("a", "县城", "county", new(108.5, 31.5), "Seat"), new("b", "丙村", "", null)],
            Reports = [FullReport(), BareReport(), BareReport() with { RejectedRows = new([], []) }],
        };
    }

    static ImportReport FullReport() => new()
    {
        Role = SourceRole.Facilities,
        File = "机构.csv",
        Format = "csv",
        Encoding = "gb18030",
        Crs = "GCJ-02",
        CrsOrigin = CrsOrigin.File,
        Coordinates = new()
        {
            Verdict = CoordinateVerdict.Undecided,
            Doubt = CoordinateDoubt.TooAlike,
            Boundaries = "乡镇.geojson",
            BoundariesCrs = "EPSG:4490",
            BoundariesStated = true,
            NamedBy = "乡镇",
            Rows = 12,
            Best = 1,
            Applied = true,
            HintKey = "sources.facilities.crs",
            HintValue = "GCJ-02",
            Fits =
            [
                new() { XColumn = "经度", YColumn = "纬度", Crs = "EPSG:4326", Tested = 12, Inside = 9, InsideAny = 10, Impossible = 1, MissMetres = 51.25, ApartMeanMetres = 540.5, ApartMedianMetres = 541 },
                new() { XColumn = "geometry", YColumn = "", Crs = "GCJ-02", IsSwapped = true, EastMetres = -100, NorthMetres = 0.5, Tested = 12, Inside = 12, InsideAny = 12 },
            ],
        },
        Sha256 = new('a', 64),
        Read = 10,
        Accepted = 6,
        Repaired = 1,
        Rejected = 3,
        LeftOut = 4,
        Rejections = [new(FaultCode.AxesSwapped, "机构.csv", 2, "经度", "31.1", "31.1, 108.1"), new(FaultCode.IdDuplicate, "机构.csv", 9_000_000_000, "", "")],
        Repairs = [new(FaultCode.NumberFullWidth, "机构.csv", 3, "床位数", "１２")],
        Remarks = [new(FaultCode.PossibleDuplicate, "机构.csv", 4, "", "=1+1")],
        Tallies = [new(FaultList.Rejection, FaultCode.AxesSwapped, 5_000_000_000), new(FaultList.Rejection, FaultCode.UnitUnknown, 1), new(FaultList.Remark, FaultCode.UnitUnknown, 2)],
        RejectedRows = new(["名称", "经度"], [new(new(FaultCode.AxesSwapped, "机构.csv", 2, "经度", "31.1"), ["甲", "31.1"]), new(new(FaultCode.RowMalformed, "机构.csv", 5, "", ""), [])]),
    };

    static ImportReport BareReport() => new()
    {
        Role = SourceRole.Population,
        File = "p.tif",
        Format = "geotiff",
        Crs = "EPSG:4326",
        Sha256 = "",
        Read = 0,
        Accepted = 0,
        Repaired = 0,
        Rejected = 0,
    };
}
