using Geo.Model;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Problems;

/// <summary>The language a reader is answered in: <c>?lang</c>, else the first of zh and en that the browser names, else the server's.</summary>
static class RequestLanguage
{
    public static Language Of(HttpRequest request, Language otherwise)
    {
        if (Find(request.Query["lang"].ToString()) is { } asked) return asked;
        foreach (var one in request.Headers.AcceptLanguage.ToString().Split(',', 8))
        {
            if (Find(one.Trim()) is { } spoken) return spoken;
        }

        return otherwise;
    }

    /// <summary>Null for a language that is not spoken here.</summary>
    public static Language? Find(string tag) => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : null;
}
