using Geo.Analyse.Placing;
using Geo.Analyse.Standards;
using Geo.Analyse.Tests.Streets;
using Geo.Analyse.Travel;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Scenarios;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Space.Places;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.WhatIf;

/// <summary>A small made-up county from a seed, full of ties: people and most facilities stand on one lattice around the equator, several facilities in one place.</summary>
sealed class WhatIfScene
{
    const double Step = 0.01;

    const FacilityClasses Emergency = FacilityClasses.EmergencyStation | FacilityClasses.EmergencyCentre;

    static readonly FacilityClasses[] s_classes =
    [
        FacilityClasses.EmergencyStation, FacilityClasses.EmergencyCentre, FacilityClasses.Hospital, FacilityClasses.TownshipHospital,
        FacilityClasses.Hospital | FacilityClasses.EmergencyStation, FacilityClasses.TownshipHospital | FacilityClasses.EmergencyCentre, FacilityClasses.Pharmacy,
    ];

    static readonly RatioRule s_ambulances = new("ambulances", 1, null, 30_000, 1, "residents", FacilityClasses.None);

    readonly Random _random;
    int _added;

    /// <param name="byRoads">Whether roads head every standard, in place of straight lines.</param>
    public WhatIfScene(int seed, bool byRoads = false)
    {
        _random = new(seed);
        var scene = new Scene();
        string?[] types = ["街道", "镇", "乡", null];
        for (var i = 0; i < 6; i++)
        {
            var (x, y) = ((0.05 * (i % 3)) - 0.075, (0.05 * (i / 3)) - 0.05);
            scene.Unit($"{i}", seed % 5 == 4 && i == 5 ? null : Box(x, y, x + 0.05, y + 0.05), types[_random.Next(4)], Geo.Model.Demand.People.FromWhole(_random.Next(1, 9) * 1000));
        }

        scene.People(0, 1, UrbanRural.Rural).People(0, 1, UrbanRural.Urban);
        for (var i = 0; i < 100; i++) scene.PeopleAt(Lattice(9), Lattice(6), _random.Next(1, 50), (UrbanRural)_random.Next(3));
        for (var i = 0; i < 4; i++) scene.Unlocated.Add(new($"{i}", i < 3 ? $"{i}" : null, (UrbanRural)_random.Next(3), new People(_random.Next())));
        for (var i = 0; i < 12; i++)
        {
            scene.FacilityAt($"{i}", _random.Next(8) == 0 ? null : Place(), Classes(), Vehicles(), _random.Next(5) == 0 ? null : _random.Next(6) > 0, _random.Next(-1, 6));
        }

        scene.Study = scene.Study with { CountFacilitiesBeyondBorder = seed % 3 > 0, GapLink = new(seed % 2 == 0 ? 500 : 1200) };
        if (byRoads) scene.Study = scene.Study with { Travel = new() { Model = TravelModel.Roads } };
        (Study, Data) = (scene.Study, scene.Data);
        if (byRoads) Journeys = [new Undrawn(new RoadJourneys(Roads(_random), new() { Speeds = Town.Speeds }, Placement.Place(Study, Data, TestContext.Current.CancellationToken).Demand))];
    }

    /// <summary>Over the scene's roads, where it has them.</summary>
    public IReadOnlyList<IJourneys> Journeys { get; } = [];

    public Study Study { get; }

    public StudyData Data { get; }

    /// <summary>Every kind of measure, every way to concern people, several serving classes, two of them the same.</summary>
    public static IReadOnlyList<Standard> Standards { get; } =
    [
        Reach("T-K1", null, Emergency, new DistanceCriterion([new(1500), new(3000)])),
        Reach("T-K2", UrbanRural.Rural, Emergency, new DistanceCriterion([new(2000)]), new TimeCriterion(TimeSpan.FromMinutes(5), true)),
        Reach("T-R1", null, FacilityClasses.Hospital | FacilityClasses.TownshipHospital, new TimeCriterion(TimeSpan.FromMinutes(15), false)),
        Reach("T-R2", UrbanRural.Urban, FacilityClasses.Hospital, new DistanceCriterion([new(1111)]), new TimeCriterion(TimeSpan.FromMinutes(3), false)),
        Scene.Standard("T-R3", new ReachRule(UrbanRural.Rural, FacilityClasses.TownshipHospital,
            [new DistanceCriterion([new(3000)]), new TimeCriterion(TimeSpan.FromMinutes(30), false)], CriteriaJoin.Both)),
        Scene.Standard("T-A1", s_ambulances),
        Scene.Standard("T-A2", s_ambulances with { Classes = Emergency, Multiplier = 3 }, Geo.Model.Areas.UnitLevel.Township),
        Scene.Standard("T-B1", new RatioRule("beds", 4.5m, 6, 1000, 1, "population", FacilityClasses.Hospital)),
        Scene.Standard("T-C1", s_ambulances, Geo.Model.Areas.UnitLevel.City),
        Scene.Standard("T-P1", new PresenceRule(new(Tally.Facilities, new WordTest("class", ["hospital"])), 4)),
    ];

