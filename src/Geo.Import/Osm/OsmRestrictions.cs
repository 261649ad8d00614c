using Geo.Import.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Osm;

/// <summary>Reads turn restrictions from relations.</summary>
/// <remarks>
/// Source: OpenStreetMap wiki, Relation:restriction: they bind vehicles, never walkers unless <c>restriction:foot</c>; <c>except</c> names vehicles that are free. What holds at certain hours only is left out and
/// counted, because these graphs know no hours.
/// </remarks>
sealed class OsmRestrictions(IssueLedger issues)
{
    static readonly string[] s_no = ["no_left_turn", "no_right_turn", "no_straight_on", "no_u_turn", "no_entry", "no_exit"];
    static readonly string[] s_only = ["only_left_turn", "only_right_turn", "only_straight_on", "only_u_turn"];
    static readonly string[] s_hours = ["day_on", "day_off", "hour_on", "hour_off"];

    readonly List<OsmRestriction> _list = [];

    public long Read { get; private set; }

    public long Rejected { get; private set; }

    public IReadOnlyList<OsmRestriction> List => _list;

    public void Take(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
        if (tags.Find("type") is not { } type || (type != "restriction" && !type.StartsWith("restriction:", StringComparison.Ordinal))) return;
        Read++;
        var (kind, modes) = Kind(tags, type);
        if (kind is null) Reject(tags.StartingWith("restriction").Any(tag => tag.Ending.EndsWith(":conditional", StringComparison.Ordinal)) ? StreetIssue.RestrictionConditional : StreetIssue.RestrictionKindUnknown, id);
        else if (s_hours.Any(key => tags.Find(key) is not null)) Reject(StreetIssue.RestrictionConditional, id);
        else if (!s_no.Contains(kind) && !s_only.Contains(kind)) Reject(StreetIssue.RestrictionKindUnknown, id);
        else if (modes == TravelModes.None) Reject(StreetIssue.RestrictionForNoMode, id);
        else Take(id, members, s_only.Contains(kind), modes);
    }

    void Take(long id, ReadOnlySpan<OsmMember> members, bool isOnly, TravelModes modes)
    {
        var (from, to, ways, nodes) = (new List<long>(), new List<long>(), new List<long>(), new List<long>());
        foreach (var member in members)
        {
            if (member.Kind == OsmKind.Way && member.Role == "from") from.Add(member.Id);
            else if (member.Kind == OsmKind.Way && member.Role == "to") to.Add(member.Id);
            else if (member.Kind == OsmKind.Way && member.Role == "via") ways.Add(member.Id);
            else if (member.Kind == OsmKind.Node && member.Role == "via") nodes.Add(member.Id);
        }

        if (from.Count == 0 || to.Count == 0 || (nodes.Count == 0) == (ways.Count == 0) || nodes.Count > 1) Reject(StreetIssue.RestrictionMembersMissing, id);
        else if (isOnly && (from.Count > 1 || to.Count > 1)) Reject(StreetIssue.RestrictionMembersUnfit, id);
        else _list.Add(new(id, isOnly, modes, from, nodes.Count > 0 ? nodes[0] : null, ways, to));
    }

    void Reject(StreetIssue issue, long id)
    {
        Rejected++;
        issues.Add(issue, id);
    }

    /// <summary>Null where no rule stands that holds at all hours.</summary>
    static (string? Kind, TravelModes Modes) Kind(OsmTags tags, string type)
    {
        var (kind, modes) = (tags.Find("restriction"), TravelModes.Vehicles);
        if (type.StartsWith("restriction:", StringComparison.Ordinal)) (kind, modes) = (kind ?? tags.Find(type), ModesOf(type["restriction:".Length..]));
        if (kind is null)
        {
            modes = TravelModes.None;
            foreach (var (rest, value) in tags.StartingWith("restriction:").Where(tag => tag.Ending != "conditional" && !tag.Ending.EndsWith(":conditional", StringComparison.Ordinal)))
            {
                if (kind is not null && kind != value) continue;
                (kind, modes) = (value, modes | ModesOf(rest));
            }
        }

        foreach (var free in (tags.Find("except") ?? "").Split(';', StringSplitOptions.TrimEntries)) modes &= ~ModesOf(free);
        return (kind, modes);
    }

    static TravelModes ModesOf(string word) => word switch
    {
        "foot" => TravelModes.Walk,
        "bicycle" => TravelModes.Cycles,
        "motorcar" => TravelModes.Car | TravelModes.Ambulance,
        "motor_vehicle" => TravelModes.Motor,
        "vehicle" => TravelModes.Vehicles,
        "motorcycle" => TravelModes.Motorcycle,
        "emergency" => TravelModes.Ambulance,
        _ => TravelModes.None,
    };
}
