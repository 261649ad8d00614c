using Geo.Web.Answers;
using Geo.Web.Hosting.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Hosting;

/// <summary>What those ask who keep a server running.</summary>
static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, RequestCounts counts, ServedGauges gauges)
    {
        // Requests are answered only once the study is held in memory: who hears an answer hears it from a ready server.
        routes.MapMethods("/livez", Reading.Methods, context => Text(context, "ok\n"));
        routes.MapMethods("/readyz", Reading.Methods, context => Text(context, "ok\n"));
        routes.MapMethods("/metrics", Reading.Methods, context => Text(context, counts.Write() + gauges.Write(), "text/plain; version=0.0.4; charset=utf-8"));
        routes.MapMethods("/version", Reading.Methods, context => Reading.WriteJson(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("software", "geo");
            json.WriteString("version", Software.Version);
            json.WriteEndObject();
        }));
    }

    static Task Text(HttpContext context, string text, string type = "text/plain; charset=utf-8")
    {
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text);
    }
}
