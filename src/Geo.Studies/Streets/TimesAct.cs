using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Import.Roles;
using Geo.Model.Studies;
using Geo.Model.Travel;

namespace Geo.Studies.Streets;

/// <summary>Journeys over roads between two lists of places.</summary>
public static class TimesAct
{
    /// <param name="take">Is handed the place of the first list, of the second, and the journey between them, in the lists' order.</param>
    /// <exception cref="Model.Imports.BadInputException">A file can't be used.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static TimesReply Answer(TimesRequest request, Action<string, string, Journey> take, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(take);
        var (from, to) = (Read(request.From, request.Crs, cancellation), Read(request.To, request.Crs, cancellation));
        var roads = OpenedRoads.Open(request.Roads, request.Mode, request.Tables, request.WithTraffic, request.Heights, progress, cancellation);
        var index = new StreetIndex(roads.Mode);
        var (fromPlaces, toPlaces) = (SnappedPlaces.Of(roads.Mode, index, from.Places, cancellation: cancellation), SnappedPlaces.Of(roads.Mode, index, to.Places, cancellation: cancellation));
        var reached = request.Direction == TravelDirection.Towards
            ? Columns(new(roads.Mode, toPlaces, fromPlaces), from, to, take, cancellation)
            : Rows(new(roads.Mode, fromPlaces, toPlaces), from, to, take, cancellation);
        return new(request, roads.Mode, from, to, fromPlaces, toPlaces, (long)from.Ids.Count * to.Ids.Count, reached);
    }

    static long Rows(JourneyTable table, PointList from, PointList to, Action<string, string, Journey> take, CancellationToken cancellation)
    {
        var (row, reached) = (new Journey[to.Ids.Count], 0L);
        for (var start = 0; start < from.Ids.Count; start++)
        {
            table.Fill(start, row, cancellation);
            for (var end = 0; end < row.Length; end++)
            {
                reached += row[end].Exists ? 1 : 0;
                take(from.Ids[start], to.Ids[end], row[end]);
            }
        }

        return reached;
    }

    /// <summary>Journeys that run towards the first list: searched from each of the second, told by the first.</summary>
    static long Columns(JourneyTable table, PointList from, PointList to, Action<string, string, Journey> take, CancellationToken cancellation)
    {
        var all = new Journey[to.Ids.Count][];
        for (var start = 0; start < all.Length; start++) table.Fill(start, all[start] = new Journey[from.Ids.Count], cancellation);
        var reached = 0L;
        for (var end = 0; end < from.Ids.Count; end++)
        {
            for (var start = 0; start < all.Length; start++)
            {
                reached += all[start][end].Exists ? 1 : 0;
                take(from.Ids[end], to.Ids[start], all[start][end]);
            }
        }

        return reached;
    }

    static PointList Read(string path, string? crs, CancellationToken cancellation) =>
        PointListReader.Read(new StudySource { Role = SourceRole.Places, Path = path, Crs = Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".txt" or ".tsv" or ".xlsx" or ".xlsm" ? crs : null }, Environment.CurrentDirectory, cancellation);
}
