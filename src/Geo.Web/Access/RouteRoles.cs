using Geo.Model.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Access;

/// <summary>
/// Which role each route wants; null: none. A route that is not listed is the administrators' alone. The page itself is open to all: it holds words, and asks for everything else.
/// </summary>
static class RouteRoles
{
    static readonly Dictionary<string, Role?> s_roles = new(StringComparer.Ordinal)
    {
        ["GET /livez"] = null,
        ["GET /readyz"] = null,
        ["GET /version"] = Role.Viewer,
        ["GET /metrics"] = Role.Administrator,
        ["GET /openapi.json"] = Role.Viewer,

        ["GET /api/session"] = null,
        ["POST /api/sign-in"] = null,
        ["POST /api/sign-out"] = Role.Viewer,
        ["GET /api/audit"] = Role.Administrator,

        ["GET /api/studies"] = Role.Viewer,
        ["GET /api/studies/{study}"] = Role.Viewer,
        ["GET /api/studies/{study}/scorecard"] = Role.Viewer,
        ["GET /api/studies/{study}/units"] = Role.Viewer,
        ["GET /api/studies/{study}/outline"] = Role.Viewer,
        ["GET /api/studies/{study}/facilities"] = Role.Viewer,
        ["GET /api/studies/{study}/places"] = Role.Viewer,
        ["GET /api/studies/{study}/points"] = Role.Viewer,
        ["GET /api/studies/{study}/standards/{id}"] = Role.Viewer,
        ["GET /api/studies/{study}/standards/{id}/gaps"] = Role.Viewer,
        ["GET /api/studies/{study}/standards/{id}/service-areas"] = Role.Viewer,
        ["GET /api/studies/{study}/standards/{id}/rings"] = Role.Viewer,
        ["GET /api/studies/{study}/standards/{id}/distances"] = Role.Viewer,
        ["GET /api/studies/{study}/standards/{id}/map.svg"] = Role.Viewer,
        ["GET /api/studies/{study}/tables"] = Role.Viewer,
        ["GET /api/studies/{study}/ground/terrain"] = Role.Viewer,
        ["GET /api/studies/{study}/ground/terrain.png"] = Role.Viewer,
        ["GET /api/studies/{study}/ground/roads"] = Role.Viewer,
        ["GET /api/studies/{study}/why"] = Role.Viewer,
        ["GET /api/studies/{study}/search"] = Role.Viewer,

        ["GET /api/studies/{study}/scenarios"] = Role.Viewer,
        ["POST /api/studies/{study}/scenarios"] = Role.Planner,
        ["GET /api/studies/{study}/scenarios/{name}"] = Role.Viewer,
        ["DELETE /api/studies/{study}/scenarios/{name}"] = Role.Planner,
        ["PUT /api/studies/{study}/scenarios/{name}/title"] = Role.Planner,
        ["GET /api/studies/{study}/scenarios/{name}/scenario.yaml"] = Role.Viewer,
        ["POST /api/studies/{study}/scenarios/{name}/edits"] = Role.Planner,
        ["PUT /api/studies/{study}/scenarios/{name}/cursor"] = Role.Planner,
        ["POST /api/studies/{study}/scenarios/{name}/trial"] = Role.Planner,
        ["GET /api/studies/{study}/scenarios/{name}/difference"] = Role.Viewer,

        ["POST /api/studies/{study}/suggestions"] = Role.Planner,

        ["GET /api/studies/{study}/jobs"] = Role.Viewer,
        ["POST /api/studies/{study}/jobs"] = Role.Planner,
        ["GET /api/studies/{study}/jobs/{job}"] = Role.Viewer,
        ["DELETE /api/studies/{study}/jobs/{job}"] = Role.Planner,
        ["GET /api/studies/{study}/jobs/{job}/outputs/{file}"] = Role.Viewer,

        ["POST /api/studies/{study}/intakes"] = Role.Planner,
        ["GET /api/studies/{study}/intakes/{intake}"] = Role.Planner,
        ["DELETE /api/studies/{study}/intakes/{intake}"] = Role.Planner,
        ["GET /api/studies/{study}/intakes/{intake}/rejected.csv"] = Role.Planner,
        ["POST /api/studies/{study}/intakes/{intake}/kept"] = Role.Planner,

        ["GET /ogc/{study}"] = Role.Viewer,
        ["GET /ogc/{study}/conformance"] = Role.Viewer,
        ["GET /ogc/{study}/collections"] = Role.Viewer,
        ["GET /ogc/{study}/collections/{collection}"] = Role.Viewer,
        ["GET /ogc/{study}/collections/{collection}/items"] = Role.Viewer,
        ["GET /ogc/{study}/collections/{collection}/items/{feature}"] = Role.Viewer,
        ["GET /basemap/{z}/{x}/{y}"] = Role.Viewer,
        ["GET /tiles/{study}/tilejson.json"] = Role.Viewer,
        ["GET /tiles/{study}/{z}/{x}/{y}.mvt"] = Role.Viewer,
    };

    /// <summary>Of a request that has been matched with an endpoint.</summary>
    public static Role? Of(Endpoint endpoint, string method) => endpoint.Metadata.GetMetadata<OpenToAll>() is not null ? null : Of(method, PatternOf(endpoint));

    /// <summary>Every route with the role it wants: <c>GET /api/audit administrator</c>; the page's own files left out.</summary>
    public static IEnumerable<string> List(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints
        where endpoint.Metadata.GetMetadata<OpenToAll>() is null
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        where method != HttpMethods.Head
        let pattern = PatternOf(endpoint)
        let isListed = s_roles.ContainsKey($"{method} {pattern}")
        let word = !isListed ? "unlisted" : Of(method, pattern) is { } role ? Roles.CodeOf(role) : "everybody"
        select $"{method} {pattern} {word}";

    static Role? Of(string method, string pattern) =>
        s_roles.TryGetValue($"{(HttpMethods.IsHead(method) ? HttpMethods.Get : method)} {pattern}", out var role) ? role : Role.Administrator;

    static string PatternOf(Endpoint endpoint) => (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "";
}
