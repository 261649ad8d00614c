using Geo.Import.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Osm;

/// <summary>Makes of a way's tags a street: its class, what may travel there, how fast.</summary>
sealed class OsmStreets(OsmRules rules, WordList ground, WordList names, IssueLedger issues)
{
    readonly OsmAccess _access = new(rules);
    readonly OsmSpeed _speed = new(rules);

    /// <summary>Whether the way says of itself that it is a street or a ferry.</summary>
    public static bool IsMeant(OsmTags tags) => tags.Find("highway") is not null || tags.Find("route") == "ferry";

    /// <summary>Null where it is no street that anything travels on; the reason is in the ledger.</summary>
    public StreetDraft? Of(long id, OsmTags tags)
    {
        var word = tags.Find("highway");
        if (word is "construction" || tags.Find("construction") is "yes") return Refuse(StreetIssue.WayUnderConstruction, id);
        var isFerry = word is null || !rules.Classes.ContainsKey(word) && tags.Find("route") == "ferry";
        if (!rules.Classes.TryGetValue(isFerry ? "ferry" : word!, out var row)) return Refuse(StreetIssue.WayClassUnknown, id);
        var isRoundabout = tags.Find("junction") is "roundabout" or "circular";
        var oneway = OsmOneway.Of(tags, row.Class, isRoundabout);
        var able = Able(row);
        var forward = _access.Of(tags, row.Open, able, isBackward: false) & oneway.Forward;
        var backward = _access.Of(tags, row.Open, able, isBackward: true) & oneway.Backward;
        if ((forward | backward) == TravelModes.None) return Refuse(StreetIssue.WayWithoutModes, id);
        var (speeds, duration) = (Speeds(tags), isFerry ? OsmDuration.Read(tags.Find("duration")) : 0);
        if (speeds is null) issues.Add(StreetIssue.WaySpeedUnread, id);
        if (oneway.IsUnread) issues.Add(StreetIssue.WayOnewayUnread, id);
        if (duration is null) issues.Add(StreetIssue.WayDurationUnread, id);
        return new(
            id,
            row.Class,
            Ground(tags, "surface"),
            Ground(tags, "tracktype"),
            speeds?.Forward ?? 0,
            speeds?.Backward ?? 0,
            Traits(tags, isFerry, isRoundabout),
            forward,
            backward,
            duration ?? 0,
            names.Of(tags.Find("name") ?? tags.Find("ref") ?? ""),
            speeds is null || oneway.IsUnread || duration is null);
    }

    /// <summary>What a barrier on a node keeps out.</summary>
    public TravelModes BlockedAt(OsmTags tags)
    {
        if (tags.Count == 0 || tags.Find("barrier") is not { } kind) return TravelModes.None;
        var open = TravelModes.All & ~rules.Barriers.GetValueOrDefault(kind);

        // access=yes does open a barrier: nothing else than the barrier kept anybody out.
        if (tags.Find("access") is { } access && rules.Access.TryGetValue(access, out var says) && says.Public) open = TravelModes.All;
        return TravelModes.All & ~_access.Of(tags, open, TravelModes.All, isBackward: null);
    }

    StreetDraft? Refuse(StreetIssue issue, long id)
    {
        issues.Add(issue, id);
        return null;
    }

    static TravelModes Able(ClassRow row) =>
        TravelModeSets.List.Where(mode => row.MetresPerHour[(int)mode] > 0).Aggregate(TravelModes.None, (modes, mode) => modes | mode.Only());

    (int Forward, int Backward)? Speeds(OsmTags tags)
    {
        if (_speed.Read(tags.Find("maxspeed")) is not { } both) return null;
        if (_speed.Read(tags.Find("maxspeed:forward")) is not { } forward || _speed.Read(tags.Find("maxspeed:backward")) is not { } backward) return null;
        return (forward > 0 ? forward : both, backward > 0 ? backward : both);
    }

    byte Ground(OsmTags tags, string key) => tags.Find(key) is { Length: > 0 and < 40 } value ? (byte)ground.Of($"{key}={value}") : (byte)0;

    static SegmentTraits Traits(OsmTags tags, bool isFerry, bool isRoundabout)
    {
        var traits = isFerry ? SegmentTraits.Ferry : SegmentTraits.None;
        if (isRoundabout) traits |= SegmentTraits.Roundabout;
        if (tags.Find("bridge") is { } bridge && bridge != "no") traits |= SegmentTraits.Bridge;
        if (tags.Find("tunnel") is { } tunnel && tunnel != "no") traits |= SegmentTraits.Tunnel;
        if (tags.Find("ford") is { } ford && ford != "no") traits |= SegmentTraits.Ford;
        return traits;
    }
}
