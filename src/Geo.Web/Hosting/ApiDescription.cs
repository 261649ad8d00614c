using Geo.Web.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Hosting;

/// <summary>The description of the interface (OpenAPI 3.1), as it stands in <c>openapi.json</c>; a test holds its paths against the routes.</summary>
static class ApiDescription
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("openapi.json") ?? throw new InvalidOperationException("openapi.json is not in the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var answer = new KeptAnswer(bytes.ToArray(), "application/vnd.oai.openapi+json;version=3.1");
        routes.MapMethods("/openapi.json", Reading.Methods, answer.Send);
    }
}
