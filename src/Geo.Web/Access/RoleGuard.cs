using Geo.Model.Access;
using Geo.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Access;

/// <summary>Lets a visitor do what his role may. What no route matches is as closed to strangers as what one does: nobody learns from here what there is.</summary>
static class RoleGuard
{
    static readonly string[] s_programPaths = ["/ogc", "/tiles", "/openapi.json"];

    public static Task Check(HttpContext context, RequestDelegate next)
    {
        var visitor = Visitor.Of(context);
        var endpoint = context.GetEndpoint();
        // What is no route of ours says that there is none for this address or this method.
        var wanted = endpoint is RouteEndpoint ? RouteRoles.Of(endpoint, context.Request.Method) : Role.Viewer;
        if (wanted is not { } role) return next(context);
        if (visitor.Role is not { } has) throw new ProblemException(ProblemCode.SignInNeeded);
        if (has < role || (visitor.IsProgram && !IsForPrograms(context.Request.Path))) throw new ProblemException(ProblemCode.RoleInsufficient, Roles.CodeOf(role));
        return next(context);
    }

    /// <summary>Whether a program may show name and password there. A browser says of itself that it is one, and is sent to the page instead.</summary>
    public static bool IsForPrograms(PathString path) => s_programPaths.Any(start => path.StartsWithSegments(start, StringComparison.Ordinal));
}
