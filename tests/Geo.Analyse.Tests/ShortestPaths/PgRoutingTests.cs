using System.Diagnostics;
using System.Globalization;
using System.Text;
using Geo.Analyse.ShortestPaths;
using Geo.Model.Streets;

namespace Geo.Analyse.Tests.ShortestPaths;

/// <summary>An independent judge: pgRouting on the same graph, to the millisecond. 5,000 pairs on a small town as a rule, 100,000 on the large one with GEO_LONG=1.</summary>
public sealed class PgRoutingTests
{
    static bool IsLong => Environment.GetEnvironmentVariable("GEO_LONG") == "1";

    [Fact]
    public void PgRouting_finds_the_same_times()
    {
        var server = Environment.GetEnvironmentVariable("GEO_TEST_POSTGRES") ?? "";
        if (server.Length == 0) Assert.Skip("GEO_TEST_POSTGRES names no server.");
        var (lines, origins, targets) = IsLong ? (514, 100, 1000) : (120, 50, 100);
        var town = new GridTown(lines);
        var graph = new TravelGraph(town.FirstOut, town.Head, town.ArcMs);
        var (from, to) = (town.Facilities(origins).Distinct().ToArray(), town.Targets(targets).Distinct().ToArray());

        var judged = Judged(server, graph, from, to);

        var ours = new int[from.Length * to.Length];
        new TravelTimes(graph, Contraction.Contract(new(graph))).Matrix(Ends(from), from.Length, Ends(to), to.Length, ours);
        Assert.Equal(from.Length * to.Length, judged.Count);
        for (var pair = 0; pair < ours.Length; pair++) Assert.Equal(judged[(from[pair / to.Length], to[pair % to.Length])], ours[pair]);
    }

    // In a database of its own, that goes again.
    static Dictionary<(int From, int To), int> Judged(string server, TravelGraph graph, int[] from, int[] to)
    {
        var database = $"geo_routing_{Environment.ProcessId}";
        Ask(server, $"create database {database};");
        try
        {
            var own = new UriBuilder(server) { Path = database }.Uri.ToString();
            if (!Ask(own, "select name from pg_available_extensions where name = 'pgrouting';").Contains("pgrouting", StringComparison.Ordinal)) Assert.Skip("pgRouting is not installed on the server.");
            var sql = new StringBuilder("set client_min_messages = error;\ncreate extension pgrouting cascade;\ncreate table arc(id int, source int, target int, cost float8);\ncopy arc from stdin;\n");
            for (var tail = 0; tail < graph.VertexCount; tail++)
            {
                for (var arc = graph.FirstOut.Span[tail]; arc < graph.FirstOut.Span[tail + 1]; arc++)
                {
                    sql.Append(CultureInfo.InvariantCulture, $"{arc}\t{tail}\t{graph.Head.Span[arc]}\t{graph.ArcMs.Span[arc]}\n");
                }
            }

            // It tells nothing of a vertex and itself.
            sql.Append(CultureInfo.InvariantCulture, $"\\.\nselect start_vid, end_vid, agg_cost::bigint from pgr_dijkstraCost('select * from arc', array[{string.Join(',', from)}], array[{string.Join(',', to)}], true);\n");
            var rows = Ask(own, sql.ToString()).Split('\n').Select(row => row.Split('|')).Where(row => row.Length == 3)
                .Select(row => Array.ConvertAll(row, value => int.Parse(value, CultureInfo.InvariantCulture)));
            return rows.Select(row => ((row[0], row[1]), row[2])).Concat(from.Intersect(to).Select(vertex => ((vertex, vertex), 0))).ToDictionary(row => row.Item1, row => row.Item2);
        }
        finally
        {
            Ask(server, $"drop database {database};");
        }
    }

    static PlaceEnd[] Ends(int[] vertices) => [.. vertices.Select((vertex, place) => new PlaceEnd(place, vertex, 0))];

    static string Ask(string server, string sql)
    {
        var start = new ProcessStartInfo("psql") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { server, "-XqAt", "-v", "ON_ERROR_STOP=1" }) start.ArgumentList.Add(argument);
        using var psql = Process.Start(start)!;
        var answer = psql.StandardOutput.ReadToEndAsync();
        psql.StandardInput.Write(sql);
        psql.StandardInput.Close();
        psql.WaitForExit();
        Assert.Equal(0, psql.ExitCode);
        return answer.GetAwaiter().GetResult();
    }
}
