using System.Diagnostics;
using System.Text;

namespace Geo.Web.Tests;

/// <summary>A suggestion that nobody waits for any more: its search ends on the server.</summary>
[Collection(nameof(Alone))]
public sealed class SuggestionGivenUpTests(DemoServer server)
{
    const string GivenUp = "geo_http_request_seconds_count{route=\"/api/studies/{study}/suggestions\",status=\"499\"}";
    const string Running = "geo_suggestions_running";

    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Who_leaves_while_the_server_searches_ends_the_search()
    {
        using var leaving = new CancellationTokenSource();
        var before = await Count(GivenUp);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/studies/demo/suggestions")
        {
            // As long a search as there is: nine sites for the mean way of everybody.
            Content = new StringContent("""{"standard": "KJ-R2", "model": "distance", "sites": 9}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Geo-Token", (await server.Json("api/session")).GetProperty("token").GetString());

        var asked = server.Client.SendAsync(request, leaving.Token);
        await Until(Running, 1);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);

        // A search that came to its end would have been answered, and counted so.
        await Until(GivenUp, before + 1);
        await Until(Running, 0);
        Assert.Empty(server.Complaints);
    }

    async Task<int> Count(string name)
    {
        var said = await server.Client.GetStringAsync("metrics", TestContext.Current.CancellationToken);
        var line = said.Split('\n').FirstOrDefault(line => line.StartsWith(name + " ", StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line[(name.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Asks until the counts say so: nobody is told when the server has begun, or has seen that a line is cut.</summary>
    async Task Until(string name, int count)
    {
        var patience = Stopwatch.StartNew();
        int said;
        while ((said = await Count(name)) != count && patience.Elapsed < s_patience) await Task.Yield();
        Assert.Equal((name, count), (name, said));
    }
}
