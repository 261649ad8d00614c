using System.Security.Cryptography;
using System.Text;
using Geo.Web.Access;
using Geo.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Security;

/// <summary>
/// Lets in only what was meant for this server: a Host that is its own (a name that was made to point here is not), a query of sane length and, for a write, the
/// token that a page of this very origin was given.
/// </summary>
sealed class RequestGuard(IGate gate)
{
    public const string TokenHeader = "X-Geo-Token";

    const int LongestQuery = 2048;
    const int LongestPath = 1024;

    public async Task Check(HttpContext context, RequestDelegate next)
    {
        var visitor = await gate.Identify(context);
        context.Features.Set(visitor);
        var request = context.Request;
        var port = context.Connection.LocalPort;
        if (!gate.IsOwn(request.Host, port)) throw new ProblemException(ProblemCode.WrongHost, request.Host.Value ?? "");
        if (request.QueryString.Value is { Length: > LongestQuery } || request.Path.Value is { Length: > LongestPath }) throw new ProblemException(ProblemCode.QueryTooLong);
        if (!IsReading(request.Method)) CheckWrite(request, visitor, port);
        await next(context);
    }

    static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    void CheckWrite(HttpRequest request, Visitor visitor, int port)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none")) throw new ProblemException(ProblemCode.ForeignOrigin, site);
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Scheme == request.Scheme && gate.IsOwn(new(from.Host, from.Port), port)))
        {
            throw new ProblemException(ProblemCode.ForeignOrigin, origin);
        }

        var shown = request.Headers[TokenHeader].ToString();
        if (shown.Length == 0) throw new ProblemException(ProblemCode.TokenMissing, TokenHeader);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(visitor.Token))) throw new ProblemException(ProblemCode.TokenWrong, TokenHeader);
    }
}