    /// <summary>The edited data placed and evaluated from scratch.</summary>
    public (PlacedStudy Placed, IReadOnlyList<StandardFinding> Findings) Run(IReadOnlyList<FacilityEdit> edits)
    {
        var placed = Placement.Place(Study, EditedFacilities.Apply(Data, edits), TestContext.Current.CancellationToken);
        return (placed, StandardEvaluation.Evaluate(Study, placed, Standards, Scene.Travel, Journeys, null, TestContext.Current.CancellationToken));
    }

    /// <summary>An edit that fits these facilities.</summary>
    public FacilityEdit Edit(IReadOnlyList<Facility> facilities)
    {
        while (true)
        {
            var edit = AnyEdit(facilities.Count == 0 ? "1" : facilities[_random.Next(facilities.Count)].Id);
            if (edit.Check(facilities.FirstOrDefault(facility => facility.Id == edit.FacilityId)) is null) return edit;
        }
    }

    public int Next(int below) => _random.Next(below);

    FacilityEdit AnyEdit(string id) => _random.Next(10) switch
    {
        0 or 1 => new AddFacility(new() { Id = _random.Next(3) == 0 ? id : $"{_random.Next(12)}{(char)('a' + (_added++ % 26))}", Name = "new", Classes = Classes(), Place = Place(), Ambulances = Vehicles(), Beds = Vehicles() }),
        2 => new RemoveFacility(id),
        3 => new CloseFacility(id),
        4 => new ReopenFacility(id),
        5 => new SetSupply(id) { Ambulances = Vehicles(), Beds = _random.Next(100), OpenAllHours = _random.Next(3) == 0 ? _random.Next(2) == 0 : null },
        _ => new MoveFacility(id, Place()),
    };

    /// <summary>Three of four streets of the lattice, one of six of them one-way: corners that nothing leads to, ways around, and people beyond the last street.</summary>
    static Geo.Model.Streets.StreetNetwork Roads(Random random)
    {
        var town = new Town();
        for (var x = -8; x <= 8; x++)
        {
            for (var y = -5; y <= 5; y++) town.Corner($"{x},{y}", x * Step, y * Step);
        }

        for (var x = -8; x <= 8; x++)
        {
            for (var y = -5; y <= 5; y++)
            {
                if (x < 8 && random.Next(4) > 0) town.Street($"{x},{y}", $"{x + 1},{y}", oneway: random.Next(6) == 0);
                if (y < 5 && random.Next(4) > 0) town.Street($"{x},{y}", $"{x},{y + 1}", metres: random.Next(3) == 0 ? 1500 : 0);
            }
        }

        return town.Build();
    }

    FacilityClasses Classes() => s_classes[_random.Next(s_classes.Length)];

    int? Vehicles() => _random.Next(5) == 0 ? null : _random.Next(4);

    // One place in five is beyond the border; one in three is on no lattice.
    LonLat Place() => _random.Next(3) == 0 ? new((_random.NextDouble() * 0.24) - 0.12, (_random.NextDouble() * 0.16) - 0.08) : new(Lattice(10), Lattice(6));

    double Lattice(int reach) => Step * _random.Next(-reach, reach + 1);

    static Standard Reach(string id, UrbanRural? concerned, FacilityClasses classes, params ReachCriterion[] criteria) =>
        Scene.Standard(id, new ReachRule(concerned, classes, criteria, CriteriaJoin.Any));
}
