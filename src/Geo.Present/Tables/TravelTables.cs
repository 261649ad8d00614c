using Geo.Model.Findings;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>Models of travel side by side, whom they part differently and where, and the roads themselves.</summary>
sealed class TravelTables(StudyFindings findings, RuleText rules, WordTable words)
{
    /// <summary>A line for each measure under another model: how many are inside by the one and by the other, and who changes.</summary>
    public Table Models()
    {
        var table = new TableMaker(
            words, "models", null, ("standard", Text), ("measure", Text), ("twin", Text), ("concerned", People), ("inside", People), ("inside-twin", People), ("share", Share), ("share-twin", Share),
            ("changed-people", People), ("lost", People), ("gained", People), ("no-way", People));
        foreach (var shift in findings.Shifts)
        {
            var (from, to) = (shift.From.Area, shift.To.Area);
            table.Row(
                Cell.Of(shift.Standard.Id), Cell.Of(rules.Capital(rules.MeasureName(shift.From))), Cell.Of(rules.Capital(rules.MeasureName(shift.To))), Whole(from.Concerned), Whole(from.Inside),
                Whole(to.Inside), Cell.Share(from.Share), Cell.Share(to.Share), Whole(shift.Area.Changed).Marked(CellTone.Warning, shift.Area.Changed.Millionths > 0),
                Whole(shift.Area.Lost).Marked(CellTone.Gap, shift.Area.Lost.Millionths > 0), Whole(shift.Area.Gained), Whole(to.NoWay).Marked(CellTone.Gap, to.NoWay.Millionths > 0));
        }

        table.Note(words["travel.models-note"]);
        return table.Done();
    }

    /// <summary>Where: for each unit people by the class they had and the one they have, of the measures that are twins of each other at the head.</summary>
    public Table Shifts()
    {
        var table = new TableMaker(words, "shifts", null, ("standard", Text), ("twin", Text), ("unit", Text), ("class-from", Text), ("class-to", Text), ("people", People));
        foreach (var shift in findings.Shifts.Where(IsOfHead))
        {
            for (var unit = 0; unit < findings.Placed.Units.FinestCount; unit++) Rows(table, shift, findings.NameOf(unit, words.Language), shift.ByUnit[unit]);
            Rows(table, shift, findings.Study.Area.Name.In(words.Language), shift.Area);
        }

        table.Note(words["travel.shifts-note"]);
        return table.Done();
    }

    /// <summary>The network as each mode travels it, and what of the study does not lie on it.</summary>
    public Table Roads()
    {
        var table = new TableMaker(
            words, "roads", null, ("mode", Text), ("street-length", Distance), ("islands", Count), ("main-share", Share), ("points-off", Count), ("people-off", People), ("people-on-islands", People),
            ("facilities-off", Text), ("facilities-on-islands", Text), ("travel-settings", Text));
        if (findings.Roads is not { } roads) return table.Done();
        foreach (var mode in roads.Modes)
        {
            table.Row(
                Cell.Of(rules.Capital(words.Of("travel-mode", mode.Settings.Mode))), Cell.Distance(mode.LengthMm), Cell.Count(mode.Islands),
                Cell.Share(mode.LengthMm == 0 ? null : (decimal)mode.MainLengthMm / mode.LengthMm), Cell.Count(mode.PointsOff), Whole(mode.PeopleOff).Marked(CellTone.Gap, mode.PeopleOff.Millionths > 0),
                Whole(mode.PeopleOnIslands), Named(mode.FacilitiesOff), Named(mode.FacilitiesOnIslands), Cell.Of(Settings(mode.Settings)));
        }

        var report = roads.Report;
        table.Note(words.Format("travel.roads-file", report.File, Figures.Whole(report.StreetsRead), Figures.Whole(report.StreetsAccepted), Figures.Whole(report.StreetsRepaired), Figures.Whole(report.StreetsRejected)));
        if (roads.FarShare is { } far) table.Note(words.Format("travel.far", Figures.Whole(Figures.Persons(roads.FarFromRoads)), Figures.Share(far)));
        if (roads.Heights is { } heights) table.Note(words.Format("travel.slopes", heights, Figures.Whole(roads.StreetPoints), Figures.Whole(roads.StreetPointsWithoutHeight)));
        table.Note(words[roads.WithTraffic ? "travel.with-traffic" : "travel.without-traffic"]);
        return table.Done();
    }

    /// <summary>The speeds in force, by class of street and mode, before limits and surfaces that the file states.</summary>
    public Table Speeds()
    {
        if (findings.Roads is not { } roads) return new TableMaker(words, "road-speeds", null, ("street-class", Text)).Done();
        var modes = roads.Modes.Select(mode => mode.Settings.Mode).ToArray();
        var table = new TableMaker(words, "road-speeds", null, [("street-class", Text), .. modes.Select(mode => ($"speed-{mode.Word()}", Number)), ("traffic-share", Number)]);
        foreach (var street in Enum.GetValues<StreetClass>())
        {
            if (modes.All(mode => roads.Speeds.SpeedOf(street, mode) == 0)) continue;
            table.Row([
                Cell.Of(rules.Capital(words.Of("street-class", street))), .. modes.Select(mode => Cell.Number(roads.Speeds.SpeedOf(street, mode) is > 0 and var metres ? metres / 1000m : null)),
                Cell.Number(roads.Speeds.TrafficShares[(int)street])]);
        }

        table.Note(words["travel.speeds-note"]);
        return table.Done();
    }

    bool IsOfHead(ReachShift shift) => findings.Standards.OfType<ReachFinding>().Any(finding => finding.Standard.Id == shift.Standard.Id && finding.Base.Key == shift.From.Key);

    void Rows(TableMaker table, ReachShift shift, string name, ShiftCounts counts)
    {
        for (var from = 0; from < counts.Classes; from++)
        {
            for (var to = 0; to < counts.Classes; to++)
            {
                var people = counts.Of(from, to);
                if (from == to || people.Millionths == 0) continue;
                table.Row(
                    Cell.Of(shift.Standard.Id), Cell.Of(rules.Capital(rules.MeasureName(shift.To))), Cell.Of(name), Cell.Of(ClassOf(shift.From, from)), Cell.Of(ClassOf(shift.To, to)),
                    Whole(people).Marked(to == counts.Classes - 1 ? CellTone.Gap : CellTone.Warning));
            }
        }
    }

    string ClassOf(ReachMeasure measure, int band) => band < measure.Limits.Count ? words.Format("travel.within", rules.Band(measure, band)) : words["travel.outside"];

    Cell Named(IReadOnlyList<int> facilities) => facilities.Count == 0 ? Cell.Of("–")
        : Cell.Of(string.Join(words["list.comma"], facilities.Take(10).Select(facility => findings.Placed.Facilities[facility].NameIn(words.Language))) + (facilities.Count > 10 ? words.Format("travel.more", facilities.Count - 10) : "")).Marked(CellTone.Warning);

    string Settings(ModeSettings settings)
    {
        var text = words.Format("travel.settings", Figures.Plain(settings.OffRoad.KilometresPerHour), Figures.Plain((decimal)settings.SnapRadius.Value));
        if (settings.SirenFactor != 1) text += words.Format("travel.siren", Figures.Plain(settings.SirenFactor));
        if (settings.CallHandling + settings.TurnOut > TimeSpan.Zero) text += words.Format("travel.not-in", Figures.Minutes(settings.CallHandling), Figures.Minutes(settings.TurnOut));
        return text;
    }

    static Cell Whole(Model.Demand.People people) => Cell.Of(people, Figures.Persons(people));
}
