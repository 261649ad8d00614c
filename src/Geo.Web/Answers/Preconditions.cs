using Geo.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Geo.Web.Answers;

/// <summary>Versions as tags: what keeps two planners from overwriting each other.</summary>
static class Preconditions
{
    /// <summary>What a writer has seen.</summary>
    /// <exception cref="ProblemException">If-Match is not there, is no list of tags, or names every version: <c>*</c> holds whatever others have changed meanwhile.</exception>
    public static SeenVersions Required(HttpContext context) => Find(context)
        ?? throw (context.Request.Headers.IfMatch.Count == 0 ? new(ProblemCode.PreconditionRequired, HeaderNames.IfMatch) : new ProblemException(ProblemCode.PreconditionTooWide, HeaderNames.IfMatch));

    /// <summary>Null where every version will do: the request does not say, or says <c>*</c>.</summary>
    /// <exception cref="ProblemException">If-Match is no list of tags.</exception>
    public static SeenVersions? Find(HttpContext context)
    {
        var given = context.Request.Headers.IfMatch;
        if (given.Count == 0) return null;
        if (!EntityTagHeaderValue.TryParseStrictList([.. given.Select(line => line ?? "")], out var tags) || tags.Count > 1 && tags.Contains(EntityTagHeaderValue.Any))
            throw new ProblemException(ProblemCode.BadParameter, HeaderNames.IfMatch);
        return tags is [var only] && only.Equals(EntityTagHeaderValue.Any) ? null : new(tags);
    }
}
