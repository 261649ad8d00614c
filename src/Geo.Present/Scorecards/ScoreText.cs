using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Present.Judgements;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Scorecards;

/// <summary>A line of the scorecard in words: what there is, what is lacking in the unit a planner orders in, and the smallest single change that turns the verdict.</summary>
sealed class ScoreText(StudyFindings findings, WholePopulation population, WordTable words)
{
    /// <summary>Names listed before "and others".</summary>
    const int Named = 6;

    /// <summary>What there is, beside what is asked.</summary>
    public string Actual(ScoreLine line)
    {
        if (!line.IsComputed) return "–";
        if (line.Finding is ReachFinding reach) return OfReach(reach);
        return line.Units.Count == 1 ? ActualIn(line, line.Units[0]) : OfUnits(line);
    }

    /// <summary>What there is in one unit.</summary>
    public string ActualIn(ScoreLine line, UnitVerdict only) => line.Standard.Rule switch
    {
        RatioRule => words.Format("score.have-need", Figures.Plain(only.Actual ?? 0), Figures.Plain(only.Least ?? 0), Piece(line)),
        GateRule { Each: not null } => words.Format("score.barred", Figures.Whole(only.Failing.Count), Figures.Plain(only.Whole ?? 0)),
        ShareRule { Each: null } when only is { Actual: { } part, Whole: > 0 and var whole } => words.Format("score.share", Figures.Share(part / whole), Figures.Plain(part), Figures.Plain(whole)),
        BalanceRule when only is { Actual: { } second, Whole: > 0 and var first } => words.Format("score.balance", Figures.TwoDecimals(second / first), Figures.Plain(first), Figures.Plain(second)),
        _ when only is { Actual: { } met, Whole: { } all } => words.Format("score.members", Figures.Plain(met), Figures.Plain(all)),
        _ when only.Actual is { } actual => words.Format("score.amount", Figures.Plain(actual), Piece(line, actual)),
        _ => words.Of("judged", only.Outcome),
    };

    /// <summary>What the failing units lack together, or have too much of: 3 辆; nothing where none fails.</summary>
    public string Gap(ScoreLine line) => line.Gap == 0 ? "–"
        : line.Finding is ReachFinding reach ? words.Format("score.outside", Figures.People(line.Affected, Whole(reach).Outside))
        : words.Format(line.Group == ScoreGroup.Exceeded ? "score.too-many" : "score.lacking", Figures.Plain(line.Gap), Piece(line, line.Gap));

    /// <summary>Whose verdict it touches; people outside are the ones the reach tables print.</summary>
    public Cell Affected(ScoreLine line) => line.Affected.Millionths == 0 ? Cell.Absent(CellKind.People)
        : Cell.Of(line.Affected, line.Finding is ReachFinding reach ? Whole(reach).Outside : Shown(line.Affected)).Marked(CellTone.Gap, line.Group == ScoreGroup.Short);

    /// <summary>The smallest single change that turns the verdict; of a reach standard, what one more facility would bring.</summary>
    public string Change(ScoreLine line)
    {
        if (line.Finding is ReachFinding { Gaps: [var worst, ..] } reach) return ByReach(reach, worst);
        return line.Finding is ReachFinding ? "–" : Change(line, line.Gap, line.Group == ScoreGroup.Exceeded);
    }

    /// <summary>Pieces to add, or to take away where there are too many.</summary>
    public string Change(ScoreLine line, decimal pieces, bool isTooMany) =>
        pieces == 0 ? "–" : words.Format(isTooMany ? "score.take" : "score.add", Figures.Plain(pieces), Piece(line, pieces));

    /// <summary>Who fails: units, or the facilities and units below of the only one; a long list is cut with its count.</summary>
    public string Failing(ScoreLine line)
    {
        var bad = line.Units.Where(unit => unit.Outcome is Outcome.Short or Outcome.Exceeded or Outcome.Barred).ToList();
        List<string> names = line.Units.Count > 1 ? [.. bad.Select(unit => findings.NameOf(unit.Unit, words.Language))] : [.. bad.SelectMany(unit => unit.Failing).Select(NameOf)];
        return Cut(names);
    }

    /// <summary>The first names, and how many there are.</summary>
    public string Cut(IReadOnlyList<string> names, int most = Named)
    {
        var first = string.Join(words["list.comma"], names.Take(most));
        return names.Count > most ? words.Format("count.more", first, Figures.Whole(names.Count)) : first;
    }

    /// <summary>What a rule counts, as it stands behind a number: one bed, several beds.</summary>
    public string Piece(ScoreLine line, decimal number = 0)
    {
        if (line.Finding is ReachFinding) return words["score.people"];
        var key = $"{(number == 1 ? "supply-one." : "supply-unit.")}{line.Piece}";
        return words[WordTable.Rows.ContainsKey(key) ? key : "supply-unit.any"];
    }

    /// <summary>What a standard counts, as a column of numbers names it.</summary>
    public string PieceOf(Standard standard) => words[WordTable.Rows.ContainsKey($"supply-unit.{UnitVerdicts.PieceOf(standard.Rule)}") ? $"supply-unit.{UnitVerdicts.PieceOf(standard.Rule)}" : "supply-unit.any"];

    public string NameOf(Judgement member) => member.Facility < 0 ? findings.NameOf(member.Unit, words.Language) : findings.Placed.Facilities[member.Facility].NameIn(words.Language);

    string OfReach(ReachFinding reach)
    {
        var whole = Whole(reach);
        return reach.Head.Area.Share is { } share ? words.Format("score.reach", Figures.Share(share), Figures.Whole(whole.Inside), Figures.Whole(whole.Concerned)) : words["verdict.nobody-concerned"];
    }

    string OfUnits(ScoreLine line)
    {
        var unknown = line.Units.Count(unit => unit.Outcome == Outcome.NotComputable);
        var told = words.Format("score.units", Figures.Whole(line.Units.Count(unit => unit.Outcome == Outcome.Met)), Figures.Whole(line.Units.Count), words.Of("level-of", line.Standard.Level));
        return unknown == 0 ? told : words.Format("score.units-unknown", told, Figures.Whole(unknown));
    }

    string ByReach(ReachFinding reach, GapArea worst)
    {
        var (place, unit) = (Figures.Place(findings.Placed.Demand.Place(worst.Helping.Row)), findings.NameOf(worst.Unit, words.Language));
        var (outside, helped) = (Whole(reach).Outside, Math.Min(Figures.Persons(worst.Helping.OfAll), Whole(reach).Outside));
        return worst.Helping.OfAll == reach.Head.Area.Outside
            ? words.Format("score.site-all", unit, place, Figures.Whole(outside)) : words.Format("score.site", unit, place, Figures.Whole(helped), Figures.Whole(outside - helped));
    }

    WholeTally Whole(ReachFinding reach) => population.Area(reach.Head.Area, WholeReach.ConcernedBy(reach));

    // The whole area's people are printed alike everywhere.
    long Shown(People people) => people.Millionths == findings.Placed.Total.Millionths ? population.Total : Figures.Persons(people);
}
