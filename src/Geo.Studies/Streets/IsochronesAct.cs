using System.Globalization;
using Geo.Analyse.ServiceAreas;
using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Import.Roles;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Present.Isochrones;
using Geo.Space.Places;
using Geo.Space.Rasters;

namespace Geo.Studies.Streets;

/// <summary>Isochrones over roads from files: drawn, and people counted by their points.</summary>
public static class IsochronesAct
{
    /// <exception cref="BadInputException">A file can't be used, no facility is on the network, or the grid would be too fine.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IsochronesReply Answer(IsochronesRequest request, IProgress<RoadsProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var from = PointListReader.Read(new StudySource { Role = SourceRole.Places, Path = request.From, Crs = PeopleFile.CrsFor(request.From, request.Crs) }, Environment.CurrentDirectory, cancellation);
        var data = request.Points is null ? null : PeopleFile.Read(request.Points, request.Crs, cancellation);
        var roads = OpenedRoads.Open(request.Roads, request.Mode, request.Tables, request.WithTraffic, request.Heights, RoadsProgress.Of(progress, RoadsStep.Read), cancellation);
        progress?.Report(new(RoadsStep.Tie, 0));
        var (index, times) = (new StreetIndex(roads.Mode), roads.Times());
        var facilities = SnappedPlaces.Of(roads.Mode, index, from.Places, cancellation: cancellation);
        int[] limitsMs = [.. request.Limits.Select(MsOf).OrderDescending()];
        var area = IsochroneGrid.Reached(roads.Mode, times, facilities, request.Direction, limitsMs[0], cancellation)
            ?? throw new BadInputException(new Fault(FaultCode.OffNetwork, request.From, 0, "", from.Ids.Count.ToString(CultureInfo.InvariantCulture)));
        var ground = IsochroneGround.Of(roads.Mode, index, GridOver(area, request), cancellation);
        var people = data is null ? null : Snapped(data.Population, roads.Mode, index, cancellation);

        var (features, checks) = (new List<IsochroneFeature>(), new List<IsochroneCheck>());
        var limits = request.Limits.OrderByDescending(MsOf).ToArray();
        var questions = request.Each ? from.Ids.Count : 1;
        foreach (var (question, (name, own)) in Questions(request, from, facilities, roads.Mode, index, cancellation).Index())
        {
            progress?.Report(new(RoadsStep.Search, (double)question / questions));
            var ms = people is null ? null : RoadNearest.Ms(times, own, people, request.Direction, limitsMs[0], cancellation);
            foreach (var (at, drawn) in Isochrones.Draw(ground, times, own, request.Direction, limitsMs, cancellation).Index())
            {
                var check = ms is null ? null : IsochroneCheck.Of(drawn, data!.Population.Longitudes, data.Population.Latitudes, data.Population.Millionths, ms);
                if (check is not null) checks.Add(check);
                features.Add(new(name, limits[at].Text, drawn, request.Mode, request.Direction, check?.Within));
            }
        }

        progress?.Report(new(RoadsStep.Search, 1));
        return new(
            request, roads.Mode, from, facilities, IsochroneGrid.SpacingOf(ground.Grid), features, checks, data is null ? null : new(data.Population.Millionths.Sum()),
            people is null ? default : new(Enumerable.Range(0, people.Count).Where(row => !people[row].IsOnNetwork).Sum(row => data!.Population.Millionths[row])), [from.Report, .. data?.Reports ?? []]);
    }

    static IEnumerable<(string? Name, SnappedPlaces Places)> Questions(IsochronesRequest request, PointList from, SnappedPlaces all, ModeGraph mode, StreetIndex index, CancellationToken cancellation)
    {
        if (!request.Each) return [(null, all)];
        return from.Ids.Select((id, at) => ((string?)id, SnappedPlaces.Of(mode, index, [from.Places[at]], cancellation: cancellation)));
    }

    static RasterGrid GridOver(NetTopologySuite.Geometries.Envelope area, IsochronesRequest request) =>
        request.Spacing is { } spacing && IsochroneGrid.NodesOver(area, spacing) > IsochroneGrid.MostNodes
            ? throw new BadInputException(new Fault(FaultCode.GridTooFine, request.Roads, 0, "--spacing", spacing.Value.ToString(CultureInfo.InvariantCulture)))
            : IsochroneGrid.Over(area, request.Spacing);

    static SnappedPlaces Snapped(PopulationInput people, ModeGraph mode, StreetIndex index, CancellationToken cancellation) =>
        SnappedPlaces.Of(mode, index, [.. Enumerable.Range(0, people.Count).Select(row => new LonLat(people.Longitudes[row], people.Latitudes[row]))], cancellation: cancellation);

    static int MsOf(Reach.ReachLimit limit) => (int)Math.Min(PlainSearch.LongestMs, limit.Time!.Value.Ticks / TimeSpan.TicksPerMillisecond);
}
