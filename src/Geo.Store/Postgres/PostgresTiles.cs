using Geo.Model.Tiles;
using Geo.Space.Tiles;
using Geo.Store.Tiles;
using NetTopologySuite.Geometries;

namespace Geo.Store.Postgres;

/// <summary>Writes what the tiles of a run show into the database, which then makes them.</summary>
static class PostgresTiles
{
    const int FacilityLevel = -1;
    const int RowsAtOnce = 5000;

    /// <summary>Keeps a run's tiles, or finds them kept, and lets go of those of the study's other runs.</summary>
    /// <returns>The number of the set.</returns>
    public static long Keep(PostgresSession session, string studyId, string run, TileSet tiles, CancellationToken cancellation)
    {
        const string Known = "SELECT id FROM geo.tile_sets WHERE study_id = $1 AND run = $2";
        var study = NullFreeText.Encode(studyId);
        if (session.Ask<long?>(Known, study, run) is { } there) return there;
        session.Run("BEGIN");
        // Where another server is at it, this waits until it is done.
        var made = session.Ask<long?>("INSERT INTO geo.tile_sets (study_id, run, exact_zoom) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id", study, run, (short)tiles.Grids.Count);
        if (made is not { } id)
        {
            session.Run("COMMIT");
            return session.Ask<long>(Known, study, run);
        }

        AddShapes(session, id, TileLayerNames.ServiceAreas, tiles.ServiceAreas);
        AddShapes(session, id, TileLayerNames.Gaps, tiles.Gaps);
        AddShapes(session, id, TileLayerNames.Units, tiles.Units);
        AddPoints(session, id, FacilityLevel, tiles.Facilities, cancellation);
        AddPoints(session, id, tiles.Grids.Count, tiles.People, cancellation);
        for (var zoom = 0; zoom < tiles.Grids.Count; zoom++) AddPoints(session, id, zoom, tiles.Grids[zoom], cancellation);
        session.Run("DELETE FROM geo.tile_sets WHERE study_id = $1 AND id <> $2", study, id);
        session.Run("COMMIT");
        session.Run("ANALYZE geo.tile_shapes; ANALYZE geo.tile_points");
        return id;
    }

    static void AddShapes(PostgresSession session, long id, string layer, TileShapes shapes)
    {
        int[] rows = [.. Enumerable.Range(0, shapes.Areas.Count).Where(row => shapes.Areas[row] is not null)];
        session.Run(
            "SELECT geo.add_tile_shapes($1, $2, $3, $4, $5, $6)",
            id, layer, shapes.LeastZoom, Array.ConvertAll(rows, row => (long)row), Array.ConvertAll(rows, row => TileProperties.Write(shapes.Columns, row)),
            Array.ConvertAll(rows, row => Ewkb.Write((Geometry)shapes.Areas[row]!)));
    }

    static void AddPoints(PostgresSession session, long id, int level, TilePoints points, CancellationToken cancellation)
    {
        foreach (var chunk in Enumerable.Range(0, points.Count).Chunk(RowsAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            session.Run(
                "INSERT INTO geo.tile_points SELECT $1, $2, u.along, u.id, u.east, u.south, u.properties::jsonb FROM unnest($3, $4, $5, $6, $7) AS u (along, id, east, south, properties)",
                id, (short)level, Array.ConvertAll(chunk, at => points.Along[at]), Array.ConvertAll(chunk, at => points.Ids[points.Rows[at]]),
                Array.ConvertAll(chunk, at => WorldGrid.CellAt(points.Along[at]).Column), Array.ConvertAll(chunk, at => WorldGrid.CellAt(points.Along[at]).Row),
                Array.ConvertAll(chunk, at => TileProperties.Write(points.Columns, points.Rows[at])));
        }
    }
}
