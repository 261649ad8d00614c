using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Space.Places;
using Geo.Space.Units;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Tests;

/// <summary>A tiny county put together by hand: units as boxes, people and facilities where a test wants them.</summary>
sealed class Scene
{
    /// <summary>One degree of the WGS 84 equator, which is a geodesic: 6,378,137 m × π ÷ 180.</summary>
    public const double MetresPerDegree = 6_378_137 * Math.PI / 180;

    readonly List<Unit> _units = [new() { Id = "county", Name = "County", Level = UnitLevel.County }];
    readonly List<Facility> _facilities = [];
    readonly List<(double X, double Y, long Millionths, UrbanRural Class)> _points = [];

    public List<UnitTotal> Totals { get; } = [];

    public List<UnlocatedRow> Unlocated { get; } = [];

    public List<Geometry> UrbanAreas { get; } = [];

    public short[]? Codes { get; set; }

    public EventLog Events { get; set; } = EventLog.None;

    public Study Study { get; set; } = new()
    {
        Id = "scene",
        Title = LocalText.Same("scene"),
        Folder = ".",
        AsOf = new(2026, 1, 1),
        Area = new("county", LocalText.Same("County"), UnitLevel.County),
        Sources =
        [
            new() { Role = SourceRole.Units, Path = "units" },
            new() { Role = SourceRole.Facilities, Path = "facilities" },
            new() { Role = SourceRole.Population, Path = "people" },
        ],
    };

    public static TravelDefaults Travel { get; } = new(
        [
            Preset("walk", TravelMode.Walk, 4.8m, 4.8m), Preset("ebike", TravelMode.EBike, 20, 20),
            Preset("car", TravelMode.Car, 30, 40), Preset("ambulance", TravelMode.Ambulance, 30, 40),
        ],
        new Dictionary<string, string> { ["T-R1"] = "walk", ["T-R2"] = "car" });

    /// <summary>Degrees of the equator that are so many metres long.</summary>
    public static double Degrees(double metres) => metres / MetresPerDegree;

    public static Polygon Box(double west, double south, double east, double north) => new(new LinearRing(
        [new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)]));

    public Scene Unit(string id, Geometry? boundary, string? type = null, People? counted = null, UrbanRural? declared = null, string? code = null)
    {
        _units.Add(new()
        {
            Id = id,
            Name = id,
            Level = UnitLevel.Township,
            ParentId = "county",
            Boundary = boundary,
            Type = type,
            CountedPeople = counted,
            DeclaredClass = declared,
            StatisticalCode = code,
        });
        return this;
    }

    /// <summary>People so many metres along the equator east of 0°.</summary>
    public Scene People(double eastMetres, long persons, UrbanRural stated = UrbanRural.Unclassified) => PeopleAt(Degrees(eastMetres), 0, persons, stated);

    public Scene PeopleAt(double longitude, double latitude, long persons, UrbanRural stated = UrbanRural.Unclassified)
    {
        _points.Add((longitude, latitude, persons * 1_000_000, stated));
        return this;
    }

    public Scene Facility(
        string id, double? eastMetres, FacilityClasses classes = FacilityClasses.EmergencyStation, int? ambulances = 1, bool? open = true, int unit = -1, Func<Facility, Facility>? with = null)
    {
        LonLat? place = eastMetres is { } metres ? new LonLat(Degrees(metres), 0) : null;
        return FacilityAt(id, place, classes, ambulances, open, unit, with);
    }

    public Scene FacilityAt(
        string id, LonLat? place, FacilityClasses classes = FacilityClasses.EmergencyStation, int? ambulances = 1, bool? open = true, int unit = -1, Func<Facility, Facility>? with = null)
    {
        var facility = new Facility { Id = id, Name = id, Classes = classes, Place = place, Ambulances = ambulances, OpenAllHours = open, Unit = unit };
        _facilities.Add(with is null ? facility : with(facility));
        return this;
    }

    /// <summary>An institution of a unit (township, or −1 for the county's own), without a place.</summary>
    public Scene Institution(string id, FacilityClasses classes, int unit = 0, Func<Facility, Facility>? with = null)
    {
        var facility = new Facility { Id = id, Name = id, Classes = classes, Unit = unit };
        _facilities.Add(with is null ? facility : with(facility));
        return this;
    }

    /// <summary>A unit of any level below the area, with nothing but what a test says.</summary>
    public Scene UnitOf(UnitLevel level, string id, string parent = "county", Func<Unit, Unit>? with = null)
    {
        var unit = new Unit { Id = id, Name = id, Level = level, ParentId = parent };
        _units.Add(with is null ? unit : with(unit));
        return this;
    }

    /// <summary>The area's own unit, changed.</summary>
    public Scene Area(Func<Unit, Unit> with)
    {
        _units[0] = with(_units[0]);
        Study = Study with { Area = Study.Area with { Id = _units[0].Id, Level = _units[0].Level } };
        return this;
    }

    public Scene WithPopulation(Func<StudySource, StudySource> change)
    {
        Study = Study with { Sources = [.. Study.Sources.Select(source => source.Role == SourceRole.Population ? change(source) : source)] };
        return this;
    }

    public StudyData Data => new()
    {
        Units = new(_units),
        Facilities = [.. _facilities.OrderBy(facility => facility.Id, IdOrder.Instance)],
        Population = new()
        {
            Ids = [.. Enumerable.Range(1, _points.Count).Select(id => (long)id)],
            Longitudes = [.. _points.Select(point => point.X)],
            Latitudes = [.. _points.Select(point => point.Y)],
            Millionths = [.. _points.Select(point => point.Millionths)],
            Classes = [.. _points.Select(point => point.Class)],
            StatisticalCodes = Codes,
        },
        Totals = Totals,
        Unlocated = Unlocated,
        UrbanAreas = UrbanAreas,
        Events = Events,
        Reports = [],
    };

    public PlacedStudy Place() => Analyse.Placing.Placement.Place(Study, Data, TestContext.Current.CancellationToken);

    public StandardFinding Evaluate(Standard standard) => Analyse.Standards.StandardEvaluation
        .Evaluate(Study, Place(), [standard], Travel, null, TestContext.Current.CancellationToken)[0];

    public ReachFinding Reach(Standard standard) => Assert.IsType<ReachFinding>(Evaluate(standard));

    public ReachFinding Reach(params double[] limitsKm) => Reach(Radius(null, limitsKm));

    /// <summary>An emergency radius in kilometres.</summary>
    public static Standard Radius(UrbanRural? concerned, params double[] limitsKm) => Standard("T-K1", new ReachRule(
        concerned, FacilityClasses.EmergencyStation | FacilityClasses.EmergencyCentre,
        [new DistanceCriterion([.. limitsKm.Select(Metres.FromKilometres)])], CriteriaJoin.Any));

    public static Standard Standard(string id, Rule rule, UnitLevel level = UnitLevel.County) => new()
    {
        Id = id,
        Name = LocalText.Same(id),
        Level = level,
        Force = Force.Binding,
        Citation = new("test", LocalText.Same("test"), LocalText.Same("1"), null, null),
        Reading = LocalText.Same(""),
        Rule = rule,
    };

    static TravelPreset Preset(string id, TravelMode mode, decimal urban, decimal rural) =>
        new(new(id, mode, new(urban), new(rural), 1.3m), LocalText.Same(id), LocalText.Same(""), LocalText.Same(""));
}
