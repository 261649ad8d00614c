using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Geo.Web.Tests.Access;

/// <summary>Twelve kinds of hostile requests: each is refused as problem+json and leaves nothing behind, neither in the store nor in the audit log nor in the server's own log.</summary>
public sealed class HostileRequestTests(PlannersServer fixture) : IClassFixture<PlannersServer>
{
    const string Scenarios = "api/studies/tiny/scenarios";
    const string Edits = Scenarios + "/north/edits";

    [Theory]
    [InlineData("ogc/tiny/collections/facilities/items?bbox=0,0,1,1);DROP%20TABLE%20scenarios--", 400)]
    [InlineData("ogc/tiny/collections/facilities/items?filter=1%3D1", 400)]
    [InlineData("ogc/tiny/collections/facilities'%20OR%20'1'='1/items", 404)]
    [InlineData("api/studies/tiny'%3BDELETE%20FROM%20geo.audit%3B--", 404)]
    [InlineData("api/studies/tiny/scenarios/north'%20OR%20'1'='1", 404)]
    [InlineData("api/studies/tiny/search?q=a&limit=1%20UNION%20SELECT%201", 400)]
    public Task SQL_in_filters_and_ids(string path, int status) => Refused(new(HttpMethod.Get, path), status);

    [Theory]
    [InlineData("..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("..%252f..%252f..%252fetc%252fpasswd")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("..%5c..%5cwindows%5cwin.ini")]
    [InlineData("%c0%ae%c0%ae%2fetc%2fpasswd")]
    [InlineData("users.json")]
    [InlineData("server.key")]
    [InlineData("api/studies/..%2f..%2fusers.json")]
    [InlineData("api/studies/tiny/scenarios/..%252f..%252fusers.json")]
    [InlineData("ogc/tiny/collections/..%2f..%2fcounty.gpkg/items")]
    [InlineData("assets/..%2f..%2fserver.key")]
    public async Task Paths_that_climb_once_and_twice_encoded(string path)
    {
        var answer = await Raw($"GET /{path} HTTP/1.1\r\nHost: localhost:{fixture.Server.Server.Port}\r\nCookie: __Host-geo={fixture.Planner.Cookie}\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("pbkdf2", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", answer, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_body_beyond_measure()
    {
        var write = Write(HttpMethod.Post, Scenarios, $$"""{"name": "big", "title": "{{new string('a', 1 << 20)}}"}""");

        // The server refuses by the stated length and reads no further: a client that waits to be asked for the body hears why.
        write.Headers.ExpectContinue = true;
        return Refused(write, 413, "body-too-large");
    }

    [Theory]
    [InlineData("api/studies/tiny/search?q=a&limit=1000000000")]
    [InlineData("ogc/tiny/collections/units/items?limit=99999999999")]
    [InlineData("ogc/tiny/collections/units/items?offset=-1")]
    [InlineData("tiles/tiny/99/0/0.mvt")]
    public Task Limits_beyond_measure(string path) => Refused(new(HttpMethod.Get, path), null);

    [Fact]
    public Task A_query_beyond_measure() => Refused(new(HttpMethod.Get, $"api/studies/tiny/search?q={new string('a', 3000)}"), 414, "query-too-long");

    [Theory]
    [InlineData(Scenarios, """{"name": 7}""")]
    [InlineData(Scenarios, """{"name": ["north-2"]}""")]
    [InlineData(Scenarios, """{"name": "a", "title": {}}""")]
    [InlineData(Scenarios, """{"name": "a", "admin": true}""")]
    [InlineData(Scenarios, """{"name": "a", "name": "b"}""")]
    [InlineData(Scenarios, """["name"]""")]
    [InlineData(Scenarios, "null")]
    [InlineData(Edits, """{"do": "move", "facility": "1", "place": ["0", "0"]}""")]
    [InlineData(Edits, """{"do": "move", "facility": "1", "place": [1e999, 0]}""")]
    [InlineData(Edits, """{"do": "set", "facility": "1", "beds": -1}""")]
    [InlineData(Edits, """{"do": "set", "facility": "1", "beds": 99999999999999999999}""")]
    [InlineData(Edits, """{"do": "shell", "facility": "1"}""")]
    [InlineData("api/sign-in", """{"user": {"$ne": ""}, "password": {"$ne": ""}}""")]
    public Task Wrong_types(string path, string body) => Refused(Write(HttpMethod.Post, path, body, "\"1\""), null);

    [Theory]
    [InlineData("""{"name": "<script>alert(1)</script>"}""")]
    [InlineData("""{"name": "../north"}""")]
    [InlineData("""{"name": "north\u0000"}""")]
    [InlineData("""{"name": "nor\u202eth"}""")]
    [InlineData("""{"name": "north", "title": "\u001b[2J"}""")]
    [InlineData("""{"name": "a", "title": "\ud800"}""")]
    [InlineData("""{"name": "a", "\ud800": 1}""")]
    public Task Hostile_names_with_markup_and_controls(string body) => Refused(Write(HttpMethod.Post, Scenarios, body), 400, "bad-body");

    [Fact]
    public async Task Markup_in_a_title_stays_text()
    {
        using var made = await fixture.Planner.Write(HttpMethod.Post, Scenarios, """{"name": "marked", "title": "<img src=x onerror=alert(1)>"}""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("application/json", made.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(made.Headers.GetValues("X-Content-Type-Options")));
        using var deleted = await fixture.Planner.Write(HttpMethod.Delete, $"{Scenarios}/marked", null, "\"1\"");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("name: a")]
    [InlineData("geo: 1\nscenario: ../north\ntitle: a\nstudy: tiny\n")]
    [InlineData("geo: 1\nscenario: a\ntitle: a\nstudy: other\n")]
    [InlineData("geo: 1\nscenario: a\ntitle: \"\\u001b[2J\"\nstudy: tiny\n")]
    [InlineData("geo: 1\nscenario: a\ntitle: a\nstudy: tiny\nedits: &a [*a, *a]\n")]
    [InlineData("geo: 1\nscenario: a\ntitle: !!python/object/apply:os.system [ls]\nstudy: tiny\n")]
    [InlineData("geo: 1\nscenario: a\ntitle: a\nstudy: tiny\nedits:\n  - close: {facility: nobody}\n")]
    [InlineData("geo: 1\nscenario: a\ntitle: a\nstudy: tiny\nedits:\n  - move: {facility: '2', longitude: 700, latitude: 95}\n")]
    [InlineData("geo: 1\nscenario: a\ntitle: a\nstudy: tiny\nedits:\n  - add: {id: n, name: \"a\\0b\", classes: [clinic], longitude: 0.1, latitude: 0.1}\n")]
    public Task Scenario_files_that_are_none(string body) => Refused(Yaml(body), 422, "scenario-file-refused");

    [Fact]
    public async Task Scenario_files_beyond_measure()
    {
        await Refused(Yaml($"geo: 1\nscenario: a\ntitle: a\nstudy: tiny\n#{new string('a', 1_000_000)}"), 422, "scenario-file-refused");
        var larger = Yaml(new string('a', 2 << 20));
        larger.Headers.ExpectContinue = true;
        await Refused(larger, 413, "body-too-large");
        await Refused(Yaml(new string('[', 100_000)), 422, "scenario-file-refused");
        await Refused(Yaml("geo: 1", "?name=..%2fa"), 400, "bad-parameter");
        await Refused(Yaml("geo: 1", "?taken=all"), 400, "bad-parameter");
    }

    [Theory]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nDELETE /x HTTP/1.1\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n")]
    [InlineData("Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef")]
    [InlineData("Content-Length: -1\r\n\r\n")]
    [InlineData("Content-Length: +5\r\n\r\nabcde")]
    [InlineData("X-Bad: a\rb\r\n\r\n")]
    [InlineData("X Bad: a\r\n\r\n")]
    [InlineData(" folded: a\r\n\r\n")]
    [InlineData("Host: evil.example\r\n\r\n")]
    public async Task Smuggled_headers(string rest)
    {
        var before = State();
        var answer = await Raw($"POST /{Scenarios} HTTP/1.1\r\nHost: localhost:{fixture.Server.Server.Port}\r\nX-Geo-Token: {fixture.Token}\r\nCookie: __Host-geo={fixture.Planner.Cookie}\r\nContent-Type: application/json\r\nConnection: close\r\n{rest}");
        Assert.Matches("^HTTP/1.1 4(00|11|21) ", answer);
        Assert.Equal(1, answer.Split("HTTP/1.1 ").Length - 1); // one answer to one request
        Assert.Equal(before, State());
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1")]
    [InlineData("localhost:1")]
    public Task A_wrong_host(string host)
    {
        var request = Write(HttpMethod.Post, Scenarios, """{"name": "a"}""");
        request.Headers.Host = host;
        return Refused(request, 421, "wrong-host");
    }

    [Theory]
    [InlineData(null, null, "token-missing")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", null, "token-wrong")]
    [InlineData("own", "https://evil.example", "foreign-origin")]
    public Task A_missing_or_foreign_token(string? token, string? origin, string code)
    {
        var request = Write(HttpMethod.Post, Scenarios, """{"name": "a"}""");
        request.Headers.Remove("X-Geo-Token");
        if (token is not null) request.Headers.Add("X-Geo-Token", token == "own" ? fixture.Token : token);
        if (origin is not null) request.Headers.Add("Origin", origin);
        return Refused(request, 403, code);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(100_000)]
    public Task Deep_JSON(int depth) => Refused(Write(HttpMethod.Post, Edits, new string('[', depth) + new string(']', depth), "\"1\""), 400, "bad-body");

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'"', (byte)'n', (byte)'a', (byte)'m', (byte)'e', (byte)'"', (byte)':', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)'}' })]
    [InlineData(new byte[] { (byte)'{', (byte)'"', (byte)'n', (byte)'a', (byte)'m', (byte)'e', (byte)'"', (byte)':', (byte)'"', 0xED, 0xA0, 0x80, (byte)'"', (byte)'}' })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0, (byte)'}', 0 })]
    public Task Bad_UTF_8(byte[] body)
    {
        var request = Write(HttpMethod.Post, Scenarios, "");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new("application/json");
        return Refused(request, 400, "bad-body");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=a")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public Task A_wrong_content_type(string? type)
    {
        var request = Write(HttpMethod.Post, Scenarios, """{"name": "a"}""");
        request.Content!.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return Refused(request, 415, "not-json");
    }

    [Theory]
    [InlineData("PUT", "api/studies/tiny/units", 405)]
    [InlineData("DELETE", "api/audit", 405)]
    [InlineData("PATCH", Scenarios + "/north", 405)]
    [InlineData("POST", "livez", 405)]
    [InlineData("TRACE", "api/studies", 405)]
    [InlineData("PROPFIND", "api/studies", 405)]
    [InlineData("OPTIONS", "api/studies", 405)]
    public Task A_wrong_method(string method, string path, int status) => Refused(Write(new(method), path, method is "TRACE" ? null : "{}"), status, "method-not-allowed");

    HttpRequestMessage Write(HttpMethod method, string path, string? body, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("X-Geo-Token", fixture.Token);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return request;
    }

    HttpRequestMessage Yaml(string body, string query = "")
    {
        var request = Write(HttpMethod.Post, Scenarios + query, body);
        request.Content!.Headers.ContentType = new("application/yaml");
        return request;
    }

    async Task Refused(HttpRequestMessage request, int? status, string? code = null)
    {
        var before = State();
        using (request)
        using (var answer = await fixture.Planner.Send(request))
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.InRange((int)answer.StatusCode, 400, 499);
            if (status is { } expected) Assert.Equal(expected, (int)answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            if (code is not null) Assert.Contains($"/problems/{code}\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Geo.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        }

        Assert.Equal(before, State());
    }

    /// <summary>Store, users, audit log and what the server complained of.</summary>
    string State() => $"{fixture.Server.Kept()} {string.Join('|', fixture.Server.Entries())} {fixture.Server.Log}";

    async Task<string> Raw(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, fixture.Server.Server.Port);
        await using var tls = new SslStream(socket.GetStream(), false, (_, shown, _, _) => fixture.Server.Shows(shown));
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost" });
        await tls.WriteAsync(Encoding.Latin1.GetBytes(request));
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            for (int read; (read = await tls.ReadAsync(buffer)) > 0;) answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
        catch (IOException)
        {
            // The server cut the line after its answer.
        }

        return answer.ToString();
    }
}
