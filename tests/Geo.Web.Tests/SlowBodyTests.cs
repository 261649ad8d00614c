using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Geo.Web.Tests;

/// <summary>A body that stays away is waited for some seconds, and then answered as what it is.</summary>
public sealed class SlowBodyTests(DemoServer server)
{
    [Fact]
    public async Task A_body_that_does_not_come_ends_in_a_refusal_that_says_so()
    {
        var token = (await server.Json("api/session")).GetProperty("token").GetString();
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/studies/demo/scenarios HTTP/1.1\r\nHost: {server.Address.Authority}\r\nX-Geo-Token: {token}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"/problems/body-too-slow\"", answer, StringComparison.Ordinal);
    }
}
