using Geo.Analyse.Streets;
using Geo.Analyse.Travel;
using Geo.Import.Streets;
using Geo.Model.Findings;
using Geo.Model.Streets;
using Geo.Model.Studies;
using Geo.Studies.Streets;
using Geo.Studies.Surfaces;

namespace Geo.Studies.Runs;

/// <summary>What a study travels by besides straight lines: its road file and its ground, read while its other sources are.</summary>
sealed class StudyJourneys
{
    readonly Task<(StreetNetwork Network, ModeGraphOptions Options)>? _roads;
    readonly Task<StudyGroundFiles>? _ground;

    public StudyJourneys(Study study, CancellationToken cancellation)
    {
        if (study.Roads is { } roads) _roads = Task.Run(() => Open(roads, study.Folder, cancellation), cancellation);
        if (study.Terrain is { } terrain) _ground = Task.Run(() => new StudyGroundFiles(terrain, study.Folder, StreetTables.Load(TablesOf(study.Roads, study.Folder)), cancellation), cancellation);
    }

    /// <summary>Over the study's demand points.</summary>
    /// <exception cref="Model.Imports.BadInputException">The road file, a table of speeds or a file of the ground can't be used, or the ground lies elsewhere.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<IJourneys> Over(PlacedStudy placed)
    {
        var journeys = new List<IJourneys>();
        var (roads, ground) = (_roads?.GetAwaiter().GetResult(), _ground?.GetAwaiter().GetResult());
        if (roads is var (network, options))
        {
            RoadExtent.Check(network, options, placed.Demand);
            journeys.Add(new RoadJourneys(network, ground is null ? options : Sloped(options, ground), placed.Demand));
        }

        if (ground is not null) journeys.Add(ground.Over(placed, roads?.Network, roads?.Options ?? new() { Speeds = StreetTables.Load() }));
        return journeys;
    }

    /// <summary>Heights that the study has for its ground give its streets their slopes. A surface counts slopes by itself.</summary>
    static ModeGraphOptions Sloped(ModeGraphOptions options, StudyGroundFiles ground) => options with { Elevation = ground.Heights.Between, ElevationFile = ground.Name };

    static string? TablesOf(StudyRoads? roads, string folder) => roads?.Speeds is { } speeds ? Path.Combine(folder, speeds) : null;

    static (StreetNetwork Network, ModeGraphOptions Options) Open(StudyRoads roads, string folder, CancellationToken cancellation)
    {
        var tables = TablesOf(roads, folder);
        var options = new ModeGraphOptions { Speeds = StreetTables.Load(tables), WithTraffic = roads.WithTraffic };
        return (OpenedRoads.Read(roads, folder, tables, cancellation), options);
    }
}
