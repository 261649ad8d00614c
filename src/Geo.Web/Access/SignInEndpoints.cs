using System.Text.Json;
using Geo.Model.Access;
using Geo.Web.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Access;

/// <summary>Signing in and out.</summary>
sealed class SignInEndpoints(SignInDesk desk, SessionBook sessions)
{
    static readonly CookieOptions s_cookie = new() { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/sign-in", ["POST"], SignIn);
        routes.MapMethods("/api/sign-out", ["POST"], SignOut);
    }

    async Task SignIn(HttpContext context)
    {
        RequestQuery.Nothing(context);
        using var body = await RequestBody.Read(context);
        var reader = new BodyReader(body.RootElement);
        var (name, password) = (reader.Need("user", User.LongestName), reader.Need("password", PasswordHash.LongestPassword));
        reader.End();
        var user = await desk.SignIn(name, password, Visitor.Of(context).Address, context.RequestAborted);
        // Another secret at each sign-in: whoever planted or saw the old one has nothing.
        if (context.Request.Cookies[NetworkGate.Cookie] is { Length: > 0 } old) sessions.Close(old);
        context.Response.Cookies.Append(NetworkGate.Cookie, sessions.Open(user), s_cookie);
        await Reading.WriteJson(context, json => Write(json, user));
    }

    Task SignOut(HttpContext context)
    {
        RequestQuery.Nothing(context);
        if (context.Request.Cookies[NetworkGate.Cookie] is { Length: > 0 } secret) sessions.Close(secret);
        context.Response.Cookies.Delete(NetworkGate.Cookie, s_cookie);
        // What the browser holds of the study goes with the sign-in.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        desk.SignedOut(Visitor.Of(context));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    static void Write(Utf8JsonWriter json, User user)
    {
        json.WriteStartObject();
        json.WriteString("user", user.Name);
        json.WriteString("role", Roles.CodeOf(user.Role));
        json.WriteEndObject();
    }
}
