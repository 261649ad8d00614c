using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Geo.Web.Tests;

/// <summary>Kinds of bad requests: each is answered as problem+json with its remedy, shows nothing of the inside, and changes nothing.</summary>
public sealed class BadRequestTests(DemoServer server)
{
    public static TheoryData<string, string, int, string> Paths() => new()
    {
        { "an unknown path", "api/nothing", 404, "unknown-path" },
        { "an unknown study", "api/studies/other", 404, "unknown-study" },
        { "SQL in an id", "api/studies/demo/standards/KJ-R2'%20OR%201=1--", 404, "unknown-standard" },
        { "a path upwards, written out", "api/studies/demo/standards/..%2f..%2f..%2fetc%2fpasswd", 404, "unknown-standard" },
        { "a file of the machine as an asset", "assets/..%2f..%2f..%2fetc%2fpasswd", 404, "unknown-path" },
        { "a standard without distances", "api/studies/demo/standards/KJ-A1/distances", 404, "not-a-reach-standard" },
        { "a word for a number", "api/studies/demo/why?lon=here&lat=31", 400, "bad-parameter" },
        { "not a number", "api/studies/demo/why?lon=NaN&lat=31", 400, "bad-parameter" },
        { "a number out of range", "api/studies/demo/why?lon=107&lat=310", 400, "bad-parameter" },
        { "a limit beyond measure", "api/studies/demo/search?q=a&limit=1000000000", 400, "bad-parameter" },
        { "a negative limit", "api/studies/demo/search?q=a&limit=-1", 400, "bad-parameter" },
        { "a parameter twice", "api/studies/demo/search?q=a&q=b", 400, "bad-parameter" },
        { "a parameter nobody asked for", "api/studies/demo/units?where=1%3D1", 400, "bad-parameter" },
        { "nothing to look for", "api/studies/demo/search", 400, "missing-parameter" },
        { "half a place", "api/studies/demo/why?lon=107", 400, "missing-parameter" },
        { "a unit that is not there", "api/studies/demo/why?unit=%3Cscript%3Ealert(1)%3C/script%3E", 404, "unknown-unit" },
        { "control characters", "api/studies/demo/search?q=%00%01", 400, "bad-parameter" },
        { "words beyond measure", $"api/studies/demo/search?q={new string('a', 101)}", 400, "bad-parameter" },
        { "a query beyond measure", $"api/studies/demo/search?q={new string('a', 3000)}", 414, "query-too-long" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_bad_address_is_answered_with_what_is_wrong_and_what_to_do(string kind, string path, int status, string code)
    {
        using var answer = await server.Client.GetAsync(path);
        var problem = await Problem(answer, status, code);
        Assert.True(problem.GetProperty("remedy").GetString()!.Length > 5, kind);
    }

    [Theory]
    [InlineData("zh-CN,en;q=0.5", "没有这个研究")]
    [InlineData("fr,en;q=0.5", "No such study")]
    [InlineData("fr", "No such study")]
    public async Task A_problem_speaks_the_readers_language_or_else_the_servers(string languages, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/studies/other");
        request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(title, (await Problem(answer, 404, "unknown-study")).GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1:1")]
    [InlineData("localhost.evil.example")]
    [InlineData("")]
    public async Task A_host_that_is_not_the_servers_own_is_refused(string host)
    {
        var answer = await Raw($"GET /api/session HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 4(21|00) ", answer);
        Assert.DoesNotContain("token\":", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_servers_own_names_are_let_in()
    {
        foreach (var host in new[] { $"127.0.0.1:{server.Address.Port}", $"localhost:{server.Address.Port}" })
        {
            Assert.StartsWith("HTTP/1.1 200 ", await Raw($"GET /livez HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task A_write_without_the_token_is_refused_wherever_it_goes(string method)
    {
        using var request = new HttpRequestMessage(new(method), "api/studies/demo") { Content = new StringContent("{}") };
        using var answer = await server.Client.SendAsync(request);
        await Problem(answer, 403, "token-missing");
    }

    [Fact]
    public async Task A_write_with_a_wrong_token_or_from_another_site_is_refused()
    {
        using (var wrong = new HttpRequestMessage(HttpMethod.Post, "api/studies/demo"))
        {
            wrong.Headers.Add("X-Geo-Token", new string('a', 43));
            using var answer = await server.Client.SendAsync(wrong);
            await Problem(answer, 403, "token-wrong");
        }

        foreach (var (name, value) in new[] { ("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site") })
        {
            using var foreign = new HttpRequestMessage(HttpMethod.Post, "api/studies/demo");
            foreign.Headers.Add("X-Geo-Token", await Token());
            foreign.Headers.Add(name, value);
            using var answer = await server.Client.SendAsync(foreign);
            await Problem(answer, 403, "foreign-origin");
        }
    }

    [Fact]
    public async Task A_write_to_what_can_only_be_read_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "api/studies/demo/units");
        request.Headers.Add("X-Geo-Token", await Token());
        using var answer = await server.Client.SendAsync(request);
        await Problem(answer, 405, "method-not-allowed");
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET / HTTP/9.9\r\nHost: a\r\n\r\n")]
    [InlineData("NONSENSE\r\n\r\n")]
    public async Task What_is_no_request_at_all_ends_in_a_refusal(string text) => Assert.Matches("^HTTP/1.1 (400|505) ", await Raw(text));

    [Fact]
    public async Task Every_answer_forbids_the_browser_what_comes_from_elsewhere()
    {
        foreach (var path in new[] { "", "api/studies", "api/nothing" })
        {
            using var answer = await server.Client.GetAsync(path);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    async Task<string> Token() => (await server.Json("api/session")).GetProperty("token").GetString()!;

    async Task<string> Raw(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    async Task<JsonElement> Problem(HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal($"/problems/{code}", problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.DoesNotContain("Geo.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.Equal("", server.Complaints); // a reader's mistake is none of the server's
        return problem;
    }
}
