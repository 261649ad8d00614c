using Geo.Model.Streets;

namespace Geo.Import.Streets;

/// <summary>Streets as runs of nodes that are all there, none twice in a row: what is cut into segments.</summary>
sealed class StreetLines
{
    readonly List<int> _nodes = [];
    readonly List<(int Draft, int First)> _runs = [];

    StreetLines()
    {
    }

    /// <summary>Runs, in the order of their streets.</summary>
    public int Count => _runs.Count;

    public int DraftOf(int run) => _runs[run].Draft;

    public ReadOnlySpan<int> NodesOf(int run) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_nodes)[_runs[run].First..(run + 1 < _runs.Count ? _runs[run + 1].First : _nodes.Count)];

    /// <param name="drafts">[streets].</param>
    /// <param name="first">[streets + 1], where a street's nodes begin in <paramref name="nodes"/>.</param>
    /// <param name="repaired">Receives the streets that were put right, of which some may be so already.</param>
    /// <param name="rejected">Receives the streets of which nothing is left.</param>
    public static StreetLines Of(IReadOnlyList<StreetDraft> drafts, IReadOnlyList<long> first, int[] nodes, StreetNodes places, NodeUnion union, IssueLedger issues, ISet<int> repaired, ISet<int> rejected)
    {
        var lines = new StreetLines();
        Join(first, nodes, places, union, issues, drafts);
        for (var draft = 0; draft < drafts.Count; draft++)
        {
            var (from, to) = ((int)first[draft], (int)first[draft + 1]);
            lines.Add(draft, drafts[draft].Source, nodes.AsSpan(from, to - from), places, union, issues, repaired, rejected);
        }

        return lines;
    }

    /// <summary>Two nodes that follow each other at one place are one junction.</summary>
    static void Join(IReadOnlyList<long> first, int[] nodes, StreetNodes places, NodeUnion union, IssueLedger issues, IReadOnlyList<StreetDraft> drafts)
    {
        for (var draft = 0; draft < drafts.Count; draft++)
        {
            for (var at = (int)first[draft] + 1; at < first[draft + 1]; at++)
            {
                var (a, b) = (nodes[at - 1], nodes[at]);
                if (a == b || places.IsMissing(a) || !places.AreAtOnePlace(a, b)) continue;
                if (union.Join(a, b)) issues.Add(StreetIssue.VerticesJoined, drafts[draft].Source);
            }
        }
    }

    void Add(int draft, long source, ReadOnlySpan<int> nodes, StreetNodes places, NodeUnion union, IssueLedger issues, ISet<int> repaired, ISet<int> rejected)
    {
        var (runs, start, missing, repeated) = (_runs.Count, _nodes.Count, 0, 0);
        var present = 0;
        foreach (var node in nodes)
        {
            if (places.IsMissing(node))
            {
                missing++;
                End(draft, start);
                start = _nodes.Count;
                continue;
            }

            present++;
            var root = union.Root(node);
            if (_nodes.Count > start && _nodes[^1] == root) repeated++;
            else _nodes.Add(root);
        }

        End(draft, start);
        if (_runs.Count > runs)
        {
            if (missing > 0) issues.Add(StreetIssue.WayCutAtMissingNode, source);
            if (repeated > 0) issues.Add(StreetIssue.WayNodeRepeated, source);
            if (missing > 0 || repeated > 0) repaired.Add(draft);
            return;
        }

        rejected.Add(draft);
        issues.Add(present < 2 ? StreetIssue.WayWithoutNodes : StreetIssue.WayZeroLength, source);
    }

    void End(int draft, int start)
    {
        if (_nodes.Count - start >= 2) _runs.Add((draft, start));
        else _nodes.RemoveRange(start, _nodes.Count - start);
    }
}
