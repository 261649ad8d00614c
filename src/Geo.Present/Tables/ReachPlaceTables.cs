using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>Places of one reach standard: gap areas, first-due areas, facilities that do not cover, the border, the drawing.</summary>
sealed class ReachPlaceTables(StudyFindings findings, ReachFinding finding, WholeReach whole, RuleText rules, WordTable words)
{
    static readonly (string, CellKind)[] s_vehicles = [("vehicles", Count), ("people-per-vehicle", Count)];

    readonly PlacedStudy _placed = findings.Placed;

    string Id => finding.Standard.Id;

    Impedance Counted => finding.Head.Unit;

    public Table Gaps()
    {
        var table = new TableMaker(
            words, "gaps", Id, ("rank", Count), ("unit", Text), ("people", People), ("nearest-facility", Text), Cell.CostColumn("nearest", Counted), Cell.CostColumn("farthest-point", Counted),
            Cell.CostColumn("beyond", Counted), ("helping-point", Text), ("helps-gap", People), ("helps-all", People));
        for (var at = 0; at < finding.Gaps.Count; at++)
        {
            var gap = finding.Gaps[at];
            var (ofGap, ofAll) = whole.Helps(gap, at);
            table.Row(
                Cell.Count(gap.Rank), Cell.Of(UnitName(gap.Unit)), ReachTables.OutsideCell(gap.People, whole.Gaps[at]), Cell.Of(FacilityName(gap.NearestFacility)),
                Cell.Cost(Counted, gap.NearestCost), Cell.Cost(Counted, gap.FarthestCost), Cell.Cost(Counted, gap.FarthestCost == NearestTwo.None ? NearestTwo.None : gap.BeyondCost), Cell.Of(Figures.Place(_placed.Demand.Place(gap.Helping.Row))),
                Cell.Of(gap.Helping.OfGap, ofGap), Cell.Of(gap.Helping.OfAll, ofAll));
        }

        table.Note(words.Format("report.gaps-note", Figures.Plain((decimal)findings.Study.GapLink.Value)));
        if (finding.Head.Mode is not null) table.Note(words["report.gaps-journeys-note"]);
        table.Note(rules.Basis(finding));
        return table.Done();
    }

    /// <summary>With vehicles where the rule is about ambulances; a hospital's own say nothing about who walks to it.</summary>
    public Table FirstDue()
    {
        var byVehicle = finding.Standard.Rule is ReachRule { IsEmergency: true };
        var table = new TableMaker(words, "first-due", Id,
        [
            ("facility", Text), ("unit", Text), ("first-due-people", People), ("first-due-inside", People), .. byVehicle ? s_vehicles : [],
            ("to-second", People), ("to-nobody", People),
        ]);
        for (var at = 0; at < finding.FirstDue.Count; at++)
        {
            var due = finding.FirstDue[at];
            var shown = whole.FirstDue[at];
            table.Row(
            [
                Cell.Of(FacilityName(due.Facility)), Cell.Of(UnitName(_placed.Facilities[due.Facility].Unit)), Cell.Of(due.People, shown.Sum()), Cell.Of(due.Inside, shown[0] + shown[1]),
                .. byVehicle ? VehicleCells(due) : [], Cell.Of(due.ToSecond, shown[0]), Cell.Of(due.ToNobody, shown[1]).Marked(CellTone.Warning, due.ToNobody.Millionths > 0),
            ]);
        }

        var vehicles = finding.FirstDue.All(due => due.Vehicles is null) ? (long?)null : finding.FirstDue.Sum(due => (long)(due.Vehicles ?? 0));
        table.Total(
        [
            Cell.Of(rules.Capital(words["table.total"])), Cell.Empty, Cell.Of(finding.Head.Area.Concerned, whole.Area.Concerned), Cell.Of(finding.Head.Area.Inside, whole.Area.Inside),
            .. byVehicle ? [Cell.Count(vehicles), Cell.Empty] : Array.Empty<Cell>(), Cell.Of(Sum(finding.FirstDue.Select(due => due.ToSecond)), whole.FirstDue.Sum(row => row[0])),
            Cell.Of(Sum(finding.FirstDue.Select(due => due.ToNobody)), whole.FirstDue.Sum(row => row[1])),
        ]);
        table.Note(words["report.first-due-note"]);
        table.Note(rules.Basis(finding));
        return table.Done();
    }

