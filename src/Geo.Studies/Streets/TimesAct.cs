using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Import.Roles;
using Geo.Model.Studies;
using Geo.Model.Travel;

namespace Geo.Studies.Streets;

/// <summary>Journeys over roads between two lists of places.</summary>
public static class TimesAct
{
    const int RowsAtOnce = 256;

    /// <param name="take">Is handed the place of the first list, of the second, and the journey between them, in the lists' order.</param>
    /// <exception cref="Model.Imports.BadInputException">A file can't be used.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static TimesReply Answer(TimesRequest request, Action<string, string, Journey> take, IProgress<RoadsProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(take);
        var from = Read(request.From, request.Crs, cancellation);
        // One file twice is read once, so that what is wrong with it is told once.
        var to = Path.GetFullPath(request.From) == Path.GetFullPath(request.To) ? from : Read(request.To, request.Crs, cancellation);
        var roads = OpenedRoads.Open(request.Roads, request.Mode, request.Tables, request.WithTraffic, request.Heights, RoadsProgress.Of(progress, RoadsStep.Read), cancellation);
        progress?.Report(new(RoadsStep.Tie, 0));
        var index = new StreetIndex(roads.Mode);
        var (fromPlaces, toPlaces) = (SnappedPlaces.Of(roads.Mode, index, from.Places, cancellation: cancellation), SnappedPlaces.Of(roads.Mode, index, to.Places, cancellation: cancellation));
        var search = RoadsProgress.Of(progress, RoadsStep.Search);
        var reached = 0L;
        void Tell(string start, string end, Journey journey)
        {
            var counts = journey.Exists && journey.Ms <= MostMs(request);
            if (counts) reached++;
            if (counts || request.Within is null) take(start, end, journey);
        }

        if (request.Direction == TravelDirection.Towards) Columns(Filling(request, roads, toPlaces, fromPlaces, search, cancellation), from, to, Tell);
        else Rows(Filling(request, roads, fromPlaces, toPlaces, search, cancellation), from, to, Tell);
        return new(request, roads.Mode, from, to, fromPlaces, toPlaces, (long)from.Ids.Count * to.Ids.Count, reached);
    }

    static int MostMs(TimesRequest request) => request.Within is { TotalMilliseconds: < PlainSearch.LongestMs and var most } ? (int)most : PlainSearch.LongestMs;

    /// <summary>Journeys from each place of a list to all of another, in its order: the row is used again for the next.</summary>
    static IEnumerable<ArraySegment<Journey>> Filling(TimesRequest request, OpenedRoads roads, SnappedPlaces starts, SnappedPlaces ends, IProgress<double>? progress, CancellationToken cancellation) =>
        request.WithLengths ? OneByOne(new(roads.Mode, starts, ends), starts.Count, ends.Count, MostMs(request), progress, cancellation) : ManyAtOnce(new(roads.Times(), starts, ends), starts.Count, ends.Count, progress, cancellation);

    static IEnumerable<ArraySegment<Journey>> OneByOne(JourneyTable table, int starts, int ends, int mostMs, IProgress<double>? progress, CancellationToken cancellation)
    {
        var row = new Journey[ends];
        for (var start = 0; start < starts; start++)
        {
            table.Fill(start, row, cancellation, mostMs);
            progress?.Report((start + 1.0) / starts);
            yield return row;
        }
    }

    static IEnumerable<ArraySegment<Journey>> ManyAtOnce(TimeTable table, int starts, int ends, IProgress<double>? progress, CancellationToken cancellation)
    {
        var rows = new Journey[Math.Min(RowsAtOnce, starts) * ends];
        for (var first = 0; first < starts; first += RowsAtOnce)
        {
            var count = Math.Min(RowsAtOnce, starts - first);
            table.Fill(first, count, rows.AsSpan(0, count * ends), cancellation);
            progress?.Report((double)(first + count) / starts);
            for (var row = 0; row < count; row++) yield return new(rows, row * ends, ends);
        }
    }

    static void Rows(IEnumerable<ArraySegment<Journey>> rows, PointList from, PointList to, Action<string, string, Journey> tell)
    {
        foreach (var (start, row) in rows.Index())
        {
            for (var end = 0; end < row.Count; end++) tell(from.Ids[start], to.Ids[end], row[end]);
        }
    }

    /// <summary>Journeys that run towards the first list: searched from each of the second, told by the first.</summary>
    static void Columns(IEnumerable<ArraySegment<Journey>> rows, PointList from, PointList to, Action<string, string, Journey> tell)
    {
        Journey[][] all = [.. rows.Select(row => row.ToArray())];
        for (var end = 0; end < from.Ids.Count; end++)
        {
            for (var start = 0; start < all.Length; start++) tell(from.Ids[end], to.Ids[start], all[start][end]);
        }
    }

    static PointList Read(string path, string? crs, CancellationToken cancellation) =>
        PointListReader.Read(new StudySource { Role = SourceRole.Places, Path = path, Crs = Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".txt" or ".tsv" or ".xlsx" or ".xlsm" ? crs : null }, Environment.CurrentDirectory, cancellation);
}
