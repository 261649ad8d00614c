using System.Globalization;
using Geo.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Answers;

/// <summary>The parameters of one request, each asked for by name; what nobody asked for is refused, so that a misspelt one is not passed over.</summary>
sealed class RequestQuery
{
    readonly IQueryCollection _query;
    readonly HashSet<string> _known = new(StringComparer.Ordinal) { "lang" };

    RequestQuery(IQueryCollection query) => _query = query;

    /// <summary>Reads what <paramref name="read"/> asks for and checks that nothing else was given.</summary>
    /// <exception cref="ProblemException">A parameter is missing, wrong, given twice or unknown.</exception>
    public static T Read<T>(HttpContext context, Func<RequestQuery, T> read)
    {
        var query = new RequestQuery(context.Request.Query);
        var value = read(query);
        foreach (var key in context.Request.Query.Keys)
        {
            if (!query._known.Contains(key)) throw new ProblemException(ProblemCode.BadParameter, key);
        }

        return value;
    }

    /// <summary>For requests that take no parameters but the language.</summary>
    public static void Nothing(HttpContext context)
    {
        if (context.Request.QueryString.HasValue) Read(context, static _ => true);
    }

    /// <summary>Null where it is absent.</summary>
    public string? Text(string name, int longest)
    {
        _known.Add(name);
        if (!_query.TryGetValue(name, out var values)) return null;
        var text = values.Count == 1 ? values[0] : null;
        return text is { Length: > 0 } && text.Length <= longest && !text.Any(char.IsControl) ? text : throw new ProblemException(ProblemCode.BadParameter, name);
    }

    /// <summary>Null where it is absent.</summary>
    public double? Number(string name, double least, double most)
    {
        if (Text(name, 32) is not { } text) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw new ProblemException(ProblemCode.BadParameter, name);
    }

    /// <summary>Null where it is absent.</summary>
    public int? Whole(string name, int least, int most)
    {
        if (Text(name, 11) is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw new ProblemException(ProblemCode.BadParameter, name);
    }
}
