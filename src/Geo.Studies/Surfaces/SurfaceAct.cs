using System.Globalization;
using Geo.Analyse.CostSurfaces;
using Geo.Import.Roles;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Surfaces;
using Geo.Present.Rasters;
using Geo.Space.Places;
using Geo.Studies.Outputs;

namespace Geo.Studies.Surfaces;

/// <summary>Answers a question about travel over terrain from files, and writes its rasters.</summary>
public static class SurfaceAct
{
    /// <summary>Seconds to the nearest facility.</summary>
    public const string TimeFile = "time.tif";

    /// <summary>The number of the nearest facility, 0 where there is none.</summary>
    public const string NearestFile = "nearest.tif";

    /// <summary>Which number is which facility.</summary>
    public const string FacilitiesFile = "facilities.csv";

    /// <exception cref="BadInputException">A file can't be used, parts do not fit together, or no facility lies on the surface.</exception>
    /// <exception cref="StoreException">The folder can't be written to; nothing is left there.</exception>
    public static SurfaceReply Answer(SurfaceRequest request, IProgress<SurfaceStep>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var outputs = new OutputFolder(request.OutFolder);
        var (ground, about) = new SurfaceMaking(request, progress, cancellation).Make();
        progress?.Report(SurfaceStep.Facilities);
        var data = StudyImport.Read(StudyOf(request), null, cancellation);
        var places = new GroundPlaces(ground);
        Facility[] facilities = [.. data.Facilities.Where(facility => facility.Place is not null)];
        var cells = places.Find([.. facilities.Select(facility => facility.Place!.Value)]);
        int[] on = [.. Enumerable.Range(0, cells.Length).Where(at => cells[at] >= 0)];
        if (on.Length == 0) throw new BadInputException(new Fault(FaultCode.OffSurface, request.From, 0, "", facilities.Length.ToString(CultureInfo.InvariantCulture)));

        progress?.Report(SurfaceStep.Search);
        var search = new CostSurface(ground, request.Options);
        search.Grow([.. on.Select(at => cells[at])], request.Limits.Count > 0 ? request.Limits.Max(limit => limit.Time) : null, cancellation);
        var seconds = search.Seconds();
        var nearest = Array.ConvertAll(search.Sources(), source => source < 0 ? 0 : on[source] + 1);
        var shares = new long[facilities.Length + 1];
        foreach (var number in nearest) shares[number]++;
        SurfaceFacility[] numbered = [.. facilities.Select((facility, at) => new SurfaceFacility(facility, at + 1, cells[at], shares[at + 1]))];
        var people = request.Population is null ? null : Count(data.Population, places, search, request);

        progress?.Report(SurfaceStep.Write);
        Write(outputs, seconds, nearest, numbered, cancellation);
        var files = outputs.Publish([], cancellation);
        var (reached, mean, longest) = Sum(seconds);
        return new(request, about, numbered, reached, mean, longest, people, files, data.Reports);
    }

    static SurfacePeople Count(PopulationInput people, GroundPlaces places, CostSurface search, SurfaceRequest request)
    {
        var within = new long[request.Limits.Count];
        var (all, reached, off) = (0L, 0L, 0L);
        for (var row = 0; row < people.Count; row++)
        {
            var millionths = people.Millionths[row];
            all += millionths;
            var cell = places.Find(new LonLat(people.Longitudes[row], people.Latitudes[row]));
            var ms = cell < 0 ? TerrainTimes.None : search.Find(cell).Ms;
            if (cell < 0) off += millionths;
            if (ms == TerrainTimes.None) continue;
            reached += millionths;
            for (var limit = 0; limit < within.Length; limit++)
            {
                if (ms <= request.Limits[limit].Time.Ticks / TimeSpan.TicksPerMillisecond) within[limit] += millionths;
            }
        }

        return new(new(all), [.. within.Select(millionths => new People(millionths))], new(reached), new(off));
    }

    static (long Reached, double? Mean, double? Longest) Sum(Surface seconds)
    {
        var (count, sum, longest) = (0L, 0.0, 0.0);
        foreach (var value in seconds.Values)
        {
            if (float.IsNaN(value)) continue;
            (count, sum, longest) = (count + 1, sum + value, Math.Max(longest, value));
        }

        return count == 0 ? (0, null, null) : (count, sum / count, longest);
    }

    static void Write(OutputFolder outputs, Surface seconds, int[] nearest, SurfaceFacility[] facilities, CancellationToken cancellation) => Writing.All(
        outputs,
        [
            (TimeFile, path => Writing.AsBytes(path, stream => GeoTiffFile.Write(stream, seconds, "s"), cancellation)),
            (NearestFile, path => Writing.AsBytes(path, stream => GeoTiffFile.Write(stream, seconds.Grid, nearest, 0), cancellation)),
            (FacilitiesFile, path => Writing.AsText(path, writer => SurfaceTable.Write(writer, facilities), cancellation)),
        ],
        null,
        cancellation);

    static Study StudyOf(SurfaceRequest request)
    {
        var everything = LocalText.Same(Path.GetFileName(request.From));
        List<StudySource> sources = [new() { Role = SourceRole.Facilities, Path = request.From, Crs = CrsFor(request, request.From), Where = request.Where, Classes = FacilityClasses.Other }];
        if (request.Population is { } people) sources.Add(new() { Role = SourceRole.Population, Path = people, Crs = CrsFor(request, people) });
        return new()
        {
            Id = "surface",
            Title = everything,
            Folder = Environment.CurrentDirectory,
            AsOf = DateOnly.MinValue,
            Area = new("surface", everything, UnitLevel.Province),
            Sources = sources,
        };
    }

    // Only tables carry no coordinate system of their own.
    static string? CrsFor(SurfaceRequest request, string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".txt" or ".tsv" or ".xlsx" or ".xlsm" ? request.Crs : null;
}
