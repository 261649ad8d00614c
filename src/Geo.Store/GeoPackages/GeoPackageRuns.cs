using System.Globalization;
using Geo.Model.Runs;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;
using Geo.Store.Runs;
using Geo.Store.Tables;

namespace Geo.Store.GeoPackages;

/// <summary>The tables of runs in a store's file. A file in which no run was ever kept has none of them.</summary>
static class GeoPackageRuns
{
    /// <summary>The column that says whose row it is: the first of every table of runs.</summary>
    public const string Owner = "run_id";

    const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    static readonly LayerPlan s_heads = new(
        "runs",
        [
            new("study_id", ColumnKind.Text), new("study_sha256", ColumnKind.Text), new("software", ColumnKind.Text), new("started", ColumnKind.Text),
            new("duration_ms", ColumnKind.Integer), new("user_name", ColumnKind.Text), new("host", ColumnKind.Text),
            new("scenario", ColumnKind.Text), new("scenario_sha256", ColumnKind.Text),
        ]);

    static readonly IReadOnlyList<RunTable> s_tables = [new(s_heads, WriteHead), .. RunTables.All];

    /// <summary>Every run of the file, the oldest first.</summary>
    public static List<RunHead> List(GeoPackageFile file) => !file.Has(s_heads.Name) ? [] : file.Rows(Owned(s_heads), row => new RunHead(
        row.Integer(0), row.Text(1), row.Text(2), row.Text(3),
        DateTimeOffset.ParseExact(row.Text(4), Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), TimeSpan.FromMilliseconds(row.Integer(5)), row.Text(6), row.Text(7))
    {
        Scenario = row.TextOrNull(8),
        ScenarioSha256 = row.TextOrNull(9),
    });

    /// <summary>Writes the tables of runs: those of an earlier file, but one, and a new one.</summary>
    /// <param name="earlier">Null where there is none.</param>
    /// <param name="without">A run that is left out.</param>
    /// <returns>The number of the new run.</returns>
    public static long? Write(GeoPackageWriter writer, GeoPackageFile? earlier, StoredRun? run, long? without = null)
    {
        var kept = earlier is null ? [] : List(earlier);
        if (kept.Count == 0 && run is null) return null;
        var id = kept.Select(head => head.Id).Append(0).Max() + 1;
        foreach (var table in s_tables)
        {
            writer.AddLayer(Owned(table.Plan), layer =>
            {
                if (earlier is not null && kept.Count > 0) Copy(earlier, Owned(table.Plan), new GeoPackageRows(layer), without);
                if (run is not null) table.Write(run, new GeoPackageRows(layer, id));
            });
        }

        return run is null ? null : id;
    }

    /// <summary>Takes the tables of runs out of a file that is edited.</summary>
    public static void Drop(GeoPackageWriter writer)
    {
        foreach (var table in s_tables) writer.DropLayer(table.Plan);
    }

    static LayerPlan Owned(LayerPlan plan) => plan with { Columns = [new(Owner, ColumnKind.Integer), .. plan.Columns] };

    static void WriteHead(StoredRun run, IRowWriter rows) => rows
        .Set(0, run.Head.StudyId).Set(1, run.Head.StudySha256).Set(2, run.Head.Software).Set(3, run.Head.Started.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture))
        .Set(4, (long)run.Head.Duration.TotalMilliseconds).Set(5, run.Head.User).Set(6, run.Head.Host)
        .Set(7, run.Head.Scenario).Set(8, run.Head.ScenarioSha256).Add();

    static void Copy(GeoPackageFile earlier, LayerPlan plan, GeoPackageRows rows, long? without)
    {
        foreach (var row in earlier.Rows(plan))
        {
            if (row.IntegerOrNull(0) == without) continue;
            for (var column = 0; column < plan.Columns.Count; column++) Copy(row, plan.Columns[column].Kind, column, rows);
            if (plan.Geometry != GeometryKind.None) rows.SetGeometry(row.Geometry());
            rows.Add();
        }
    }

    static IRowWriter Copy(TableRow row, ColumnKind kind, int column, GeoPackageRows rows) => kind switch
    {
        ColumnKind.Integer => rows.Set(column, row.IntegerOrNull(column)),
        ColumnKind.Real => rows.Set(column, row.RealOrNull(column)),
        ColumnKind.Boolean => rows.Set(column, row.FlagOrNull(column)),
        _ => rows.Set(column, row.TextOrNull(column)),
    };
}
