using System.Diagnostics;
using System.Text;

namespace Geo.Web.Tests;

/// <summary>A suggestion that nobody waits for any more: its search ends on the server.</summary>
[Collection(nameof(Alone))]
public sealed class SuggestionGivenUpTests(DemoServer server)
{
    const string Asked = "geo_http_request_seconds_count{route=\"/api/studies/{study}/suggestions\"";
    const string GivenUp = Asked + ",status=\"499\"}";
    const string Running = "geo_suggestions_running";

    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Who_leaves_while_the_server_searches_ends_the_search()
    {
        var before = await Count(GivenUp);
        var patience = Stopwatch.StartNew();
        // On a busy machine a search may come to its end before he has left: then it was answered, was counted so, and another is asked for.
        while (await Count(GivenUp) == before)
        {
            Assert.True(patience.Elapsed < s_patience, "Every search came to its end.");
            await AskAndLeave();
        }

        Assert.Equal(0, await Count(Running));
        Assert.Empty(server.Complaints);
    }

    /// <summary>Leaves once the server searches, and waits until the request is counted.</summary>
    async Task AskAndLeave()
    {
        using var leaving = new CancellationTokenSource();
        var before = await Count(Asked);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/studies/demo/suggestions")
        {
            // As long a search as there is: nine sites for the mean way of everybody.
            Content = new StringContent("""{"standard": "KJ-R2", "model": "distance", "sites": 9}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Geo-Token", (await server.Json("api/session")).GetProperty("token").GetString());

        var asked = server.Client.SendAsync(request, leaving.Token);
        while (!asked.IsCompleted && await Count(Running) == 0) await Task.Yield();
        await leaving.CancelAsync();
        try
        {
            (await asked).Dispose();
        }
        catch (OperationCanceledException)
        {
            // He has left.
        }

        var patience = Stopwatch.StartNew();
        while (await Count(Asked) == before && patience.Elapsed < s_patience) await Task.Yield();
        Assert.Equal(before + 1, await Count(Asked));
    }

    /// <summary>What the server counts under a name, with all that the name leaves open.</summary>
    async Task<int> Count(string name)
    {
        var said = await server.Client.GetStringAsync("metrics", TestContext.Current.CancellationToken);
        return said.Split('\n').Where(line => line.StartsWith(name, StringComparison.Ordinal)).Sum(line => int.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture));
    }
}
