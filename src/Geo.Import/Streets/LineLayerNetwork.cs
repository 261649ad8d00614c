using Geo.Import.Osm;
using Geo.Import.Roles;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Streets;
using Geo.Model.Studies;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Import.Streets;

/// <summary>Reads a street network from any layer of lines: shapefile, GeoPackage, GeoJSON, KML, or a table with well-known text.</summary>
/// <remarks>Lines meet where they share a point, at their ends or between; lines that cross without one do not meet. OpenStreetMap's lines with their <c>other_tags</c> are judged by their tags.</remarks>
public static class LineLayerNetwork
{
    const int RowsBetweenLooks = 4096;
    const int MostGroundWords = 255;

    /// <param name="source">The layer; its role says nothing here.</param>
    /// <param name="folder">What its relative path starts from.</param>
    /// <param name="tables">A folder with tables to use instead of the product's own.</param>
    /// <exception cref="BadInputException">The file can't be read, has neither a class nor a speed, or holds no street.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static StreetNetwork Read(StudySource source, string folder, LineLayer? layer = null, string? tables = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        layer ??= new();
        using var rows = SourceFile.Open(source, folder, cancellation);
        if (!rows.HasGeometry) throw new BadInputException(new Fault(FaultCode.GeometryMissing, source.Path, 0, "geometry", rows.Format));
        var (issues, ground, names, nodes) = (new IssueLedger(), new WordList(MostGroundWords), new WordList(int.MaxValue), new LineNodes());
        var others = layer.NamesNone ? TaggedStreets.ColumnOf(rows) : -1;
        IRowStreets streets = others >= 0
            ? new TaggedStreets(rows, others, new OsmStreets(OsmRules.Load(tables), ground, names, issues), issues)
            : new LineStreets(rows, LineColumns.Of(rows, layer, source.Path), ClassTable.Load(StreetTables.PathIn(tables, "street-classes.csv")).ToDictionary(row => ClassTable.WordOf(row.Class)), names, issues);
        var (drafts, first, list, ends) = (new List<StreetDraft>(), new List<long> { 0 }, new List<int>(), new List<int>());
        var placing = Placing.Of(source, rows, null);
        var (read, meant, taken) = (0L, 0L, new HashSet<long>());
        while (rows.Next())
        {
            if (read++ % RowsBetweenLooks == 0) cancellation.ThrowIfCancellationRequested();
            if (!streets.IsMeant()) continue;
            meant++;
            if (Lines(rows, placing, issues) is not { } lines || streets.Of() is not { } draft) continue;
            taken.Add(rows.Row);
            foreach (var line in lines)
            {
                foreach (var place in line) list.Add(nodes.Of(place));
                ends.AddRange([list[(int)first[^1]], list[^1]]);
                drafts.Add(draft);
                first.Add(list.Count);
            }
        }

        var union = new NodeUnion(nodes.Places().Count);
        issues.Add(StreetIssue.VerticesJoined, 0, nodes.Join(union, ends, layer.Tolerance));
        var assembly = NetworkAssembly.Of(new(drafts, first, [.. list], nodes.Places(), union, ground, names), issues, cancellation);
        taken.ExceptWith(assembly.Rejected.Select(draft => drafts[draft].Source).Where(row => Enumerable.Range(0, drafts.Count).All(at => drafts[at].Source != row || assembly.Rejected.Contains(at))).ToList());
        var repaired = drafts.Where((draft, at) => (draft.IsRepaired || assembly.Repaired.Contains(at)) && taken.Contains(draft.Source)).Select(draft => draft.Source).Distinct().LongCount();
        var network = assembly.Network(
            new()
            {
                File = source.Path,
                Format = rows.Format,
                Sha256 = rows.Sha256,
                WaysRead = read,
                StreetsRead = meant,
                StreetsAccepted = taken.Count - repaired,
                StreetsRepaired = repaired,
                StreetsRejected = meant - taken.Count,
                StreetNodes = assembly.StreetNodes,
                Pieces = assembly.Pieces,
                Tallies = issues.List(),
            },
            [],
            speedsAreTravelled: others < 0);
        return network.SegmentCount > 0 ? network : throw new BadInputException(new Fault(FaultCode.StreetsMissing, source.Path, 0, "class", $"{read}"));
    }

    /// <summary>The row's lines in WGS 84; null where it is rejected.</summary>
    static List<LonLat[]>? Lines(SourceRows rows, Placing placing, IssueLedger issues)
    {
        StreetIssue? issue = rows.Flaw is not null ? StreetIssue.RowUnreadable : rows.Geometry is not (LineString or MultiLineString) || rows.Geometry.IsEmpty ? StreetIssue.RowWithoutLine : null;
        var lines = new List<LonLat[]>();
        for (var part = 0; issue is null && part < rows.Geometry!.NumGeometries; part++)
        {
            if (rows.Geometry.GetGeometryN(part) is not LineString { IsEmpty: false } line) continue;
            var places = new LonLat[line.NumPoints];
            for (var at = 0; at < places.Length; at++)
            {
                var point = line.GetCoordinateN(at);
                if (placing.TryPlace(point.X, point.Y, out places[at]) is not null || !places[at].IsOnGlobe) issue = StreetIssue.RowOutside;
            }

            lines.Add(places);
        }

        if (issue is null && lines.Count > 0) return lines;
        issues.Add(issue ?? StreetIssue.RowWithoutLine, rows.Row);
        return null;
    }
}
