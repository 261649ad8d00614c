using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Geo.Cli.Tests;

/// <summary>The server as a process of its own: stopped and killed in the middle of a job, it comes back and finishes.</summary>
public sealed partial class ServerProcessTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-serve").FullName;

    [Fact]
    public async Task A_job_survives_a_stop_and_a_kill_and_ends_with_the_files_of_geo_run()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Signals are sent with kill.");
        string? address = null;
        // On a busy machine a job may be done before it is stopped: then another is.
        while (address is null) address = await StoppedAndKilled();

        var id = IdOf(address);
        using var third = await Server.Start(_folder);
        var job = await third.Until(address, "done");
        Assert.Equal(2, job.GetProperty("attempts").GetInt32());

        var outputs = Path.Combine(_folder, "out", "demo", "jobs", id, "outputs");
        var expected = Path.Combine(_folder, "expected");
        Assert.Equal(0, Shell.Run("run", Checkout.File("data", "demo", "study.yaml"), "--out", expected, "--quiet", "--lang", "en").ExitCode);
        string[] names = [.. Directory.EnumerateFiles(expected).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.Equal(names, Directory.EnumerateFileSystemEntries(outputs).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(names.Where(name => name != "run.json"), name => Assert.True(File.ReadAllBytes(Path.Combine(expected, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(outputs, name))), name));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder, "*.part*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_scenario_named_when_the_server_is_started_is_there_with_its_edits_and_the_address_leads_to_it()
    {
        using var server = await Server.Start(_folder, "--scenario", Checkout.File("data", "demo", "yunji-station.yaml"));
        var scenario = await server.Get("api/studies/demo/scenarios/yunji-station");

        Assert.Equal(("yunji-station", 1, 1), (scenario.GetProperty("name").GetString(), scenario.GetProperty("cursor").GetInt32(), scenario.GetProperty("edits").GetArrayLength()));
        Assert.Contains("#scenario=yunji-station&tab=whatif", server.Told, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <returns>The address of a job whose server was stopped in its middle, and then another killed; null where it was done too soon for that.</returns>
    async Task<string?> StoppedAndKilled()
    {
        string address;
        using (var first = await Server.Start(_folder))
        {
            using var posted = await first.Send(HttpMethod.Post, "api/studies/demo/jobs", """{"kind": "run"}""");
            address = posted.Headers.Location!.OriginalString;
            await first.Until(address, "running", "done");
            using (var stop = Process.Start("kill", ["-TERM", first.Process.Id.ToString(CultureInfo.InvariantCulture)])) stop.WaitForExit();
            Assert.True(first.Process.WaitForExit(TimeSpan.FromMinutes(5)), "The server did not stop.");
            Assert.Equal(0, first.Process.ExitCode);
        }

        if (State(IdOf(address)) == "Done") return null;
        // Stopped with grace it gave the job back.
        Assert.Equal("Queued", State(IdOf(address)));
        using (var second = await Server.Start(_folder))
        {
            await second.Until(address, "running", "done");
            second.Process.Kill(); // SIGKILL
            second.Process.WaitForExit();
        }

        if (State(IdOf(address)) == "Done") return null;
        Assert.Equal("Running", State(IdOf(address)));
        return address;
    }

    static string IdOf(string address) => address[(address.LastIndexOf('/') + 1)..];

    string? State(string id)
    {
        using var record = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "out", "demo", "jobs", id, "job.json")));
        return record.RootElement.GetProperty("state").GetString();
    }

    sealed partial class Server : IDisposable
    {
        readonly HttpClient _client;

        Server(Process process, Uri address, string told) => (Process, _client, Told) = (process, new() { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan }, told);

        public Process Process { get; }

        /// <summary>The line that says where it listens.</summary>
        public string Told { get; }

        public static async Task<Server> Start(string folder, params string[] more)
        {
            var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            var geo = Checkout.File("src", "Geo.Cli", "bin", own.Parent!.Name, own.Name, "geo.dll");
            var start = new ProcessStartInfo("dotnet", [geo, "serve", Checkout.File("data", "demo", "study.yaml"), "--no-open", "--port", "0", "--lang", "en", .. more])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            // Where no Node is found no page is built: it is none of this test's business.
            start.Environment["PATH"] = folder;
            var process = Process.Start(start)!;
            process.BeginErrorReadLine();
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                if (Address().Match(line) is { Success: true } match) return new(process, new(match.Value), line);
            }

            throw new InvalidOperationException("The server ended before it said where it listens.");
        }

        public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string body)
        {
            var session = JsonDocument.Parse(await _client.GetStringAsync("api/session")).RootElement;
            using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
            request.Headers.Add("X-Geo-Token", session.GetProperty("token").GetString());
            var answer = await _client.SendAsync(request);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            return answer;
        }

        public async Task<JsonElement> Get(string path) => JsonDocument.Parse(await _client.GetStringAsync(path)).RootElement;

        /// <summary>Asks until the job is in one of some states; fails where it has gone past them.</summary>
        public async Task<JsonElement> Until(string address, params string[] states)
        {
            while (true)
            {
                var job = JsonDocument.Parse(await _client.GetStringAsync(states is ["done"] ? $"{address}?wait=30" : address)).RootElement;
                if (states.Contains(job.GetProperty("state").GetString())) return job;
                Assert.Contains(job.GetProperty("state").GetString(), new[] { "queued", "running" });
            }
        }

        public void Dispose()
        {
            _client.Dispose();
            if (!Process.HasExited) Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }

        [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
        private static partial Regex Address();
    }
}
