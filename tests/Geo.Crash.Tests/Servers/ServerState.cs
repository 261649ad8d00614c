namespace Geo.Crash.Tests.Servers;

/// <summary>A store on a server as it is, table by table.</summary>
static class ServerState
{
    /// <summary>Every table with a digest of all its rows, in their own order.</summary>
    public static Dictionary<string, string> Of(Cluster cluster, string database) => Tables(cluster, database).ToDictionary(
        table => table,
        table => cluster.Ask(database, $"SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') FROM geo.\"{table}\" t")[0]);

    /// <summary>Tables of people that no study points to, locks that nobody holds any more, rows that belong to no import that counts; empty where there is nothing of the kind.</summary>
    public static string Remains(Cluster cluster, string database)
    {
        var current = cluster.Ask(database, "SELECT 'population_' || import_id FROM geo.studies");
        var tables = Tables(cluster, database).Where(table => table.StartsWith("population_", StringComparison.Ordinal)).Except([.. current, "population_all"]);
        var locks = cluster.Ask(database, "SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        var rows = Tables(cluster, database)
            .Where(table => table.EndsWith("_all", StringComparison.Ordinal))
            .Select(table => (Table: table, Owner: table.StartsWith("run_", StringComparison.Ordinal) ? "run_id NOT IN (SELECT id FROM geo.runs)" : "import_id NOT IN (SELECT import_id FROM geo.studies)"))
            .Where(one => cluster.Ask(database, $"SELECT count(*) FROM geo.\"{one.Table}\" WHERE {one.Owner}")[0] != "0")
            .Select(one => one.Table);
        return string.Join(' ', tables.Concat(locks).Concat(rows));
    }

    static List<string> Tables(Cluster cluster, string database) =>
        cluster.Ask(database, "SELECT relname FROM pg_class WHERE relnamespace = 'geo'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname");
}
