using Microsoft.AspNetCore.Http;

namespace Geo.Web.Security;

/// <summary>What every answer forbids the browser: anything from elsewhere, being framed, guessing at types; and, of a server on a network, ever coming without HTTPS again.</summary>
/// <param name="tiles">The origin of a base map that the user brought, <c>https://tiles.example</c>: the only one besides the server's own; null for none.</param>
sealed class SecurityHeaders(string? tiles, bool isOnNetwork)
{
    // MapLibre runs its worker from a file of the page (worker-src) and draws sprites from data and blob addresses (img-src).
    readonly string _policy = "default-src 'self'; script-src 'self'; style-src 'self'; worker-src 'self' blob:; "
        + $"img-src 'self' data: blob:{And(tiles)}; connect-src 'self'{And(tiles)}; font-src 'self'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    const string AYear = "max-age=31536000";

    public Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (isOnNetwork) headers.StrictTransportSecurity = AYear;
        return next(context);
    }

    static string And(string? origin) => origin is null ? "" : " " + origin;
}
