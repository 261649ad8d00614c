using System.Globalization;
using Geo.Web.Problems;
using Microsoft.Net.Http.Headers;

namespace Geo.Web.Answers;

/// <summary>The versions that a writer has seen: the tags of an If-Match.</summary>
sealed class SeenVersions(IList<EntityTagHeaderValue> tags)
{
    // A weak tag says that what was seen means the same, not that it was the same: If-Match compares strongly (RFC 9110, 13.1.1), and none of ours is weak.
    readonly string[] _tags = [.. tags.Where(tag => !tag.IsWeak).Select(tag => tag.Tag.ToString())];
    readonly string _given = string.Join(", ", tags);

    public static string TagOf(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <exception cref="ProblemException">The version is none of those seen.</exception>
    public void Check(long version)
    {
        if (!_tags.Contains(TagOf(version), StringComparer.Ordinal)) throw new ProblemException(ProblemCode.PreconditionFailed, _given);
    }
}
