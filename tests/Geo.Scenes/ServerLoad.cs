using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Geo.Scenes;

/// <summary>People at a server of the demo: some look, some drag facilities, each as a page asks for them.</summary>
sealed class ServerLoad(Uri address)
{
    // A page asks ten times a second while the hand moves; who looks does something about three times a second.
    static readonly TimeSpan s_drag = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(300);

    const int MovesOfADrag = 20;
    const string All = "api/studies/demo/scenarios";

    static readonly string[] s_looked =
    [
        "api/studies/demo/scorecard", "api/studies/demo/standards/KJ-R2", "api/studies/demo/standards/KJ-R1/gaps", "api/studies/demo/standards/PB-R1/service-areas",
        "api/studies/demo/standards/KJ-R2/distances", "api/studies/demo/why?lon=106.585&lat=30.37905&standard=KJ-R2", "api/studies/demo/search?q=jichuan",
        "ogc/demo/collections/facilities/items?limit=100", "api/studies/demo/tables?lang=en", "tiles/demo/tilejson.json",
    ];

    readonly ConcurrentBag<double> _looks = [];
    readonly ConcurrentBag<double> _drags = [];
    readonly ConcurrentQueue<string> _errors = new();
    int _runs;

    /// <summary>Milliseconds of each answer to who looked.</summary>
    public IReadOnlyCollection<double> Looks => _looks;

    /// <summary>Milliseconds of each move of a drag.</summary>
    public IReadOnlyCollection<double> Drags => _drags;

    /// <summary>What did not go as it should.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>Lets people at the server for a while; may be called again.</summary>
    public async Task Run(int viewers, int planners, TimeSpan duration)
    {
        _runs++;
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        var token = JsonDocument.Parse(await client.GetStringAsync("api/session", CancellationToken.None)).RootElement.GetProperty("token").GetString()!;
        // Scenarios are made, and what they need is warm, before the time begins.
        string[] scenarios = [.. Enumerable.Range(0, planners).Select(seed => string.Create(CultureInfo.InvariantCulture, $"load-{Environment.ProcessId}-{_runs}-{seed}"))];
        foreach (var (seed, name) in scenarios.Index())
        {
            await Write(client, token, HttpMethod.Post, All, $$"""{"name": "{{name}}"}""", null, null, CancellationToken.None);
            await Write(client, token, HttpMethod.Post, $"{All}/{name}/trial", $$"""{"edit": {{Move(new(seed), seed)}}, "standards": ["KJ-R2"]}""", null, null, CancellationToken.None);
        }

        using var ending = new CancellationTokenSource(duration);
        var people = Enumerable.Range(0, viewers).Select(seed => Until(() => Look(client, seed, ending.Token), ending.Token))
            .Concat(scenarios.Select((name, seed) => Until(() => Plan(client, token, name, seed, ending.Token), ending.Token)));
        await Task.WhenAll(people);
    }

    static async Task Until(Func<Task> act, CancellationToken ending)
    {
        try
        {
            await act();
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    async Task Look(HttpClient client, int seed, CancellationToken ending)
    {
        var random = new Random(seed);
        using var pace = new PeriodicTimer(s_look);
        while (await pace.WaitForNextTickAsync(ending))
        {
            // Tiles around the seat of the county, 106.2 E 30.2 N, at zooms 8 to 13.
            var zoom = random.Next(8, 14);
            var (x, y) = ((int)(0.795 * (1 << zoom)) + random.Next(3), (int)(0.412 * (1 << zoom)) + random.Next(3));
            var path = random.Next(2) == 0 ? s_looked[random.Next(s_looked.Length)] : string.Create(CultureInfo.InvariantCulture, $"tiles/demo/{zoom}/{x}/{y}.mvt");
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            await Ask(client, request, _looks, ending);
        }
    }

    async Task Plan(HttpClient client, string token, string name, int seed, CancellationToken ending)
    {
        var random = new Random(1000 + seed);
        var version = 1;
        using var pace = new PeriodicTimer(s_drag);
        for (var move = 1; await pace.WaitForNextTickAsync(ending); move++)
        {
            var edit = Move(random, seed);
            await Write(client, token, HttpMethod.Post, $"{All}/{name}/trial", $$"""{"edit": {{edit}}, "standards": ["KJ-R2"]}""", null, _drags, ending);
            if (move % MovesOfADrag != 0) continue;
            // The hand lets go: an edit, and what the page then reads anew; every third time it is undone.
            await Write(client, token, HttpMethod.Post, $"{All}/{name}/edits", edit, version++, null, ending);
            if (move % (3 * MovesOfADrag) == 0) await Write(client, token, HttpMethod.Put, $"{All}/{name}/cursor", """{"cursor": 0}""", version++, null, ending);
            using var read = new HttpRequestMessage(HttpMethod.Get, $"api/studies/demo/scorecard?scenario={name}");
            await Ask(client, read, _looks, ending);
        }
    }

    /// <summary>A move of the planner's own facility to somewhere in the county.</summary>
    static string Move(Random random, int seed) => string.Create(
        CultureInfo.InvariantCulture, $$"""{"do": "move", "facility": "JC0{{18 + seed}}", "place": [{{106.1 + (random.NextDouble() * 0.2):0.00000}}, {{30.15 + (random.NextDouble() * 0.2):0.00000}}]}""");

    async Task Write(HttpClient client, string token, HttpMethod method, string path, string body, int? version, ConcurrentBag<double>? times, CancellationToken ending)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Geo-Token", token);
        if (version is { } seen) request.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{seen}\""));
        await Ask(client, request, times, ending);
    }

    async Task Ask(HttpClient client, HttpRequestMessage request, ConcurrentBag<double>? times, CancellationToken ending)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.SendAsync(request, ending);
            var bytes = await answer.Content.ReadAsByteArrayAsync(ending);
            times?.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (!answer.IsSuccessStatusCode) _errors.Enqueue($"{request.Method} {request.RequestUri}: {(int)answer.StatusCode} {Encoding.UTF8.GetString(bytes)}");
        }
        catch (HttpRequestException fault)
        {
            _errors.Enqueue($"{request.Method} {request.RequestUri}: {fault.Message}");
        }
    }

    /// <summary>The value that so large a share of the others does not exceed.</summary>
    public static double At(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
