using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Model;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Present.Maps;

/// <summary>Makes the map of a reach finding: which layers, in which colours, with which words.</summary>
public static class MapContents
{
    const int ListedGaps = 8;

    /// <summary>Facilities of a kind are named on the map up to so many; more are a pattern, and their names are in the tables.</summary>
    const int NamedFacilities = 15;

    const double ShadeOpacity = 0.6;

    static readonly double[] s_roadWidths = [2.4, 1.8, 1.2, 0.7];

    // Symbols by class, the most telling class first: what a facility is shown as under a rule that asks for several.
    static readonly (FacilityClasses Class, MapSymbol Symbol)[] s_symbols =
    [
        (FacilityClasses.EmergencyCentre, MapSymbol.Pentagon), (FacilityClasses.Hospital, MapSymbol.CrossedSquare),
        (FacilityClasses.MaternalChildHospital, MapSymbol.CrossedSquare), (FacilityClasses.CommunityHealthCentre, MapSymbol.Diamond),
        (FacilityClasses.TownshipHospital, MapSymbol.Triangle), (FacilityClasses.EmergencyStation, MapSymbol.CrossedDisc),
        (FacilityClasses.CommunityHealthStation, MapSymbol.Disc), (FacilityClasses.VillageClinic, MapSymbol.Square),
        (FacilityClasses.DiseaseControlCentre, MapSymbol.Square), (FacilityClasses.Clinic, MapSymbol.Disc), (FacilityClasses.Pharmacy, MapSymbol.Disc),
        (FacilityClasses.Other, MapSymbol.Disc),
    ];

    /// <summary>The symbol of each class, the most telling class first; the page is told it, so that it can't differ.</summary>
    internal static IReadOnlyList<(FacilityClasses Class, MapSymbol Symbol)> SymbolsByClass => s_symbols;

    /// <summary>Whether the study has anything to draw: a boundary or a place.</summary>
    public static bool CanDraw(StudyFindings findings) =>
        findings.Placed.Demand.Count > 0 || findings.Placed.Units.Units.Any(unit => unit.Boundary is not null);

    /// <param name="ground">What is drawn under the areas; null: nothing.</param>
    public static MapContent Of(StudyFindings findings, ReachFinding finding, WordTable words, MapGround? ground = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(finding);
        var rules = new RuleText(findings, words);
        var whole = new WholeReach(finding, new(findings.Placed));
        var standard = finding.Standard;
        return new()
        {
            Standard = standard.Id,
            Title = TitleOf(findings, rules.Name(standard), words),
            Rule = words.Format("map.rule", standard.Id, rules.Who(standard), rules.Clause(standard)),
            Finding = new Headlines(findings, rules, words).Of(finding, whole.Area),
            Layers = [.. Layers(findings, finding, ground, rules, words)],
            Labels = [.. Labels(findings, finding, words.Language)],
            Gaps = [.. finding.Gaps.Take(ListedGaps).Select((gap, at) => new GapEntry(
                gap.Rank, findings.NameOf(gap.Unit, words.Language), Figures.People(gap.People, whole.Gaps[at]), RuleText.Beyond(gap)))],
            Words = WordsOf(
                words[finding.Head.Unit == Impedance.Millimetres ? "map.gap-list-beyond" : "map.gap-list-beyond-minutes"],
                finding.Gaps.Count > ListedGaps ? words.Format("map.more-gaps", finding.Gaps.Count - ListedGaps) : "", words),
            Notes =
            [
                finding.Head is { Travel: null, Mode: null } ? words.Format("map.measure", rules.Assumption(finding.Head)) : words.Format("map.assumption", rules.Limit(finding.Head), rules.Assumption(finding.Head)),
                words.Format("map.sources", Sources(findings, ground, rules), Figures.Date(findings.Study.AsOf)),
                words["map.projection"],
            ],
            Approval = findings.Study.MapApproval,
            SampleMark = findings.Study.Sample ? words["sample.data"] : null,
        };
    }

    /// <summary>Place, rule and scenario.</summary>
    internal static string TitleOf(StudyFindings findings, string rule, WordTable words)
    {
        var title = words.Format("map.title", findings.Study.Area.Name.In(words.Language), rule);
        return findings.Scenario is { } applied ? words.Format("map.title-scenario", title, applied.Scenario.Title.In(words.Language)) : title;
    }

