using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>Places with their ends, sorted so that those near each other in the hierarchy come into one group of sixteen.</summary>
sealed class LaneGroups
{
    readonly PlaceEnd[] _ends;
    readonly int[] _firstEnd;

    /// <exception cref="ArgumentOutOfRangeException">An end names no vertex or no place.</exception>
    public LaneGroups(TravelHierarchy hierarchy, ReadOnlySpan<PlaceEnd> ends, int places)
    {
        var position = hierarchy.PositionOf.Span;
        var least = new int[places];
        Array.Fill(least, int.MaxValue);
        foreach (var end in ends)
        {
            PlaceEnds.Check(end, hierarchy.VertexCount);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(end.Place, places);
            least[end.Place] = Math.Min(least[end.Place], position[end.Vertex]);
        }

        Places = [.. Enumerable.Range(0, places).OrderBy(place => least[place])];
        var laneOf = DepthFirst.Inverse(Places);
        _ends = ends.ToArray();
        Array.Sort(Array.ConvertAll(_ends, end => laneOf[end.Place]), _ends);
        _firstEnd = new int[places + 1];
        foreach (var end in _ends) _firstEnd[laneOf[end.Place] + 1]++;
        for (var at = 0; at < places; at++) _firstEnd[at + 1] += _firstEnd[at];
    }

    /// <summary>The places in the order of the groups.</summary>
    public int[] Places { get; }

    public int Count => (Places.Length + LaneRows.Lanes - 1) / LaneRows.Lanes;

    /// <summary>The places of a group, sixteen or, in the last one, fewer.</summary>
    public ReadOnlySpan<int> PlacesOf(int group) => Places.AsSpan()[(group * LaneRows.Lanes)..Math.Min(Places.Length, (group + 1) * LaneRows.Lanes)];

    public void Climb(LaneClimb climb, int group, int horizonMs) =>
        climb.Climb(_ends, _firstEnd.AsSpan(group * LaneRows.Lanes, PlacesOf(group).Length + 1), (uint)horizonMs);
}
