using Geo.Model.Streets;

namespace Geo.Import.Streets;

/// <summary>Finds segments that are there already, that have no length, or that are too long to be counted in millimetres.</summary>
/// <param name="segments">Cut, with their lengths.</param>
sealed class SegmentSifting(SegmentColumns segments, IReadOnlyList<StreetDraft> drafts, IssueLedger issues)
{
    readonly List<int> _nodes = [];
    readonly List<int> _others = [];

    /// <summary>[cut segments], directed segment that stands for it travelled forward, counted among the cut ones; −1: removed with nothing in its place.</summary>
    public int[] Sift()
    {
        var standsFor = new int[segments.Count];
        var known = new Dictionary<(int, int, int, int), int>(segments.Count);
        var chain = new int[segments.Count];
        for (var segment = 0; segment < segments.Count; segment++)
        {
            standsFor[segment] = IsKept(segment) ? SameAs(segment, known, chain) : -1;
        }

        return standsFor;
    }

    bool IsKept(int segment)
    {
        var length = segments.LengthMm[segment];
        if (length == int.MaxValue) issues.Add(StreetIssue.SegmentTooLong, drafts[segments.Draft[segment]].Source);
        else if (length == 0 && segments.FromNode[segment] == segments.ToNode[segment]) issues.Add(StreetIssue.SegmentZeroLength, drafts[segments.Draft[segment]].Source);
        else return true;
        return false;
    }

    /// <summary>Earlier segments with the same ends, length and number of bends are held against it node by node.</summary>
    int SameAs(int segment, Dictionary<(int, int, int, int), int> known, int[] chain)
    {
        var (from, to) = (segments.FromNode[segment], segments.ToNode[segment]);
        var key = (Math.Min(from, to), Math.Max(from, to), segments.LengthMm[segment], segments.FirstShape[segment + 1] - segments.FirstShape[segment]);
        chain[segment] = -1;
        if (known.TryGetValue(key, out var earlier))
        {
            for (var other = earlier; other >= 0; other = chain[other])
            {
                if (Fold(segment, other) is { } directed) return directed;
            }

            chain[segment] = earlier;
        }

        known[key] = segment;
        return StreetNetwork.Directed(segment, isBackward: false);
    }

    /// <summary>Null where the two differ; the directed segment that stands for this one where they are one street drawn twice.</summary>
    int? Fold(int segment, int other)
    {
        segments.NodesOf(segment, _nodes);
        segments.NodesOf(other, _others);
        var isSame = _nodes.SequenceEqual(_others);
        if (!isSame)
        {
            _others.Reverse();
            if (!_nodes.SequenceEqual(_others)) return null;
        }

        var (mine, its) = (drafts[segments.Draft[segment]], drafts[segments.Draft[other]]);
        if (!isSame) mine = mine with { Forward = mine.Backward, Backward = mine.Forward, SpeedForward = mine.SpeedBackward, SpeedBackward = mine.SpeedForward };
        var isDuplicate = mine with { Source = its.Source, Name = its.Name, IsRepaired = its.IsRepaired } == its;
        issues.Add(isDuplicate ? StreetIssue.SegmentDuplicate : StreetIssue.SegmentOverlapping, mine.Source);
        return isDuplicate ? StreetNetwork.Directed(other, !isSame) : null;
    }
}
