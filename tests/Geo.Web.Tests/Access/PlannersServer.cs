using System.Net;

namespace Geo.Web.Tests.Access;

/// <summary>A server for all hostile requests, and a planner signed in: who may write has the most to misuse.</summary>
public sealed class PlannersServer : IAsyncLifetime
{
    internal NetworkServer Server { get; private set; } = null!;

    internal Visit Planner { get; private set; } = null!;

    internal string Token { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Server = await NetworkServer.Start("limits: {requests_per_second: 1000, requests_at_once: 10000}");
        Planner = await Server.SignedIn("bo");
        using var made = await Planner.Write(HttpMethod.Post, "api/studies/tiny/scenarios", """{"name": "north"}""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Token = (await Planner.Json("api/session")).GetProperty("token").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        Planner.Dispose();
        await Server.DisposeAsync();
    }
}
