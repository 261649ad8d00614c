using Geo.Model;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Present.Maps;
using Geo.Present.Tables;
using Geo.Present.Words;
using NetTopologySuite.Geometries;

namespace Geo.Present.Siting;

/// <summary>The map of a grouping: <c>groups.svg</c>. Units of a group have one tint, groups side by side never the same; centres are numbered.</summary>
public static class GroupMap
{
    const int Listed = 8;

    /// <summary>Quiet tints of the Okabe–Ito set; a map of areas never needs more than a few.</summary>
    static readonly string[] s_tints = ["#CFE6F5", "#F6E3B5", "#CDE8DC", "#E9D3E2", "#DADDE1", "#F3F0C2", "#BFD3E6", "#E8CFC0"];

    /// <summary>Writes an SVG document, UTF-8, the same bytes for the same plan.</summary>
    /// <exception cref="InvalidOperationException">The study has neither a boundary nor a demand point: see <see cref="MapContents.CanDraw"/>.</exception>
    public static void Write(TextWriter writer, StudyFindings findings, GroupPlan plan, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(words);
        if (!MapContents.CanDraw(findings)) throw new InvalidOperationException("Nothing in this study has a place.");
        new SvgSheet(Of(findings, plan, words)).Write(writer);
    }

    static MapContent Of(StudyFindings findings, GroupPlan plan, WordTable words)
    {
        var groups = GroupTables.Groups(plan, findings, words);
        var (fewest, most) = (plan.Groups.Min(group => group.Units.Count), plan.Groups.Max(group => group.Units.Count));
        return new()
        {
            Standard = "groups",
            Title = words.Format("map.title", findings.Study.Area.Name.In(words.Language), words["site.groups-title"]),
            Rule = words.Format("map.groups-rule", plan.Groups.Sum(group => group.Units.Count), fewest, most),
            Finding = (words["map.groups-finding"], Figures.Whole(plan.Groups.Count), words["map.groups-finding-end"]),
            Layers = [.. Layers(findings.Placed, plan, words)],
            Labels = [.. Labels(findings, plan, words.Language)],
            Gaps = [.. plan.Groups.Take(Listed).Select((group, at) => new GapEntry(at + 1, findings.NameOf(group.Centre, words.Language), groups.Rows[at][4].Text, groups.Rows[at][5].Text))],
            Words = new(
                words["map.legend"], words["map.group-list"], words["map.gap-list-people"], words[plan.IsTime ? "map.group-minutes" : "map.group-kilometres"],
                plan.Groups.Count > Listed ? words.Format("map.more-groups", plan.Groups.Count - Listed) : "", words["map.numbered-units"], words["map.north"], words["map.kilometres"], words["map.approval"], words["map.people"],
                words.Language == Language.Chinese ? "zh-CN" : "en"),
            Notes = [words.Format("map.sources", string.Join(words["list.comma"], PlanMap.Credits(findings, words.Language)), Figures.Date(findings.Study.AsOf)), words["map.projection"]],
            Approval = findings.Study.MapApproval,
            SampleMark = findings.Study.Sample ? words["sample.data"] : null,
        };
    }

    static IEnumerable<MapLayer> Layers(PlacedStudy placed, GroupPlan plan, WordTable words)
    {
        Geometry[] boundaries = [.. Boundaries(placed, Enumerable.Range(0, placed.Units.FinestCount))];
        yield return new AreaLayer("border", boundaries.Length > 0 ? words["map.border"] : null, new(null, 0, MapColours.AreaEdge, 4.4), boundaries);
        yield return new AreaLayer(MapLayer.Land, null, new(MapColours.Land, 1, null, 0), boundaries);
        var tints = Tints(plan);
        foreach (var (at, group) in plan.Groups.Index()) yield return new AreaLayer($"group-{at + 1}", null, new(s_tints[tints[at] % s_tints.Length], 1, MapColours.UnitEdge, 0.9), [.. Boundaries(placed, group.Units)]);
        yield return new SymbolLayer("centres", words["map.group-centre"], MapSymbol.Diamond, MapColours.Serving, false, [.. plan.Groups.Select(group => group.Place)]);
    }

    /// <summary>A tint each; of many groups the first that no neighbour has, in the groups' order.</summary>
    static int[] Tints(GroupPlan plan)
    {
        // As long as there are enough, none has another's.
        if (plan.Groups.Count <= s_tints.Length) return [.. Enumerable.Range(0, plan.Groups.Count)];
        var (groupOf, tints) = (new Dictionary<int, int>(), new int[plan.Groups.Count]);
        foreach (var (at, group) in plan.Groups.Index())
        {
            foreach (var unit in group.Units) groupOf[unit] = at;
        }

        var near = plan.Adjacent.Where(pair => groupOf.ContainsKey(pair.A) && groupOf.ContainsKey(pair.B)).SelectMany(pair => new[] { (groupOf[pair.A], groupOf[pair.B]), (groupOf[pair.B], groupOf[pair.A]) }).ToLookup(pair => pair.Item1, pair => pair.Item2);
        for (var at = 0; at < tints.Length; at++)
        {
            var taken = near[at].Where(other => other < at).Select(other => tints[other]).ToHashSet();
            while (taken.Contains(tints[at])) tints[at]++;
        }

        return tints;
    }

    static IEnumerable<Geometry> Boundaries(PlacedStudy placed, IEnumerable<int> units) => units.Select(unit => placed.Units.Units[unit].Boundary).OfType<Geometry>().Where(boundary => !boundary.IsEmpty);

    static IEnumerable<MapLabel> Labels(StudyFindings findings, GroupPlan plan, Language language)
    {
        foreach (var (at, group) in plan.Groups.Index()) yield return new(LabelKind.GapRank, Figures.Whole(at + 1), group.Place);
        foreach (var unit in PlanMap.UnitLabels(findings, language)) yield return unit;
    }
}
