using System.Globalization;
using System.Text;

namespace Geo.Scenes;

/// <summary>An independent judge of times: pgRouting on the same graph, to the millisecond, in a database of its own that goes again. Where GEO_TEST_POSTGRES names no server the test is skipped.</summary>
static class PgRouting
{
    /// <summary>Whole milliseconds of the pairs between which a way leads; a vertex and itself are 0.</summary>
    /// <param name="firstOut">The first arc of each vertex, and the number of arcs at the end.</param>
    /// <param name="to">Null: every vertex, whole trees.</param>
    public static Dictionary<(int From, int To), int> Times(int[] firstOut, int[] head, int[] arcMs, int[] from, int[]? to)
    {
        using var own = new OwnDatabase();
        if (!own.Ask("select name from pg_available_extensions where name = 'pgrouting';").Contains("pgrouting", StringComparison.Ordinal)) Assert.Skip("pgRouting is not installed on the server.");
        var sql = Arcs(firstOut, head, arcMs);
        var ends = to is null ? "(select array_agg(v) from (select source as v from arc union select target from arc) as vertex)" : $"array[{string.Join(',', to)}]";
        sql.Append(CultureInfo.InvariantCulture, $"select start_vid, end_vid, agg_cost::bigint from pgr_dijkstraCost('select * from arc', array[{string.Join(',', from)}], {ends}, true);\n");
        var rows = own.Ask(sql.ToString()).Split('\n').Select(row => row.Split('|')).Where(row => row.Length == 3)
            .Select(row => Array.ConvertAll(row, value => int.Parse(value, CultureInfo.InvariantCulture)));

        // It tells nothing of a vertex and itself.
        return rows.Select(row => ((row[0], row[1]), row[2])).Concat((to is null ? from : from.Intersect(to)).Select(vertex => ((vertex, vertex), 0))).ToDictionary(row => row.Item1, row => row.Item2);
    }

    static StringBuilder Arcs(int[] firstOut, int[] head, int[] arcMs)
    {
        var sql = new StringBuilder("set client_min_messages = error;\ncreate extension pgrouting cascade;\ncreate table arc(id int, source int, target int, cost float8);\ncopy arc from stdin;\n");
        for (var tail = 0; tail + 1 < firstOut.Length; tail++)
        {
            for (var arc = firstOut[tail]; arc < firstOut[tail + 1]; arc++) sql.Append(CultureInfo.InvariantCulture, $"{arc}\t{tail}\t{head[arc]}\t{arcMs[arc]}\n");
        }

        return sql.Append("\\.\n");
    }
}
