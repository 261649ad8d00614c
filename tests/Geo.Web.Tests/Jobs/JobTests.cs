using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Geo.Studies.Runs;

namespace Geo.Web.Tests.Jobs;

/// <summary>Jobs: a whole run as a job, its outputs, its end before its time. Alone, since it listens to every job's steps.</summary>
[Collection(nameof(Alone))]
public sealed class JobTests(DemoServer server)
{
    const string All = "api/studies/demo/jobs";

    [Fact]
    public async Task A_job_makes_the_files_of_geo_run_with_the_same_scenario_byte_for_byte()
    {
        await Scenario("job-run");
        using var posted = await Send(HttpMethod.Post, All, """{"kind": "run", "scenario": "job-run", "language": "en"}""", "job-key");
        Assert.Equal(HttpStatusCode.Accepted, posted.StatusCode);
        var address = posted.Headers.Location!.OriginalString;
        // The same request once more is the same job.
        using (var again = await Send(HttpMethod.Post, All, """{"kind": "run", "scenario": "job-run", "language": "en"}""", "job-key")) Assert.Equal(address, again.Headers.Location!.OriginalString);

        var job = await Over(address);
        Assert.Equal(("done", 1, JsonValueKind.Null), (job.GetProperty("state").GetString(), job.GetProperty("done").GetDouble(), job.GetProperty("failure").ValueKind));
        var folder = Path.Combine(server.Folder, "job");
        Directory.CreateDirectory(folder);
        foreach (var output in job.GetProperty("outputs").EnumerateArray())
        {
            using var answer = await server.Client.GetAsync(output.GetProperty("href").GetString());
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.StartsWith("attachment", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
            await File.WriteAllBytesAsync(Path.Combine(folder, output.GetProperty("name").GetString()!), await answer.Content.ReadAsByteArrayAsync());
        }

        var expected = Path.Combine(server.Folder, "run");
        StudyRun.Run(
            new() { StudyPath = Checkout.File("data", "demo", "study.yaml"), ScenarioPath = Path.Combine(folder, "scenario.yaml"), OutFolder = expected, Language = Model.Language.English },
            null, CancellationToken.None);
        string[] names = [.. Directory.EnumerateFiles(expected).Select(path => Path.GetFileName(path)).Where(name => name != "run.json").Order(StringComparer.Ordinal)];
        Assert.Equal(names, Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => name != "scenario.yaml").Order(StringComparer.Ordinal));
        Assert.Contains("report.html", names);
        Assert.Contains("findings.gpkg", names);
        Assert.All(names, name => Assert.True(File.ReadAllBytes(Path.Combine(expected, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, name))), name));

        // What is over is forgotten when it is deleted.
        using (var gone = await Send(HttpMethod.Delete, address, null)) Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var after = await server.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task A_job_is_cancelled_at_once_wherever_it_is_and_leaves_nothing()
    {
        await Scenario("job-cancel");
        var slowest = 0.0;
        foreach (var (step, fraction) in new[] { (RunStep.Place, 0.0), (RunStep.Evaluate, 0.0), (RunStep.Evaluate, 0.5), (RunStep.Write, 0.0), (RunStep.Write, 0.3) })
        {
            slowest = Math.Max(slowest, await Cancel(step, fraction));
        }

        Console.WriteLine(FormattableString.Invariant($"a job cancelled at five places of a run: its thread free after {slowest:0} ms"));
    }

    /// <summary>Cancels a job whose thread stands still at a place of its work: the answer comes all the same, so it waits for none of that.</summary>
    /// <returns>Milliseconds from when the thread goes on until nobody works at it any more.</returns>
    async Task<double> Cancel(RunStep step, double fraction)
    {
        var there = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var answered = new ManualResetEventSlim();
        server.JobSteps.Listen(progress =>
        {
            if (progress.Step != step || (progress.Fraction ?? 0) < fraction) return;
            there.TrySetResult();
            answered.Wait(TimeSpan.FromMinutes(10));
        });
        using var posted = await Send(HttpMethod.Post, All, """{"kind": "run", "scenario": "job-cancel"}""");
        var address = posted.Headers.Location!.OriginalString;
        await there.Task.WaitAsync(TimeSpan.FromMinutes(10));
        using var answer = await Send(HttpMethod.Delete, address, null);
        server.JobSteps.Listen(null);
        answered.Set();
        var begun = Stopwatch.GetTimestamp();
        var job = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("cancelled", job.GetProperty("state").GetString());
        Assert.Empty(job.GetProperty("outputs").EnumerateArray());
        Assert.Equal("cancelled", (await Over(address)).GetProperty("state").GetString());
        var ended = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        Assert.False(Directory.Exists(Path.Combine(server.Folder, "out", "demo", "jobs", job.GetProperty("id").GetString()!, "outputs")));
        return ended;
    }

