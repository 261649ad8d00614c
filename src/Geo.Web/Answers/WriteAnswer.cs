using Microsoft.AspNetCore.Http;

namespace Geo.Web.Answers;

/// <summary>What a write is answered with.</summary>
/// <param name="Tag">Of the version that came of it; null where nothing is left.</param>
/// <param name="Location">Of what was made; null where nothing new was.</param>
sealed record WriteAnswer(int Status, byte[] Body, string? Tag, string? Location = null)
{
    public Task Send(HttpContext context)
    {
        context.Response.StatusCode = Status;
        if (Tag is not null) context.Response.Headers.ETag = Tag;
        if (Location is not null) context.Response.Headers.Location = Location;
        return Body.Length == 0 ? Task.CompletedTask : Reading.Write(context, Body, Reading.Json);
    }
}
