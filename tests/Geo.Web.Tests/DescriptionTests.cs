using System.Net;
using System.Text;
using System.Text.Json;
using Geo.Present.Tests.Summaries;

namespace Geo.Web.Tests;

/// <summary>What the description promises of answers holds of the answers: status, type and shape.</summary>
public sealed class DescriptionTests(DemoServer server)
{
    const string Study = "/api/studies/{study}";

    static readonly string[] s_left = ["{job}", "{intake}", "/basemap", "/ground/", "{name}"]; // made below, or not there in the demo

    [Fact]
    public async Task Every_answer_read_is_as_described()
    {
        var description = await server.Json("openapi.json");
        var checkedOnes = 0;
        foreach (var path in description.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _) && !s_left.Any(part => path.Name.Contains(part, StringComparison.Ordinal))))
        {
            foreach (var address in AddressesOf(path.Name))
            {
                using var answer = await server.Client.GetAsync(address);
                checkedOnes += await Check(description, "get", path.Name, answer) ? 1 : 0;
                // A tag is promised where there is one, and nowhere else.
                Assert.Equal(answer.Headers.ETag is not null, path.Value.GetProperty("get").GetProperty("responses").TryGetProperty("304", out _));
            }
        }

        Assert.True(checkedOnes > 40, $"{checkedOnes}");
    }

    [Fact]
    public async Task Every_answer_to_a_write_is_as_described()
    {
        var description = await server.Json("openapi.json");
        async Task<JsonElement> Write(HttpMethod method, string path, string? body, string? version = null, string job = "", string type = "application/json")
        {
            using var request = new HttpRequestMessage(method, path.Replace("{study}", "demo", StringComparison.Ordinal).Replace("{name}", "described", StringComparison.Ordinal).Replace("{job}", job, StringComparison.Ordinal));
            if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, type);
            request.Headers.Add("X-Geo-Token", (await server.Json("api/session")).GetProperty("token").GetString());
            if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
            using var answer = await server.Client.SendAsync(request);
            Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {(int)answer.StatusCode}");
            await Check(description, method.Method.ToLowerInvariant(), path, answer);
            return answer.StatusCode == HttpStatusCode.NoContent ? default : JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        }

        const string One = Study + "/scenarios/{name}";
        await Write(HttpMethod.Post, Study + "/scenarios", """{"name": "described"}""");
        await Write(HttpMethod.Post, One + "/edits", """{"edits": [{"do": "close", "facility": "JC018"}, {"do": "set", "facility": "JC001", "ambulances": 6}]}""", "\"1\"");
        await Write(HttpMethod.Put, One + "/cursor", """{"cursor": 1}""", "\"2\"");
        await Write(HttpMethod.Put, One + "/title", """{"title": "As described"}""", "\"3\"");
        var trial = await Write(HttpMethod.Post, One + "/trial", """{"edit": {"do": "close", "facility": "JC001"}, "standards": ["KJ-R2", "YX-A1"]}""");
        Assert.NotEmpty(trial.GetProperty("standards").EnumerateArray());
        foreach (var path in new[] { One, One + "/difference", Study + "/scenarios", Study + "/jobs" }) await Write(HttpMethod.Get, path, null);
        var job = (await Write(HttpMethod.Post, Study + "/jobs", """{"kind": "run"}""")).GetProperty("id").GetString()!;
        await Write(HttpMethod.Get, Study + "/jobs/{job}", null, job: job);
        await Write(HttpMethod.Delete, Study + "/jobs/{job}", null, job: job);
        await Write(HttpMethod.Delete, One, null, "\"4\"");
        await Write(HttpMethod.Post, Study + "/scenarios", "geo: 1\nscenario: described\ntitle: {zh: 描述, en: Described}\nstudy: demo\nedits:\n  - close: {facility: JC018}\n", type: "application/yaml");
        await Write(HttpMethod.Delete, One, null, "\"1\"");
    }

    static IEnumerable<string> AddressesOf(string path)
    {
        foreach (var (id, collection) in new[] { ("KJ-R2", "units"), ("YX-R2", "facilities"), ("PB-R1", "findings"), ("KJ-R1", "gaps") })
        {
            var address = path.Replace("{study}", "demo", StringComparison.Ordinal).Replace("{id}", id, StringComparison.Ordinal).Replace("{collection}", collection, StringComparison.Ordinal)
                .Replace("{z}/{x}/{y}", "8/203/105", StringComparison.Ordinal);
            if (address.EndsWith("{feature}", StringComparison.Ordinal) && collection != "units") continue;
            address = address.Replace("{feature}", "990101202", StringComparison.Ordinal);
            if (address.EndsWith("/why", StringComparison.Ordinal))
            {
                yield return address + "?unit=990101202";
                yield return address + "?lon=106.2&lat=30.2";
            }
            else
            {
                yield return address.EndsWith("/search", StringComparison.Ordinal) ? address + "?q=a" : address.EndsWith("/rings", StringComparison.Ordinal) ? address + "?facility=0" : address;
            }

            if (!path.Contains("{id}", StringComparison.Ordinal) && !path.Contains("{collection}", StringComparison.Ordinal)) yield break;
        }
    }

    /// <returns>Whether there was a shape to check.</returns>
    static async Task<bool> Check(JsonElement description, string method, string path, HttpResponseMessage answer)
    {
        var responses = description.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses");
        Assert.True(responses.TryGetProperty($"{(int)answer.StatusCode}", out var response), $"{method} {path}: {(int)answer.StatusCode}");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes.Length == 0) return false;
        var type = answer.Content.Headers.ContentType!.MediaType;
        var content = response.GetProperty("content").EnumerateObject().SingleOrDefault(one => one.Name.Split(';')[0] == type);
        Assert.True(content.Value.ValueKind == JsonValueKind.Object, $"{method} {path}: {type}");
        if (!type!.EndsWith("json", StringComparison.Ordinal) || path == "/openapi.json") return false;
        Assert.True(content.Value.GetProperty("schema").EnumerateObject().Any(), $"{method} {path} has no shape");
        using var value = JsonDocument.Parse(bytes);
        var faults = new SchemaCheck(description, content.Value.GetProperty("schema")).Faults(value.RootElement);
        Assert.True(faults.Count == 0, $"{method} {path}: {string.Join("; ", faults)}");
        return true;
    }
}
