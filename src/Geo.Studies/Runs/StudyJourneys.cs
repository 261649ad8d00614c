using Geo.Analyse.Streets;
using Geo.Analyse.Travel;
using Geo.Import.Streets;
using Geo.Model.Findings;
using Geo.Model.Streets;
using Geo.Model.Studies;
using Geo.Studies.Streets;

namespace Geo.Studies.Runs;

/// <summary>What a study travels by besides straight lines: its road file, read while its other sources are.</summary>
sealed class StudyJourneys
{
    readonly Task<(StreetNetwork Network, ModeGraphOptions Options)>? _roads;

    public StudyJourneys(Study study, CancellationToken cancellation)
    {
        if (study.Roads is { } roads) _roads = Task.Run(() => Open(roads, study.Folder, cancellation), cancellation);
    }

    /// <summary>Over the study's demand points.</summary>
    /// <exception cref="Model.Imports.BadInputException">The road file or a table of speeds can't be used.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<IJourneys> Over(PlacedStudy placed)
    {
        if (_roads is null) return [];
        var (network, options) = _roads.GetAwaiter().GetResult();
        return [new RoadJourneys(network, options, placed.Demand)];
    }

    static (StreetNetwork Network, ModeGraphOptions Options) Open(StudyRoads roads, string folder, CancellationToken cancellation)
    {
        var tables = roads.Speeds is { } speeds ? Path.Combine(folder, speeds) : null;
        var options = new ModeGraphOptions { Speeds = StreetTables.Load(tables), WithTraffic = roads.WithTraffic };
        return (OpenedRoads.Read(roads, folder, tables, cancellation), options);
    }
}
