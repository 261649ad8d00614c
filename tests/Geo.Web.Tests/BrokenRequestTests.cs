using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Geo.Web.Tests;

/// <summary>Requests that end early, and those that are none.</summary>
public sealed class BrokenRequestTests(DemoServer server)
{
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task An_upload_that_is_broken_off_is_counted_as_broken_off_and_not_as_answered()
    {
        const string Count = "geo_http_request_seconds_count{route=\"/api/studies/{study}/intakes\",status=\"499\"}";
        var token = (await server.Json("api/session")).GetProperty("token").GetString();
        Assert.DoesNotContain(Count, await server.Client.GetStringAsync("metrics"), StringComparison.Ordinal);
        using (var socket = await Connect())
        {
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /api/studies/demo/intakes?name=a.csv&role=facilities HTTP/1.1\r\nHost: {server.Address.Authority}\r\nX-Geo-Token: {token}\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n\r\n"));
            var answer = new byte[16];
            await socket.GetStream().ReadExactlyAsync(answer);
            Assert.Equal("HTTP/1.1 100 Con", Encoding.ASCII.GetString(answer)); // the server has begun to read
            socket.Client.Close(0); // a reset, as of a program that is ended
        }

        await Until(Count);
        Assert.Empty(server.Complaints);
    }

    // Kestrel refuses by itself what is no request, before there is anything that could be routed, and has no place where a body could be given.
    [Theory]
    [InlineData("GARBAGE\r\n\r\n", 400)]
    [InlineData("GET /livez HTTP/1.1\r\n\r\n", 400)] // no Host
    [InlineData("GET /livez HTTP/9.9\r\nHost: {0}\r\n\r\n", 505)]
    [InlineData("POST /livez HTTP/1.1\r\nHost: {0}\r\nContent-Length: -1\r\n\r\n", 400)]
    [InlineData("GET /livez HTTP/1.1\r\nHost: {0}\r\nBad Header: x\r\n\r\n", 400)]
    public async Task What_is_no_request_gets_a_status_no_body_and_no_further_line(string request, int status)
    {
        using var socket = await Connect();
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request.Replace("{0}", server.Address.Authority, StringComparison.Ordinal)));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 0\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nConnection: close\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    async Task<TcpClient> Connect()
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        return socket;
    }

    /// <summary>Asks until the counts say so: nobody is told when the server has seen that a line is cut.</summary>
    async Task Until(string line)
    {
        var patience = Stopwatch.StartNew();
        string said;
        do
        {
            said = await server.Client.GetStringAsync("metrics");
            await Task.Yield();
        }
        while (!said.Contains(line, StringComparison.Ordinal) && patience.Elapsed < s_patience);
        Assert.True(said.Contains(line, StringComparison.Ordinal), $"{string.Join('\n', said.Split('\n').Where(one => one.Contains("_count{", StringComparison.Ordinal)))}\n{server.Complaints}");
    }
}