    [Fact]
    public async Task A_job_under_way_tells_how_far_it_is_and_what_is_left()
    {
        var there = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var seen = new ManualResetEventSlim();
        server.JobSteps.Listen(progress =>
        {
            if (progress is not { Step: RunStep.Write, Fraction: >= 0.2 }) return;
            there.TrySetResult();
            seen.Wait(TimeSpan.FromMinutes(10));
        });
        using var posted = await Send(HttpMethod.Post, All, """{"kind": "run"}""");
        await there.Task.WaitAsync(TimeSpan.FromMinutes(10));
        var job = await server.Json(posted.Headers.Location!.OriginalString);
        var listed = (await server.Json(All)).GetProperty("jobs").EnumerateArray().Single(one => one.GetProperty("id").GetString() == job.GetProperty("id").GetString());
        server.JobSteps.Listen(null);
        seen.Set();

        Assert.Equal("running", job.GetProperty("state").GetString());
        Assert.InRange(job.GetProperty("done").GetDouble(), 0.35, 0.99);
        Assert.True(job.GetProperty("secondsLeft").GetDouble() >= 0);
        Assert.Equal("running", listed.GetProperty("state").GetString());
        Assert.Equal("done", (await Over(posted.Headers.Location!.OriginalString)).GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("POST", "", """{"kind": "explode"}""", 400, "bad-body")]
    [InlineData("POST", "", """{}""", 400, "bad-body")]
    [InlineData("POST", "", """{"kind": "run", "out": "/etc"}""", 400, "bad-body")]
    [InlineData("POST", "", """{"kind": "run", "language": "fr"}""", 400, "bad-body")]
    [InlineData("POST", "", """{"kind": "run", "scenario": "nobody"}""", 404, "unknown-scenario")]
    [InlineData("POST", "", """{"kind": "run", "scenario": "../../etc/passwd"}""", 404, "unknown-scenario")]
    [InlineData("GET", "/nobody", null, 404, "unknown-job")]
    [InlineData("GET", "/..%2f..", null, 404, "unknown-job")]
    [InlineData("DELETE", "/nobody", null, 404, "unknown-job")]
    [InlineData("GET", "/nobody?wait=1000000", null, 400, "bad-parameter")]
    public async Task A_bad_request_is_answered_with_what_is_wrong(string method, string path, string? body, int status, string code)
    {
        using var answer = await Send(new(method), All + path, body);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal($"/problems/{code}", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("run.json")]
    [InlineData("job.json")]
    [InlineData("..%2fjob.json")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("report.html%00.svg")]
    public async Task Only_files_of_the_jobs_own_list_are_handed_out(string name)
    {
        using var posted = await Send(HttpMethod.Post, All, """{"kind": "run"}""", "outputs-key");
        await Over(posted.Headers.Location!.OriginalString);
        using var answer = await server.Client.GetAsync($"{posted.Headers.Location!.OriginalString}/outputs/{name}");
        Assert.Contains((int)answer.StatusCode, new[] { 404, 400 });
        Assert.DoesNotContain("\"geo\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    async Task Scenario(string name)
    {
        using (var made = await Send(HttpMethod.Post, "api/studies/demo/scenarios", $$"""{"name": "{{name}}"}""")) Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/studies/demo/scenarios/{name}/edits") { Content = new StringContent("""{"do": "close", "facility": "JC018"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Geo-Token", await Token());
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var edited = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, edited.StatusCode);
    }

    async Task<JsonElement> Over(string address)
    {
        JsonElement job;
        do job = await server.Json($"{address}?wait=30");
        while (job.GetProperty("state").GetString() is "queued" or "running");
        return job;
    }

    async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? body, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (method != HttpMethod.Get) request.Headers.Add("X-Geo-Token", await Token());
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await server.Client.SendAsync(request);
    }

    async Task<string> Token() => (await server.Json("api/session")).GetProperty("token").GetString()!;
}