    internal static MapWords WordsOf(string beyond, string moreGaps, WordTable words) => new(
        words["map.legend"], words["map.gap-list"], words["map.gap-list-people"], beyond, moreGaps, words["map.numbered-units"],
        words["map.north"], words["map.kilometres"], words["map.approval"], words["map.people"], words.Language == Language.Chinese ? "zh-CN" : "en");

    internal static IEnumerable<MapLayer> GroundLayers(MapGround? ground, WordTable words)
    {
        if (ground?.Terrain is { } shade) yield return new ShadeLayer("terrain", words["map.terrain"], ShadeOpacity, shade);
        if (ground?.Roads is { } roads) yield return new RoadLayer("roads", words["map.roads"], MapColours.Road, s_roadWidths, roads);
    }

    // What is drawn and not travelled names its source here alone: no figure comes of it.
    internal static string Sources(StudyFindings findings, MapGround? ground, RuleText rules)
    {
        var (study, drawn) = (findings.Study, findings.Study.Ground);
        return rules.Sources(
        [
            (drawn.Credit, ground?.Roads is null || drawn.Roads == study.Roads?.Source.Path ? null : drawn.Roads),
            (drawn.Credit, ground?.Terrain is null || drawn.Terrain == study.Terrain?.Path ? null : drawn.Terrain),
        ]);
    }

    static IEnumerable<MapLayer> Layers(StudyFindings findings, ReachFinding finding, MapGround? ground, RuleText rules, WordTable words)
    {
        var placed = findings.Placed;
        var bounded = placed.Units.Units.Where(unit => unit.Boundary is not null).ToArray();
        var finest = bounded.Length == 0 ? Model.Areas.UnitLevel.Township : bounded[0].Level;
        Geometry[] boundaries = [.. bounded.Where(unit => unit.Level == finest).Select(unit => unit.Boundary!)];
        // The land covers the inner half of the border and every border between units: what is left is the area's outline.
        yield return new AreaLayer("border", boundaries.Length > 0 ? words["map.border"] : null, new(null, 0, MapColours.AreaEdge, 4.4), boundaries);
        yield return new AreaLayer(MapLayer.Land, null, new(MapColours.Land, 1, null, 0), boundaries);
        foreach (var layer in GroundLayers(ground, words)) yield return layer;
        for (var band = finding.ServiceAreas.Count - 1; band >= 0; band--)
        {
            if (finding.ServiceAreas[band].IsEmpty && finding.Head.Mode is not null) continue; // reach over roads is told by its people where it is not drawn
            yield return new AreaLayer(
                $"reach-{band + 1}", words.Format("map.reach", rules.Band(finding.Head, band)),
                new(MapColours.Reach, 0.17, MapColours.ReachEdge, 0.9, band == finding.ServiceAreas.Count - 1 ? null : "5 3"), [finding.ServiceAreas[band]])
            { OnLandOnly = true };
        }

        yield return new AreaLayer("units", boundaries.Length > 1 ? words.Of("map.unit-border", finest) : null, new(null, 0, MapColours.UnitEdge, 0.9), boundaries);
        var (inside, outside) = Dots(placed, finding);
        yield return new DotLayer("covered-people", words["map.covered-people"], MapColours.Covered, false, inside);
        yield return new AreaLayer("gap-areas", words["map.gap-area"], new(MapColours.Gap, 0.12, MapColours.GapDark, 1.3), Outlines(finding));
        yield return new DotLayer("gap-people", words["map.gap-people"], MapColours.Gap, true, outside);
        foreach (var layer in Symbols(findings, finding, rules, words)) yield return layer;
    }

    // Gap areas of one unit may share a part of what the reach leaves of it: it is drawn once.
    static Polygon[] Outlines(ReachFinding finding) =>
    [
        .. finding.Gaps.Where(gap => gap.Outline is not null)
            .SelectMany(gap => Enumerable.Range(0, gap.Outline!.NumGeometries).Select(gap.Outline.GetGeometryN)).OfType<Polygon>()
            .DistinctBy(part => (part.EnvelopeInternal.MinX, part.EnvelopeInternal.MinY, part.EnvelopeInternal.MaxX, part.EnvelopeInternal.MaxY, part.NumPoints)),
    ];

