using Microsoft.AspNetCore.Http;

namespace Geo.Web.Security;

/// <summary>What every answer forbids the browser: anything from elsewhere, being framed, guessing at types.</summary>
static class SecurityHeaders
{
    // MapLibre runs its worker from a file of the page (worker-src) and draws sprites from data and blob addresses (img-src).
    const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; worker-src 'self' blob:; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}
