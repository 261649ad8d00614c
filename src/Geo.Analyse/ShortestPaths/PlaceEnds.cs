using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

static class PlaceEnds
{
    /// <exception cref="ArgumentOutOfRangeException">The end names no vertex, or a place or a time below zero.</exception>
    public static void Check(PlaceEnd end, int vertices)
    {
        if (end.Vertex >= 0 && end.Vertex < vertices && end is { Place: >= 0, Ms: >= 0 }) return;
        throw new ArgumentOutOfRangeException(nameof(end), end, $"An end is one of {vertices} vertices; place and time are not negative.");
    }

    /// <summary>The ends of one place among ends sorted by place.</summary>
    public static ReadOnlySpan<PlaceEnd> Of(PlaceEnd[] byPlace, int place)
    {
        var first = FirstFrom(byPlace, place);
        return byPlace.AsSpan(first, FirstFrom(byPlace, place + 1) - first);
    }

    static int FirstFrom(PlaceEnd[] byPlace, int place)
    {
        var (low, high) = (0, byPlace.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (byPlace[middle].Place < place) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
