using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Geo.Web.Tests.Access;

/// <summary>Behind a proxy that speaks HTTPS: its word counts, and nobody else's.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task What_the_proxy_says_of_its_visitor_is_believed_the_last_entry_alone()
    {
        await using var server = await NetworkServer.Start(https: "proxy: 127.0.0.1");
        Assert.Equal("https://localhost/", server.Server.Address.AbsoluteUri);
        using var client = From(IPAddress.Loopback, server);
        using var session = await Ask(client, "api/session", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "6.6.6.6, 203.0.113.9"), ("X-Forwarded-Host", "localhost"));
        Assert.Equal(HttpStatusCode.OK, session.StatusCode);
        var token = JsonDocument.Parse(await session.Content.ReadAsStringAsync()).RootElement.GetProperty("token").GetString()!;
        using var request = Request(HttpMethod.Post, "api/sign-in", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "6.6.6.6, 203.0.113.9"), ("X-Forwarded-Host", "localhost"), ("Origin", "https://localhost"), ("X-Geo-Token", token));
        request.Content = new StringContent($$"""{"user": "bo", "password": "{{NetworkServer.Password}}"}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"from\":\"203.0.113.9\"", (await File.ReadAllLinesAsync(server.County.Audit))[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http", "203.0.113.9", "localhost", "https-needed", 403)]
    [InlineData(null, "203.0.113.9", "localhost", "https-needed", 403)]
    [InlineData("https", null, "localhost", "https-needed", 403)]
    [InlineData("https", "not an address", "localhost", "https-needed", 403)]
    [InlineData("https, http", "203.0.113.9", "localhost", "https-needed", 403)]
    [InlineData("https", "203.0.113.9", "evil.example", "wrong-host", 421)]
    [InlineData("https", "203.0.113.9", null, "wrong-host", 421)] // then the Host is the address listened at
    public async Task What_came_without_HTTPS_or_for_another_host_is_refused(string? proto, string? client, string? host, string code, int status)
    {
        await using var server = await NetworkServer.Start(https: "proxy: 127.0.0.1");
        using var proxy = From(IPAddress.Loopback, server);
        using var answer = await Ask(proxy, "livez", ("X-Forwarded-Proto", proto), ("X-Forwarded-For", client), ("X-Forwarded-Host", host));
        await Problems.Check(answer, status, code);
    }

    [Fact]
    public async Task Who_comes_past_the_proxy_is_refused_whatever_he_says()
    {
        await using var server = await NetworkServer.Start(https: "proxy: 127.0.0.1");
        using var client = From(IPAddress.Parse("127.0.0.2"), server);
        using var answer = await Ask(client, "livez", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Host", "localhost"));
        await Problems.Check(answer, 403, "past-the-proxy");
    }

    [Fact]
    public async Task Without_a_proxy_nobody_speaks_for_another()
    {
        await using var server = await NetworkServer.Start();
        using var visit = server.Visit();
        using var request = Request(HttpMethod.Get, "api/session", ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "http"));
        Assert.Equal(HttpStatusCode.OK, (await visit.Send(request)).StatusCode);
        await Problems.Check(await visit.SignIn("bo", "wrong password!"), 401, "sign-in-refused");
        Assert.Contains("\"from\":\"127.0.0.1\"", (await File.ReadAllLinesAsync(server.County.Audit))[^1], StringComparison.Ordinal);
    }

    static HttpClient From(IPAddress own, NetworkServer server) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(own, 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = new($"http://127.0.0.1:{server.Server.Port}/"), Timeout = Timeout.InfiniteTimeSpan };

    static Task<HttpResponseMessage> Ask(HttpClient client, string path, params (string Name, string? Value)[] headers) => client.SendAsync(Request(HttpMethod.Get, path, headers));

    static HttpRequestMessage Request(HttpMethod method, string path, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            if (value is not null) request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}
