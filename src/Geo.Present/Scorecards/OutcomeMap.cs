using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Tables;
using Geo.Present.Words;
using NetTopologySuite.Geometries;

namespace Geo.Present.Scorecards;

/// <summary>Makes the map of a standard of numbers or presence: townships in the colours of the matrix, each with the sign of what the standard comes to there, so that nothing rests on colour alone.</summary>
static class OutcomeMap
{
    const double Judged = 0.75, Reading = 0.35;

    /// <summary>Whether a township is coloured: a standard that nothing could be told of has no map.</summary>
    public static bool CanDraw(StudyFindings findings, StandardFinding finding) =>
        finding is RatioFinding or CountFinding && Coloured(findings, finding).Any();

    /// <param name="ground">What is drawn under the areas; null: nothing.</param>
    public static MapContent Of(StudyFindings findings, StandardFinding finding, WordTable words, MapGround? ground)
    {
        var rules = new RuleText(findings, words);
        var standard = finding.Standard;
        var headlines = new Headlines(findings, rules, words);
        return new()
        {
            Standard = standard.Id,
            Title = MapContents.TitleOf(findings, rules.Name(standard), words),
            Rule = words.Format("map.rule", standard.Id, rules.Who(standard), rules.Clause(standard)),
            Finding = finding switch
            {
                RatioFinding ratio => headlines.Of(ratio),
                CountFinding count => headlines.Of(count),
                _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.GetType().Name, "Only standards of numbers or presence have such a map."),
            },
            Layers = [.. Layers(findings, finding, ground, words)],
            Labels = [.. Labels(findings, finding, words)],
            Gaps = [],
            Words = MapContents.WordsOf("", "", words),
            Notes = [words.Format("map.threshold", rules.Capital(rules.Threshold(standard))), words.Format("map.sources", MapContents.Sources(findings, ground, rules), Figures.Date(findings.Study.AsOf)), words["map.projection-outcomes"]],
            Approval = findings.Study.MapApproval,
            SampleMark = findings.Study.Sample ? words["sample.data"] : null,
        };
    }

    static IEnumerable<MapLayer> Layers(StudyFindings findings, StandardFinding finding, MapGround? ground, WordTable words)
    {
        Geometry[] boundaries = [.. findings.Placed.Units.Units.Take(findings.Placed.Units.FinestCount).Where(unit => unit.Boundary is not null).Select(unit => unit.Boundary!)];
        yield return new AreaLayer("border", words["map.border"], new(null, 0, MapColours.AreaEdge, 4.4), boundaries);
        yield return new AreaLayer(MapLayer.Land, null, new(MapColours.Land, 1, null, 0), boundaries);
        foreach (var layer in MapContents.GroundLayers(ground, words)) yield return layer;
        var coloured = Coloured(findings, finding).ToLookup(one => LookOf(one.Cell), one => one.Boundary);
        foreach (var look in MatrixLook.All.Reverse().Where(coloured.Contains))
        {
            yield return new AreaLayer(
                $"outcome-{Code.Of(look.Outcome)}{(look.IsReading ? "-reading" : "")}", $"{Sign(look.Outcome)} {look.Name(words)}", new(look.Fill, look.IsReading ? Reading : Judged, MapColours.UnitEdge, 0.9), [.. coloured[look]]);
        }

        yield return new AreaLayer("units", null, new(null, 0, MapColours.UnitEdge, 0.9), boundaries);
    }

    static IEnumerable<MapLabel> Labels(StudyFindings findings, StandardFinding finding, WordTable words)
    {
        var cells = Coloured(findings, finding).ToDictionary(one => one.Unit, one => one.Cell);
        for (var unit = 0; unit < findings.Placed.Units.FinestCount; unit++)
        {
            if (findings.Placed.Units.Units[unit].Boundary is not { IsEmpty: false } boundary) continue;
            var inner = boundary.InteriorPoint;
            var name = findings.NameOf(unit, words.Language);
            yield return new(LabelKind.Unit, cells.TryGetValue(unit, out var cell) ? $"{name} {Sign(cell.Outcome)}" : name, new(inner.X, inner.Y), boundary);
        }
    }

    static IEnumerable<(int Unit, UnitOutcome Cell, Geometry Boundary)> Coloured(StudyFindings findings, StandardFinding finding)
    {
        var rows = UnitOutcome.RowsOf(findings.Placed.Units);
        foreach (var (row, cell) in UnitOutcome.Of(finding, findings.Placed, rows).Index())
        {
            if (cell is not null && findings.Placed.Units.Units[rows[row]].Boundary is { IsEmpty: false } boundary) yield return (rows[row], cell, boundary);
        }
    }

    static MatrixLook LookOf(UnitOutcome cell) => MatrixLook.All.FirstOrDefault(look => look.Is(cell)) ?? MatrixLook.All.First(look => look.Outcome == cell.Outcome);

    /// <summary>The same signs as on the page.</summary>
    static string Sign(Outcome outcome) => outcome switch
    {
        Outcome.Short => "✕",
        Outcome.Exceeded => "▲",
        Outcome.Barred => "–",
        Outcome.Met => "✓",
        Outcome.NotComputable => "?",
        _ => "·",
    };
}
