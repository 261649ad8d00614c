using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>The best few labels of every vertex, each of another place, the best first. A label is the time above and the place below.</summary>
sealed class FewLabels(int vertices, int most)
{
    const ulong None = (ulong)TravelGraph.Unreachable << 32;

    readonly ulong[] _labels = new ulong[checked(vertices * most)];

    public void Clear() => Array.Fill(_labels, None);

    public ReadOnlySpan<ulong> Of(int vertex) => _labels.AsSpan(vertex * most, most);

    /// <summary>All labels of one vertex, an arc later, offered to another.</summary>
    public void Relax(int tail, int head, int ms)
    {
        foreach (var label in Of(tail))
        {
            if (label == None) return;
            Offer(head, unchecked(label + ((ulong)(uint)ms << 32)));
        }
    }

    public void Offer(int vertex, ulong label)
    {
        var row = _labels.AsSpan(vertex * most, most);
        if (label >= row[^1]) return;

        // Its own place's earlier label goes, else the worst. An empty entry reads as place 0: it is the first empty one then, and the others behind it are empty too.
        var at = 0;
        while (at < row.Length - 1 && unchecked((int)row[at]) != unchecked((int)label)) at++;
        if (row[at] <= label) return;
        for (; at > 0 && row[at - 1] > label; at--) row[at] = row[at - 1];
        row[at] = label;
    }
}
