using System.Globalization;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Features;

/// <summary>Which features of a collection a request wants, and how.</summary>
/// <param name="Box">West, south, east, north; null for everywhere.</param>
/// <param name="Crs">In which the answer is given.</param>
sealed record FeatureQuery(int Limit, int Offset, double[]? Box, string Crs)
{
    public const int MostFeatures = 1000;

    const int UsualFeatures = 100;
    const int LongestCrs = 100;

    // RFC 3339, and a day alone.
    static readonly string[] s_moments = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd"];

    public bool LatitudeFirst => AxisOrder.LatitudeFirst(Crs) == true;

    /// <exception cref="ProblemException">A parameter is wrong or unknown.</exception>
    public static FeatureQuery Read(HttpContext context) => RequestQuery.Read(context, query =>
    {
        // The standard wants a limit above the largest to be answered with the largest.
        var limit = Math.Min(query.Whole("limit", 1, int.MaxValue) ?? UsualFeatures, MostFeatures);
        var offset = query.Whole("offset", 0, int.MaxValue) ?? 0;
        var boxCrs = CrsOf(query, "bbox-crs");
        var box = query.Text("bbox", 200) is { } text ? BoxOf(text, AxisOrder.LatitudeFirst(boxCrs) == true) : null;
        CheckFormat(query);
        // No feature has a time: every one is of any time asked for.
        if (query.Text("datetime", 100) is { } time && !IsTime(time)) throw new ProblemException(ProblemCode.BadParameter, "datetime");
        return new FeatureQuery(limit, offset, box, CrsOf(query, "crs"));
    });

    /// <summary>Of a request for one feature: how.</summary>
    /// <exception cref="ProblemException">A parameter is wrong or unknown.</exception>
    public static FeatureQuery ReadOne(HttpContext context) => RequestQuery.Read(context, query =>
    {
        CheckFormat(query);
        return new FeatureQuery(1, 0, null, CrsOf(query, "crs"));
    });

    /// <summary>Some programs name the format in the query; there is one.</summary>
    /// <exception cref="ProblemException">It is another one.</exception>
    public static void CheckFormat(RequestQuery query)
    {
        if (query.Text("f", 8) is not (null or "json" or "geojson")) throw new ProblemException(ProblemCode.BadParameter, "f");
    }

    static string CrsOf(RequestQuery query, string name)
    {
        var crs = query.Text(name, LongestCrs) ?? AxisOrder.Default;
        return AxisOrder.LatitudeFirst(crs) is null ? throw new ProblemException(ProblemCode.BadParameter, name) : crs;
    }

    static double[] BoxOf(string text, bool latitudeFirst)
    {
        double[] numbers = [.. text.Split(',').Select(part =>
            double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw new ProblemException(ProblemCode.BadParameter, "bbox"))];
        // Six numbers name heights too, which nothing here has.
        double[] box = numbers.Length switch { 4 => numbers, 6 => [numbers[0], numbers[1], numbers[3], numbers[4]], _ => throw new ProblemException(ProblemCode.BadParameter, "bbox") };
        if (latitudeFirst) box = [box[1], box[0], box[3], box[2]];
        return box[1] <= box[3] ? box : throw new ProblemException(ProblemCode.BadParameter, "bbox");
    }

    /// <summary>A moment, or two with a slash between; before or after it may be left open.</summary>
    static bool IsTime(string text)
    {
        var ends = text.Split('/');
        if (ends.Length == 1) return MomentOf(text) is not null;
        if (ends.Length != 2) return false;
        DateTimeOffset?[] moments = [.. ends.Select(MomentOf)];
        return ends.Zip(moments).All(end => end.First is "" or ".." || end.Second is not null) && !(moments[0] > moments[1]);
    }

    static DateTimeOffset? MomentOf(string text) => DateTimeOffset.TryParseExact(text, s_moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
