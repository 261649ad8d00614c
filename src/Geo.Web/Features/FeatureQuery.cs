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

    public bool LatitudeFirst => AxisOrder.LatitudeFirst(Crs) == true;

    /// <exception cref="ProblemException">A parameter is wrong or unknown.</exception>
    public static FeatureQuery Read(HttpContext context) => RequestQuery.Read(context, query =>
    {
        // The standard wants a limit above the largest to be answered with the largest.
        var limit = Math.Min(query.Whole("limit", 1, int.MaxValue) ?? UsualFeatures, MostFeatures);
        var offset = query.Whole("offset", 0, int.MaxValue) ?? 0;
        var boxCrs = CrsOf(query, "bbox-crs");
        var box = query.Text("bbox", 200) is { } text ? BoxOf(text, AxisOrder.LatitudeFirst(boxCrs) == true) : null;
        query.Text("f", 8);
        // No feature has a time: every one is of any time asked for.
        query.Text("datetime", 100);
        return new FeatureQuery(limit, offset, box, CrsOf(query, "crs"));
    });

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
        return latitudeFirst ? [box[1], box[0], box[3], box[2]] : box;
    }
}
