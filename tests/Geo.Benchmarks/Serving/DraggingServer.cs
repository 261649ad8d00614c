using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Geo.Benchmarks.Serving;

/// <summary>A <c>geo serve</c> of its own with a planner at it.</summary>
sealed partial class DraggingServer : IDisposable
{
    public const int MovesOfADrag = 20;

    // What a page does between opening a scenario and laying hand on a facility takes a person longer than this.
    static readonly TimeSpan s_look = TimeSpan.FromSeconds(2);

    readonly Process _process;
    readonly HttpClient _client;
    readonly double _startedMs;
    readonly string _all;

    DraggingServer(Process process, HttpClient client, double startedMs)
    {
        (_process, _client, _startedMs) = (process, client, startedMs);
        _client.DefaultRequestHeaders.Add("X-Geo-Token", Get("api/session").GetProperty("token").GetString()!);
        _all = $"api/studies/{Get("api/studies").GetProperty("studies")[0].GetProperty("id").GetString()}";
    }

    /// <param name="folder">Where it works and keeps its scenarios.</param>
    /// <exception cref="InvalidOperationException">It did not come up.</exception>
    public static DraggingServer Start(string study, string folder)
    {
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo(Loads.ProductCommand.Path, ["serve", study, "--no-open", "--port", "0", "--lang", "en"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (Address().Match(line) is { Success: true } found) return new(process, new() { BaseAddress = new(found.Value) }, watch.Elapsed.TotalMilliseconds);
        }

        throw new InvalidOperationException(process.StandardError.ReadToEnd());
    }

    /// <param name="travel">What heads the standards; null: as the study says.</param>
    /// <param name="standard">The one a page shows.</param>
    public DragResult Drag(string? travel, string standard, int moves)
    {
        var query = travel is null ? "" : $"?travel={travel}";
        Get($"{_all}/scorecard{query}");
        var watch = Stopwatch.StartNew();
        Post($"{_all}/scenarios", """{"name": "drag"}""");
        var within = travel is null ? "?scenario=drag" : $"{query}&scenario=drag";
        Get($"{_all}/scorecard{within}");
        Get($"{_all}/standards/{standard}{within}");
        var openedMs = watch.Elapsed.TotalMilliseconds;
        var facilities = Get($"{_all}/facilities{within}").GetProperty("features").EnumerateArray()
            .Where(one => one.GetProperty("geometry").ValueKind == JsonValueKind.Object && one.GetProperty("properties").GetProperty("classes").GetArrayLength() > 0)
            .Select(one => (Id: one.GetProperty("properties").GetProperty("id").GetString()!, Place: one.GetProperty("geometry").GetProperty("coordinates"))).ToList();
        Thread.Sleep(s_look);

        var (random, times, pickUps, bytes) = (new Random(1), new List<double>(), new List<double>(), 0L);
        var (id, longitude, latitude) = ("", 0.0, 0.0);
        var before = ProcessorMs();
        for (var move = 0; move <= moves; move++)
        {
            if (move % MovesOfADrag == 0)
            {
                var dragged = facilities[random.Next(facilities.Count)];
                (id, longitude, latitude) = (dragged.Id, dragged.Place[0].GetDouble(), dragged.Place[1].GetDouble());
            }

            (longitude, latitude) = (longitude + ((random.NextDouble() - 0.5) * 0.02), latitude + ((random.NextDouble() - 0.5) * 0.02));
            var edit = string.Create(CultureInfo.InvariantCulture, $$"""{"do": "move", "facility": {{JsonSerializer.Serialize(id)}}, "place": [{{longitude:0.0000000}}, {{latitude:0.0000000}}]}""");
            watch.Restart();
            bytes += Post($"{_all}/scenarios/drag/trial", $$"""{"edit": {{edit}}, "standards": ["{{standard}}"], "rows": "nearest"{{(travel is null ? "" : $", \"travel\": \"{travel}\"")}}}""");
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (move % MovesOfADrag == 0) pickUps.Add(times[^1]);
        }

        var (now, largest) = Memory();
        return new(_startedMs, openedMs, times[0], pickUps[1..], times[1..], (ProcessorMs() - before) / times.Count, bytes / (double)times.Count, now, largest);
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    JsonElement Get(string path)
    {
        using var answer = JsonDocument.Parse(_client.GetStringAsync(path).GetAwaiter().GetResult());
        return answer.RootElement.Clone();
    }

    long Post(string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = _client.SendAsync(request).GetAwaiter().GetResult();
        var bytes = answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        return answer.IsSuccessStatusCode ? bytes.Length : throw new InvalidOperationException($"{path} {body}: {(int)answer.StatusCode} {Encoding.UTF8.GetString(bytes)}");
    }

    double ProcessorMs()
    {
        _process.Refresh();
        return _process.TotalProcessorTime.TotalMilliseconds;
    }

    (long Now, long Largest) Memory()
    {
        _process.Refresh();
        return (_process.WorkingSet64 >> 20, _process.PeakWorkingSet64 >> 20);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Address();
}
