using Geo.Model;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Present.Maps;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Present.Siting;

/// <summary>What the maps of answers have in common: the ground with its border, dots of people, the units' names, and the words about the map.</summary>
sealed class AnswerSheet(StudyFindings findings, WordTable words)
{
    /// <summary>So many are named beside the map.</summary>
    public const int Listed = 8;

    /// <summary>Writes an SVG document, UTF-8, the same bytes for the same answer.</summary>
    /// <exception cref="InvalidOperationException">The study has neither a boundary nor a demand point: see <see cref="MapContents.CanDraw"/>.</exception>
    public void Write(TextWriter writer, Func<AnswerSheet, MapContent> content)
    {
        if (!MapContents.CanDraw(findings)) throw new InvalidOperationException("Nothing in this study has a place.");
        var map = content(this);
        new SvgSheet(map with { Approval = findings.Study.MapApproval, SampleMark = findings.Study.Sample ? words["sample.data"] : null }).Write(writer);
    }

    public string Title(string answer) => words.Format("map.title", findings.Study.Area.Name.In(words.Language), answer);

    public IReadOnlyList<string> Notes => [words.Format("map.sources", string.Join(words["list.comma"], Credits), Figures.Date(findings.Study.AsOf)), words["map.projection"]];

    /// <param name="more">The key of the line for those beyond the list.</param>
    public MapWords WordsOf(string list, string first, string second, string more, int count) => new(
        words["map.legend"], list, first, second, count > Listed ? words.Format(more, count - Listed) : "", words["map.numbered-units"], words["map.north"], words["map.kilometres"], words["map.approval"], words["map.people"],
        words.Language == Language.Chinese ? "zh-CN" : "en");

    /// <summary>The border, and the land without what divides it.</summary>
    public IEnumerable<MapLayer> Land()
    {
        var boundaries = Boundaries();
        yield return new AreaLayer("border", boundaries.Length > 0 ? words["map.border"] : null, new(null, 0, MapColours.AreaEdge, 4.4), boundaries);
        yield return new AreaLayer(MapLayer.Land, null, new(MapColours.Land, 1, null, 0), boundaries);
    }

    /// <summary>The land with its units, and who is covered as before, newly, or not.</summary>
    public IEnumerable<MapLayer> Covered(IReadOnlyList<CoverState> states, string before, string newly, string gap) =>
    [
        .. Land(),
        new AreaLayer("units", null, new(null, 0, MapColours.UnitEdge, 0.9), Boundaries()),
        new DotLayer("covered-people", before, MapColours.Covered, false, Dots(states, CoverState.Kept)),
        new DotLayer("newly-covered-people", newly, MapColours.ReachEdge, false, Dots(states, CoverState.New)),
        new DotLayer("gap-people", gap, MapColours.Gap, true, Dots(states, CoverState.Lost, CoverState.NotChosen, CoverState.OutOfReach)),
    ];

    /// <summary>Numbers where what is listed stands.</summary>
    public static IEnumerable<MapLabel> Numbers(IEnumerable<LonLat> places) => places.Select((place, at) => new MapLabel(LabelKind.GapRank, Figures.Whole(at + 1), place));

    /// <summary>The name of every finest unit within it.</summary>
    public IEnumerable<MapLabel> UnitLabels()
    {
        for (var unit = 0; unit < findings.Placed.Units.FinestCount; unit++)
        {
            if (findings.Placed.Units.Units[unit].Boundary is not { IsEmpty: false } boundary) continue;
            var inner = boundary.InteriorPoint;
            yield return new(LabelKind.Unit, findings.NameOf(unit, words.Language), new(inner.X, inner.Y), boundary);
        }
    }

    Geometry[] Boundaries() => [.. findings.Placed.Units.Units.Take(findings.Placed.Units.FinestCount).Select(unit => unit.Boundary).OfType<Geometry>()];

    IEnumerable<string> Credits => findings.Study.Sources.Select(source => source.Credit.In(words.Language)).Where(credit => credit.Length > 0).Distinct(StringComparer.Ordinal);

    List<(LonLat, double)> Dots(IReadOnlyList<CoverState> states, params CoverState[] which)
    {
        var demand = findings.Placed.Demand;
        return [.. Enumerable.Range(0, demand.Count).Where(row => which.Contains(states[row])).Select(row => (demand.Place(row), demand.Millionths[row] / 1e6))];
    }
}
