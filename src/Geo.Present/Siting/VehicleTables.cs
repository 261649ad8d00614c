using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Siting;

/// <summary>Ambulances by station, and what each unit may expect of them.</summary>
public static class VehicleTables
{
    public static Table Stations(VehiclePlan plan, StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        var table = new TableMaker(words, "stations", null, ("site", Text), ("vehicles-before", Count), ("vehicles-after", Count), ("vehicles-change", Count), ("people-reached", CellKind.People), ("last-adds", Number));
        foreach (var station in plan.Stations)
        {
            var facility = station.Facility;
            table.Row(
                Cell.Of(PlanTables.NameIn(facility.Id, facility.Name, facility.NameEn, words.Language)), station.IsSilent ? Cell.Absent(Count) : Cell.Count(station.Before), Cell.Count(station.After),
                Cell.Count(station.After - station.Before), Cell.Of(station.Reached, Rounding.Nearest(station.Reached.Millionths)), Whole(station.LastAdds));
        }

        var (before, after) = (plan.Stations.Sum(station => station.Before), plan.Stations.Sum(station => station.After));
        table.Total(Cell.Of(findings.Study.Area.Name.In(words.Language)), Cell.Count(before), Cell.Count(after), Cell.Count(after - before), Cell.Absent(CellKind.People), Cell.Absent(Number));
        return table.Done();
    }

    /// <summary>A row for each unit that holds anybody, and the study's.</summary>
    public static Table Units(VehiclePlan plan, StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        var table = new TableMaker(words, "station-units", null, ("unit", Text), ("people", CellKind.People), ("weight", Number), ("expected-before", Number), ("expected-after", Number), ("share-before", Text), ("share-after", Text));
        var people = Rounding.LargestRemainder([.. plan.Units.Select(unit => unit.People.Millionths)]);
        foreach (var (at, unit) in plan.Units.Index()) table.Row(Row(findings.NameOf(unit.Unit, words.Language), unit, people[at]));
        var all = plan.Units.Aggregate(new UnitExpectation(-1, default, 0, 0, 0), (sum, unit) => new(-1, sum.People + unit.People, sum.Weight + unit.Weight, sum.Before + unit.Before, sum.After + unit.After));
        if (plan.Units.Count > 0) table.Total(Row(findings.Study.Area.Name.In(words.Language), all, Rounding.Nearest(all.People.Millionths)));
        return table.Done();
    }

    static Cell[] Row(string name, UnitExpectation unit, long people) =>
        [Cell.Of(name), Cell.Of(unit.People, people), Whole(unit.Weight), Whole(unit.Before), Whole(unit.After), Cell.Of(Share(unit.Before, unit.Weight)), Cell.Of(Share(unit.After, unit.Weight))];

    public static string Share(decimal part, decimal whole) => whole == 0 ? "–" : Figures.Share(part / whole);

    static Cell Whole(decimal number) => new(Number, Figures.Whole((long)Math.Round(number, MidpointRounding.AwayFromZero)), number, Math.Round(number, MidpointRounding.AwayFromZero));
}
