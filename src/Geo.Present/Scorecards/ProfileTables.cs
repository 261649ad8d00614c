using Geo.Model.Findings;
using Geo.Model.Supply;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Scorecards;

/// <summary>The tables of one township's profile: reach, what is missed, institutions.</summary>
sealed class ProfileTables(StudyFindings findings, UnitMatrix matrix, ILookup<int, int> facilities, ScoreText text, RuleText rules, WordTable words)
{
    /// <summary>What a page of A4 holds beside the rest.</summary>
    const int MostMissed = 14;
    const int MostFacilities = 10;
    const int MostNames = 3;

    public Table Reach(int unit)
    {
        var table = new TableMaker(words, "profile-reach", null, ("standard", Text), ("rule", Text), ("share", Share), ("outside", People), ("nearest-mean", Distance), ("farthest", Distance));
        foreach (var reach in findings.Standards.OfType<ReachFinding>())
        {
            var tally = reach.Head.ByUnit[unit];
            if (tally.Concerned.Millionths == 0) continue;
            table.Row(
                Cell.Of(reach.Standard.Id).LinkedTo(Anchors.Of(reach.Standard)), Cell.Of(rules.Name(reach.Standard)), Cell.Share(tally.Share),
                Cell.Of(tally.Outside, Figures.Persons(tally.Outside)).Marked(CellTone.Gap, tally.Outside.Millionths > 0), Cell.Distance(tally.Nearest?.Mean), Cell.Distance(tally.Nearest?.Largest));
        }

        return table.Done();
    }

    /// <summary>What is short, exceeded or barred here, what the rule speaks of before what is for reading.</summary>
    /// <param name="row">Row of the matrix.</param>
    public Table Missed(int row)
    {
        var table = new TableMaker(words, "profile-missed", null, ("standard", Text), ("rule", Text), ("actual-text", Text), ("failing", Text), ("judged", Text));
        var missed = matrix.Columns.Where(column => column.Line.Finding is not ReachFinding && column.Cells[row] is { Outcome: Outcome.Short or Outcome.Exceeded or Outcome.Barred })
            .OrderBy(column => column.Cells[row]!.Standing == Standing.Reading).ThenBy(column => column.Line.Force).ToList();
        foreach (var column in missed.Take(MostMissed))
        {
            var cell = column.Cells[row]!;
            var (actual, failing) = Here(column.Line, matrix.Rows[row]);
            var judged = cell.Standing == Standing.Reading ? Cell.Of(words.Format("matrix.reading", words.Of("judged", cell.Outcome))).Marked(CellTone.Quiet) : CountTables.Judged(words, cell.Outcome);
            table.Row(Cell.Of(column.Line.Standard.Id).LinkedTo(Anchors.Of(column.Line.Standard)), Cell.Of(rules.Name(column.Line.Standard)), Cell.Of(actual), Cell.Of(failing), judged);
        }

        if (missed.Count > MostMissed) table.Note(words.Format("profile.rest", Figures.Whole(missed.Count - MostMissed)));
        return table.Done();
    }

    /// <summary>Hospitals first, village clinics last.</summary>
    public Table Facilities(int unit)
    {
        var table = new TableMaker(words, "profile-facilities", null, ("facility", Text), ("profile-class", Text), ("profile-beds", Count), ("profile-doctors", Count), ("profile-ambulances", Count));
        var here = facilities[unit].Select(facility => findings.Placed.Facilities[facility]).OrderBy(Rank).ToList();
        foreach (var one in here.Take(MostFacilities)) table.Row(Cell.Of(one.NameIn(words.Language)), Cell.Of(Classes(one)), Cell.Count(one.Beds), Cell.Count(one.Doctors), Cell.Count(one.Ambulances));
        if (here.Count > MostFacilities) table.Note(words.Format("profile.other-facilities", Figures.Whole(here.Count - MostFacilities)));
        return table.Done();
    }

    /// <summary>What there is in the unit, and who of it fails.</summary>
    (string Actual, string Failing) Here(ScoreLine line, int unit)
    {
        if (line.Finding is RatioFinding ratio)
        {
            var one = ratio.Units.Concat(ratio.Below).First(one => one.Unit == unit);
            return (words.Format("profile.need", Figures.Whole(one.Have), Figures.Whole(one.Need), text.PieceOf(line.Standard)), "");
        }

        var count = (CountFinding)line.Finding;
        if (count.Units.FirstOrDefault(judged => judged.Unit == unit) is { Members.Count: 0, Actual: { } actual } own)
        {
            var bound = own.Outcome == Outcome.Short ? own.Least : own.Most;
            return (words.Format("profile.need", Figures.Plain(actual), bound is { } number ? Figures.Plain(number) : "–", text.PieceOf(line.Standard)), "");
        }

        var members = count.Units.SelectMany(judged => judged.Members.DefaultIfEmpty(judged)).Where(member => member.Outcome != Outcome.NotApplicable && LiesIn(member, unit)).Distinct().ToList();
        var failing = members.Where(member => member.Outcome is Outcome.Short or Outcome.Exceeded or Outcome.Barred).Select(text.NameOf).ToList();
        return (words.Format("profile.members", Figures.Whole(members.Count(member => member.Outcome == Outcome.Met)), Figures.Whole(members.Count)), text.Cut(failing, MostNames));
    }

    string Classes(Facility one) => string.Join(words["list.comma"], Enum.GetValues<FacilityClasses>().Where(each => each != FacilityClasses.None && one.Classes.HasFlag(each)).Select(each => words.Of("facility-class", each)));

    bool LiesIn(Judgement member, int unit)
    {
        var own = member.Facility < 0 ? member.Unit : findings.Placed.Facilities[member.Facility].Unit;
        return own >= 0 && findings.Placed.Units.SelfAndAncestors(own).Contains(unit);
    }

    static int Rank(Facility facility) => facility.Classes == FacilityClasses.None ? int.MaxValue
        : facility.Classes == FacilityClasses.VillageClinic ? int.MaxValue - 1 : int.TrailingZeroCount((int)facility.Classes);
}
