using Geo.Model;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Present.Maps;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Present.Siting;

/// <summary>The map of a suggestion: <c>sites.svg</c>. Sites are numbered in order of gain, those who stay outside are dots.</summary>
public static class PlanMap
{
    const int Listed = 8;

    /// <summary>Writes an SVG document, UTF-8, the same bytes for the same plan.</summary>
    /// <param name="title">What is suggested, in the words' language.</param>
    /// <exception cref="InvalidOperationException">The study has neither a boundary nor a demand point: see <see cref="MapContents.CanDraw"/>.</exception>
    public static void Write(TextWriter writer, StudyFindings findings, SitingPlan plan, string title, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(words);
        if (!MapContents.CanDraw(findings)) throw new InvalidOperationException("Nothing in this study has a place.");
        new SvgSheet(Of(findings, plan, title, words)).Write(writer);
    }

    static MapContent Of(StudyFindings findings, SitingPlan plan, string title, WordTable words)
    {
        var sites = PlanTables.Sites(plan with { Sites = [.. plan.New] }, words);
        var haveGains = PlanTables.HaveGains(plan);
        var units = PlanTables.Units(plan, findings, words);
        // The figure of the table's last row: the map, the table and the sentence tell the same.
        var gained = units.Rows.Count == 0 ? "0" : units.Rows[^1][3].Text;
        var outside = plan.Units.Sum(unit => unit.Total.Millionths - unit.After.Millionths);
        return new()
        {
            Standard = "sites",
            Title = words.Format("map.title", findings.Study.Area.Name.In(words.Language), title),
            Rule = words.Of("siting-model", plan.Model),
            Finding = haveGains || outside > 0 || plan.Value is not { } value ? (words.Format("map.site-finding", gained), Figures.People(new(outside), Rounding.Nearest(outside)), words["map.site-finding-end"]) : Travel(plan, value, words),
            Layers = [.. Layers(findings.Placed, plan, words)],
            Labels = [.. Labels(findings, plan, words.Language)],
            Gaps = [.. plan.New.Take(Listed).Select((site, at) => new GapEntry(at + 1, words.Language == Language.English && site.NameEn is { } english ? english : site.Name, haveGains ? sites.Rows[at][3].Text : "", sites.Rows[at][haveGains ? 4 : 3].Text))],
            Words = new(
                words["map.legend"], words["map.site-list"], haveGains ? words["map.site-gain"] : "", words[plan.Model == SitingModel.CapacitatedCovering ? "column.assigned" : "map.site-load"], sites.Rows.Count > Listed ? words.Format("map.more-sites", sites.Rows.Count - Listed) : "",
                words["map.numbered-units"], words["map.north"], words["map.kilometres"], words["map.approval"], words["map.people"], words.Language == Language.Chinese ? "zh-CN" : "en"),
            Notes = [words.Format("map.sources", string.Join(words["list.comma"], Credits(findings, words.Language)), Figures.Date(findings.Study.AsOf)), words["map.projection"]],
            Approval = findings.Study.MapApproval,
            SampleMark = findings.Study.Sample ? words["sample.data"] : null,
        };
    }

    /// <summary>What least travel comes to, where nobody is outside.</summary>
    static (string, string, string) Travel(SitingPlan plan, decimal value, WordTable words)
    {
        var unit = words[plan.IsTime ? "unit-of-cost.minutes" : "unit-of-cost.kilometres"];
        return plan.Model == SitingModel.PMedian ? (words["map.travel-finding"], WeightText.Of(plan.CountedAs, Figures.Whole((long)Math.Round(value, MidpointRounding.AwayFromZero)), words), words.Format("map.travel-unit", unit))
            : (words["map.radius-finding"], Figures.TwoDecimals(value), words.Format("map.radius-unit", unit));
    }

    internal static IEnumerable<string> Credits(StudyFindings findings, Language language) =>
        findings.Study.Sources.Select(source => source.Credit.In(language)).Where(credit => credit.Length > 0).Distinct(StringComparer.Ordinal);

    static IEnumerable<MapLayer> Layers(PlacedStudy placed, SitingPlan plan, WordTable words)
    {
        Geometry[] boundaries = [.. placed.Units.Units.Take(placed.Units.FinestCount).Where(unit => unit.Boundary is not null).Select(unit => unit.Boundary!)];
        yield return new AreaLayer("border", boundaries.Length > 0 ? words["map.border"] : null, new(null, 0, MapColours.AreaEdge, 4.4), boundaries);
        yield return new AreaLayer(MapLayer.Land, null, new(MapColours.Land, 1, null, 0), boundaries);
        yield return new AreaLayer("units", null, new(null, 0, MapColours.UnitEdge, 0.9), boundaries);
        yield return new DotLayer("covered-people", words["map.covered-people"], MapColours.Covered, false, Dots(placed.Demand, plan, CoverState.Kept));
        yield return new DotLayer("newly-covered-people", words["map.newly-covered"], MapColours.ReachEdge, false, Dots(placed.Demand, plan, CoverState.New));
        yield return new DotLayer("gap-people", words["map.gap-people"], MapColours.Gap, true, Dots(placed.Demand, plan, CoverState.Lost, CoverState.NotChosen, CoverState.OutOfReach));
        yield return new SymbolLayer("standing", words["map.site-standing"], MapSymbol.Square, MapColours.Idle, true, [.. plan.Sites.Where(site => !site.IsNew).Select(site => site.Place)]);
        if (plan.Closed.Count > 0) yield return new SymbolLayer("closed", words["map.site-closed"], MapSymbol.Square, MapColours.Gap, true, [.. plan.Closed.Select(facility => facility.Place)]);
        yield return new SymbolLayer("new", words[PlanTables.IsByLoad(plan) ? "map.site-new-load" : "map.site-new"], MapSymbol.Diamond, MapColours.Serving, false, [.. plan.New.Select(site => site.Place)]);
    }

    static List<(LonLat, double)> Dots(DemandPoints demand, SitingPlan plan, params CoverState[] states) =>
        [.. Enumerable.Range(0, demand.Count).Where(row => states.Contains(plan.Demand[row])).Select(row => (demand.Place(row), demand.Millionths[row] / 1e6))];

    static IEnumerable<MapLabel> Labels(StudyFindings findings, SitingPlan plan, Language language)
    {
        foreach (var (at, site) in plan.New.Index()) yield return new(LabelKind.GapRank, Figures.Whole(at + 1), site.Place);
        foreach (var unit in UnitLabels(findings, language)) yield return unit;
    }

    /// <summary>The name of every finest unit within it.</summary>
    internal static IEnumerable<MapLabel> UnitLabels(StudyFindings findings, Language language)
    {
        for (var unit = 0; unit < findings.Placed.Units.FinestCount; unit++)
        {
            if (findings.Placed.Units.Units[unit].Boundary is not { IsEmpty: false } boundary) continue;
            var inner = boundary.InteriorPoint;
            yield return new(LabelKind.Unit, findings.NameOf(unit, language), new(inner.X, inner.Y), boundary);
        }
    }
}
