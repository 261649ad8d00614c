using Geo.Web.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Geo.Web.Hosting;

/// <summary>The description of the interface (OpenAPI 3.1), as it stands in <c>openapi.json</c>; a test holds its paths against the routes.</summary>
static class ApiDescription
{
    const string OpenApi = "application/vnd.oai.openapi+json;version=3.1";

    static readonly string s_vary = $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("openapi.json") ?? throw new InvalidOperationException("openapi.json is not in the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var described = new KeptAnswer(bytes.ToArray(), OpenApi) { Vary = s_vary };
        var plain = new KeptAnswer(bytes.ToArray(), Reading.Json) { Vary = s_vary };
        routes.MapMethods("/openapi.json", Reading.Methods, context => (WantsPlain(context.Request) ? plain : described).Send(context));
    }

    /// <summary>GDAL, whenever it filters, asks for version 3.0 or plain JSON, and takes nothing else.</summary>
    static bool WantsPlain(HttpRequest request)
    {
        var accepted = request.Headers.Accept.ToString();
        return accepted.Contains(Reading.Json, StringComparison.OrdinalIgnoreCase) && !accepted.Contains("version=3.1", StringComparison.OrdinalIgnoreCase);
    }
}