    static Cell[] VehicleCells(FirstDueArea due) =>
        [Cell.Count(due.Vehicles), due.PeoplePerVehicle is { } each ? new Cell(Count, Figures.Whole((long)Math.Round(each)), each, Math.Round(each)) : Cell.Absent(Count)];

    public Table Idle()
    {
        var table = new TableMaker(words, "idle", Id, ("facility", Text), ("unit", Text), ("state", Text), ("remedy", Text));
        foreach (var idle in finding.Idle)
        {
            table.Row(
                Cell.Of(FacilityName(idle.Facility)), Cell.Of(UnitName(_placed.Facilities[idle.Facility].Unit)),
                Cell.Of(rules.Capital(words.Of("idle", idle.Reason))).Marked(CellTone.Gap), Cell.Of(rules.Capital(words.Of("idle-remedy", idle.Reason))));
        }

        foreach (var facility in finding.Unconfirmed)
        {
            table.Row(
                Cell.Of(FacilityName(facility)), Cell.Of(UnitName(_placed.Facilities[facility].Unit)),
                Cell.Of(rules.Capital(words["idle.unconfirmed"])).Marked(CellTone.Warning), Cell.Of(rules.Capital(words["idle-remedy.unconfirmed"])));
        }

        return table.Done();
    }

    /// <summary>What the border does, and whether the drawing agrees with the decisions.</summary>
    public Table Checks()
    {
        var table = new TableMaker(words, "checks", Id, ("item", Text), ("result", Text));
        var border = finding.Border;
        table.Row(Cell.Of(words["report.border"]), Cell.Of(border.NearerToBorder is { } nearer
            ? words.Format("report.border-none", Figures.Whole(Figures.Persons(nearer)))
            : border.FacilitiesBeyond > 0 ? words.Format("report.border-some", Figures.Whole(border.FacilitiesBeyond), Figures.Whole(Figures.Persons(border.RelyOnThem)))
            : words["report.border-unknown"]));
        var check = finding.Check;
        if (check.Compared > 0) table.Row(Cell.Of(words["report.drawing"]), check.Disagreeing == 0
            ? Cell.Of(words.Format("report.drawing-agrees", Figures.Whole(check.Compared)))
            : Cell.Of(words.Format(
                check.Unit == Impedance.Millimetres ? "report.drawing-differs" : "report.drawing-differs-minutes", Figures.Whole(check.Compared), Figures.Whole(check.Disagreeing),
                Figures.TwoDecimals(check.Largest / (check.Unit == Impedance.Millimetres ? 1000m : 60_000m)))));
        var area = whole.Area;
        table.Row(Cell.Of(words["report.identity"]), Cell.Of(words.Format(
            "report.identity-sum", Figures.Whole(area.Inside), Figures.Whole(area.Outside), Figures.Whole(area.Unlocated), Figures.Whole(area.Unclassified),
            Figures.Whole(area.NotConcerned), Figures.Whole(area.Total))));
        return table.Done();
    }

    string UnitName(int unit) => unit < 0 ? words["report.beyond-border"] : findings.NameOf(unit, words.Language);

    string FacilityName(int facility) => facility < 0 ? "–" : _placed.Facilities[facility].NameIn(words.Language);

    static Model.Demand.People Sum(IEnumerable<Model.Demand.People> parts) => parts.Aggregate(Model.Demand.People.Nobody, (sum, part) => sum + part);
}
