using Geo.Model;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Present.Maps;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Siting;

/// <summary>The map of a suggestion: <c>sites.svg</c>. Sites are numbered in order of gain, those who stay outside are dots.</summary>
public static class PlanMap
{
    /// <summary>Writes an SVG document, UTF-8, the same bytes for the same plan.</summary>
    /// <param name="title">What is suggested, in the words' language.</param>
    /// <exception cref="InvalidOperationException">The study has neither a boundary nor a demand point: see <see cref="MapContents.CanDraw"/>.</exception>
    public static void Write(TextWriter writer, StudyFindings findings, SitingPlan plan, string title, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(words);
        new AnswerSheet(findings, words).Write(writer, sheet => Of(sheet, findings, plan, title, words));
    }

    static MapContent Of(AnswerSheet sheet, StudyFindings findings, SitingPlan plan, string title, WordTable words)
    {
        var sites = PlanTables.Sites(plan with { Sites = [.. plan.New] }, words);
        var haveGains = PlanTables.HaveGains(plan);
        var units = PlanTables.Units(plan, findings, words);
        // The figure of the table's last row: the map, the table and the sentence tell the same.
        var gained = units.Rows.Count == 0 ? "0" : units.Rows[^1][3].Text;
        var outside = plan.Units.Sum(unit => unit.Total.Millionths - unit.After.Millionths);
        var shown = Rounding.Nearest(plan.Units.Sum(unit => unit.Total.Millionths)) - PlanTables.After(plan);
        return new()
        {
            Standard = "sites",
            Title = sheet.Title(title),
            Rule = words.Of("siting-model", plan.Model),
            Finding = haveGains || outside > 0 || plan.Value is not { } value ? (words.Format(CoverWords.Key("map.site-finding", plan.Model), gained), Figures.People(new(outside), shown), words["map.site-finding-end"]) : Travel(plan, value, words),
            Layers =
            [
                .. sheet.Covered(plan.Demand, words[CoverWords.Key("map.covered-people", plan.Model)], words[CoverWords.Key("map.newly-covered", plan.Model)], words[CoverWords.Key("map.gap-people", plan.Model)]),
                .. Symbols(plan, words),
            ],
            Labels = [.. AnswerSheet.Numbers(plan.New.Select(site => site.Place)), .. sheet.UnitLabels()],
            Gaps = [.. plan.New.Take(AnswerSheet.Listed).Select((site, at) => new GapEntry(at + 1, words.Language == Language.English && site.NameEn is { } english ? english : site.Name, haveGains ? sites.Rows[at][3].Text : "", sites.Rows[at][haveGains ? 4 : 3].Text))],
            Words = sheet.WordsOf(
                words["map.site-list"], haveGains ? words[CoverWords.Key("map.site-gain", plan.Model)] : "", words[plan.Model == SitingModel.CapacitatedCovering ? "column.assigned" : "map.site-load"], "map.more-sites", sites.Rows.Count),
            Notes = sheet.Notes,
        };
    }

    /// <summary>What least travel comes to, where nobody is outside.</summary>
    static (string, string, string) Travel(SitingPlan plan, decimal value, WordTable words)
    {
        var unit = words[plan.IsTime ? "unit-of-cost.minutes" : "unit-of-cost.kilometres"];
        return plan.Model == SitingModel.PMedian ? (words["map.travel-finding"], WeightText.Of(plan.CountedAs, Figures.Whole((long)Math.Round(value, MidpointRounding.AwayFromZero)), words), words.Format("map.travel-unit", unit))
            : (words["map.radius-finding"], Figures.TwoDecimals(value), words.Format("map.radius-unit", unit));
    }

    static IEnumerable<MapLayer> Symbols(SitingPlan plan, WordTable words)
    {
        yield return new SymbolLayer("standing", words["map.site-standing"], MapSymbol.Square, MapColours.Idle, true, [.. plan.Sites.Where(site => !site.IsNew).Select(site => site.Place)]);
        if (plan.Closed.Count > 0) yield return new SymbolLayer("closed", words["map.site-closed"], MapSymbol.Square, MapColours.Gap, true, [.. plan.Closed.Select(facility => facility.Place)]);
        yield return new SymbolLayer("new", words[PlanTables.IsByLoad(plan) ? "map.site-new-load" : CoverWords.Key("map.site-new", plan.Model)], MapSymbol.Diamond, MapColours.Serving, false, [.. plan.New.Select(site => site.Place)]);
    }
}
