using System.Globalization;
using Geo.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Answers;

/// <summary>Versions as tags: what keeps two planners from overwriting each other.</summary>
static class Preconditions
{
    public static string TagOf(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version that If-Match names.</summary>
    /// <exception cref="ProblemException">There is none, or it names something else than one version.</exception>
    public static long Required(HttpContext context) => Find(context) ?? throw new ProblemException(ProblemCode.PreconditionRequired, "If-Match");

    /// <summary>Null where the request does not say.</summary>
    public static long? Find(HttpContext context)
    {
        var given = context.Request.Headers.IfMatch.ToString();
        if (given.Length == 0) return null;
        return given.Length is > 2 and < 24 && given[0] == '"' && given[^1] == '"' && long.TryParse(given.AsSpan(1, given.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version : throw new ProblemException(ProblemCode.PreconditionFailed, given);
    }
}