    static (List<(LonLat Place, double People)> Inside, List<(LonLat Place, double People)> Outside) Dots(PlacedStudy placed, ReachFinding finding)
    {
        var demand = placed.Demand;
        var concerned = WholeReach.ConcernedBy(finding);
        var limit = finding.Head.Limit;
        List<(LonLat, double)> inside = [], outside = [];
        var gaps = finding.Gaps.SelectMany(gap => gap.Points).ToHashSet();
        for (var row = 0; row < demand.Count; row++)
        {
            if (gaps.Contains(row)) outside.Add((demand.Place(row), demand.Millionths[row] / 1e6));
            else if ((concerned is null || demand.Classes[row] == concerned) && finding.HeadNearest.FirstCost[row] <= limit) inside.Add((demand.Place(row), demand.Millionths[row] / 1e6));
        }

        return (inside, outside);
    }

    static IEnumerable<SymbolLayer> Symbols(StudyFindings findings, ReachFinding finding, RuleText rules, WordTable words)
    {
        var facilities = findings.Placed.Facilities;
        var asked = AskedClasses(finding);
        var idle = finding.Idle.Where(one => facilities[one.Facility].Place is not null).Select(one => facilities[one.Facility].PlaceOrThrow).ToArray();
        if (idle.Length > 0) yield return new("idle", words.Format("map.idle", idle.Length), MapSymbol.CrossedDisc, MapColours.Idle, true, idle);
        var kinds = finding.Serving.Where(at => facilities[at].Place is not null)
            .GroupBy(at => KindOf(facilities[at], asked))
            .OrderByDescending(group => group.Key);
        foreach (var kind in kinds)
        {
            var (one, symbol) = kind.Key < 0 ? (FacilityClasses.Other, MapSymbol.Disc) : s_symbols[kind.Key];
            yield return new(
                WordTable.KeyOf("serving", one), rules.Capital(words.Format("map.serving", words.Of("facility-class", one), kind.Count())), symbol, MapColours.Serving, false,
                [.. kind.Select(at => facilities[at].PlaceOrThrow)]);
        }
    }

    static FacilityClasses AskedClasses(ReachFinding finding) => (finding.Standard.Rule as ReachRule)?.Classes ?? FacilityClasses.None;

    // Index of the symbol that stands for the most telling of the classes the rule asks for.
    static int KindOf(Facility facility, FacilityClasses asked) => Array.FindIndex(s_symbols, pair => (facility.Classes & asked & pair.Class) != 0);

    static IEnumerable<MapLabel> Labels(StudyFindings findings, ReachFinding finding, Language language)
    {
        var placed = findings.Placed;
        foreach (var gap in finding.Gaps.Take(ListedGaps)) yield return new(LabelKind.GapRank, Figures.Whole(gap.Rank), Middle(placed.Demand, gap), gap.Outline);
        for (var unit = 0; unit < placed.Units.FinestCount; unit++)
        {
            if (placed.Units.Units[unit].Boundary is not { } boundary) continue;
            var inner = boundary.InteriorPoint;
            yield return new(LabelKind.Unit, findings.NameOf(unit, language), new(inner.X, inner.Y), boundary);
        }

        var asked = AskedClasses(finding);
        var named = finding.Serving.GroupBy(at => KindOf(placed.Facilities[at], asked)).Where(kind => kind.Count() <= NamedFacilities)
            .OrderBy(kind => kind.Key).SelectMany(kind => kind).Concat(finding.Idle.Select(idle => idle.Facility).Take(NamedFacilities));
        foreach (var facility in named.Select(at => placed.Facilities[at]))
        {
            if (facility.Place is { } place) yield return new(LabelKind.Facility, facility.NameIn(language), place);
        }
    }

    // The demand point of the gap area nearest to its people's centre.
    static LonLat Middle(DemandPoints demand, GapArea gap)
    {
        double weight = 0, east = 0, north = 0;
        foreach (var row in gap.Points)
        {
            weight += demand.Millionths[row];
            east += demand.Millionths[row] * demand.Longitudes[row];
            north += demand.Millionths[row] * demand.Latitudes[row];
        }

        var nearest = gap.Points.MinBy(row => Math.Pow(demand.Longitudes[row] - (east / weight), 2) + Math.Pow(demand.Latitudes[row] - (north / weight), 2));
        return demand.Place(nearest);
    }
}
