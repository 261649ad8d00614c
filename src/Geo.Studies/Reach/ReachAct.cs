using Geo.Analyse.Coverage;
using Geo.Import.Roles;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Travel;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Geo.Studies.Reach;

/// <summary>Answers a reach question from files, by the same reading and measuring as a study's run.</summary>
public static class ReachAct
{
    /// <exception cref="Model.Imports.BadInputException">A file can't be used.</exception>
    public static ReachReply Answer(ReachRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var data = StudyImport.Read(StudyOf(request), null, cancellation);
        var people = data.Population;
        var facilities = data.Facilities;
        if (request.ClipPath is not null)
        {
            var clip = Clip(request, cancellation);
            people = Within(people, clip);
            facilities = [.. facilities.Where(facility => facility.Place is not { } place || IsWithin(clip, place.Longitude, place.Latitude))];
        }

        var unlocated = data.Unlocated.Aggregate(People.Nobody, (sum, row) => sum + (row.People ?? People.Nobody));
        var roads = request.Roads is null ? null : new ReachOverRoads(request.Roads, cancellation);
        var answer = ReachQuestion.Ask(
            people, unlocated, facilities, request.By is null ? null : data.Units, [.. request.Limits.Select(limit => Threshold(limit, request))],
            roads is null ? null : (demand, serving) => roads.NearestOf(demand, facilities, serving, cancellation), cancellation);
        return new(
            request, answer,
            (facilities.Count(facility => facility.Origin == PlaceOrigin.Centroid), facilities.Count(facility => facility.Origin == PlaceOrigin.InteriorPoint)),
            people.Count, data.Unlocated.Count, data.Population.Count - people.Count, data.Reports, roads);
    }

    static ReachThreshold Threshold(ReachLimit limit, ReachRequest request) => request.Roads is not null ? ReachThreshold.Within(limit.Time!.Value)
        : limit.Distance is { } distance ? ReachThreshold.Within(distance)
        : ReachThreshold.Within(limit.Time!.Value, new("custom", TravelMode.Car, request.Speed!.Value, request.Speed!.Value, request.DetourFactor));

    static Study StudyOf(ReachRequest request)
    {
        var everything = LocalText.Same(Path.GetFileName(request.Demand));
        List<StudySource> sources =
        [
            new() { Role = SourceRole.Facilities, Path = request.Facilities, Crs = CrsFor(request, request.Facilities), Where = request.Where, Clip = request.Box, Classes = FacilityClasses.Other },
            new() { Role = SourceRole.Population, Path = request.Demand, Crs = CrsFor(request, request.Demand), Clip = request.Box },
        ];
        if (request.By is not null) sources.Add(new() { Role = SourceRole.Units, Path = request.By, Crs = CrsFor(request, request.By) });
        return new()
        {
            Id = "reach",
            Title = everything,
            Folder = Environment.CurrentDirectory,
            AsOf = DateOnly.MinValue,
            Area = new("reach", everything, UnitLevel.Province),
            Sources = sources,
        };
    }

    // Only tables carry no coordinate system of their own.
    static string? CrsFor(ReachRequest request, string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".txt" or ".tsv" or ".xlsx" or ".xlsm" ? request.Crs : null;

    static IndexedPointInAreaLocator Clip(ReachRequest request, CancellationToken cancellation)
    {
        var study = StudyOf(request) with { Sources = [new() { Role = SourceRole.UrbanAreas, Path = request.ClipPath!, Crs = CrsFor(request, request.ClipPath!) }] };
        var areas = StudyImport.Read(study, null, cancellation).UrbanAreas;
        return new(GeometryFactory.Default.BuildGeometry([.. areas]).Union());
    }

    static bool IsWithin(IndexedPointInAreaLocator clip, double longitude, double latitude) => clip.Locate(new(longitude, latitude)) != Location.Exterior;

    static PopulationInput Within(PopulationInput people, IndexedPointInAreaLocator clip)
    {
        int[] rows = [.. Enumerable.Range(0, people.Count).Where(row => IsWithin(clip, people.Longitudes[row], people.Latitudes[row]))];
        return new()
        {
            Ids = Array.ConvertAll(rows, row => people.Ids[row]),
            Longitudes = Array.ConvertAll(rows, row => people.Longitudes[row]),
            Latitudes = Array.ConvertAll(rows, row => people.Latitudes[row]),
            Millionths = Array.ConvertAll(rows, row => people.Millionths[row]),
        };
    }
}
