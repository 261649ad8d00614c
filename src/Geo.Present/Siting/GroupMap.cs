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
    /// <summary>Quiet tints of the Okabe–Ito set; a map of areas never needs more than a few.</summary>
    static readonly string[] s_tints = ["#CFE6F5", "#F6E3B5", "#CDE8DC", "#E9D3E2", "#DADDE1", "#F3F0C2", "#BFD3E6", "#E8CFC0"];

    /// <summary>Writes an SVG document, UTF-8, the same bytes for the same plan.</summary>
    /// <exception cref="InvalidOperationException">The study has neither a boundary nor a demand point: see <see cref="MapContents.CanDraw"/>.</exception>
    public static void Write(TextWriter writer, StudyFindings findings, GroupPlan plan, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(words);
        new AnswerSheet(findings, words).Write(writer, sheet => Of(sheet, findings, plan, words));
    }

    static MapContent Of(AnswerSheet sheet, StudyFindings findings, GroupPlan plan, WordTable words)
    {
        var groups = GroupTables.Groups(plan, findings, words);
        var (fewest, most) = (plan.Groups.Min(group => group.Units.Count), plan.Groups.Max(group => group.Units.Count));
        return new()
        {
            Standard = "groups",
            Title = sheet.Title(words["site.groups-title"]),
            Rule = words.Format("map.groups-rule", plan.Groups.Sum(group => group.Units.Count), fewest, most),
            Finding = (words["map.groups-finding"], Figures.Whole(plan.Groups.Count), words["map.groups-finding-end"]),
            Layers = [.. sheet.Land(), .. Layers(findings.Placed, plan, words)],
            Labels = [.. AnswerSheet.Numbers(plan.Groups.Select(group => group.Place)), .. sheet.UnitLabels()],
            Gaps = [.. plan.Groups.Take(AnswerSheet.Listed).Select((group, at) => new GapEntry(at + 1, findings.NameOf(group.Centre, words.Language), groups.Rows[at][4].Text, groups.Rows[at][5].Text))],
            Words = sheet.WordsOf(words["map.group-list"], words["map.gap-list-people"], words[plan.IsTime ? "map.group-minutes" : "map.group-kilometres"], "map.more-groups", plan.Groups.Count),
            Notes = sheet.Notes,
        };
    }

    static IEnumerable<MapLayer> Layers(PlacedStudy placed, GroupPlan plan, WordTable words)
    {
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
}
