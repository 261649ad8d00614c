using Geo.Model.Demand;
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
        var table = new TableMaker(words, "stations", null, ("site", Text), ("vehicles-before", Count), ("vehicles-after", Count), ("vehicles-change", Count), ("people-reached", CellKind.People), ("load", CellKind.People), ("last-adds", Number), ("instead", Text));
        var loads = Rounding.LargestRemainder([.. plan.Stations.Select(station => station.Load.Millionths)]);
        foreach (var (at, station) in plan.Stations.Index())
        {
            var facility = station.Facility;
            table.Row(
                Cell.Of(PlanTables.NameIn(facility.Id, facility.Name, facility.NameEn, words.Language)), station.IsSilent ? Cell.Absent(Count) : Cell.Count(station.Before), Cell.Count(station.After),
                Cell.Count(station.After - station.Before), Cell.Of(station.Reached, Rounding.Nearest(station.Reached.Millionths)), Cell.Of(station.Load, loads[at]), LastAdds(station.LastAdds),
                Cell.Of(station.Instead is var (other, loss) ? PlanTables.Loss(PlanTables.NameIn(other.Id, other.Name, other.NameEn, words.Language), loss, SitingModel.ExpectedCovering, plan.CountedAs, words) : "–"));
        }

        var (before, after) = (plan.Stations.Sum(station => station.Before), plan.Stations.Sum(station => station.After));
        table.Total(Cell.Of(findings.Study.Area.Name.In(words.Language)), Cell.Count(before), Cell.Count(after), Cell.Count(after - before), Cell.Absent(CellKind.People), Cell.Of(new People(plan.Stations.Sum(station => station.Load.Millionths)), loads.Sum()), Cell.Absent(Number), Cell.Of("–"));
        return table.Done();
    }

    /// <summary>A row for each unit that holds anybody, and the study's.</summary>
    public static Table Units(VehiclePlan plan, StudyFindings findings, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        var table = new TableMaker(words, "station-units", null, ("unit", Text), ("people", CellKind.People), ("weight", Number), ("expected-before", Number), ("expected-after", Number), ("share-before", Text), ("share-after", Text), ("no-vehicle", CellKind.People), ("no-station", CellKind.People));
        var (people, without, beyond) = (Parts(plan, unit => unit.People), Parts(plan, unit => unit.WithoutVehicle), Parts(plan, unit => unit.WithoutStation));
        foreach (var (at, unit) in plan.Units.Index()) table.Row(Row(findings.NameOf(unit.Unit, words.Language), unit, people[at], without[at], beyond[at]));
        var all = plan.Units.Aggregate(new UnitExpectation(-1, default, 0, 0, 0), (sum, unit) => new(-1, sum.People + unit.People, sum.Weight + unit.Weight, sum.Before + unit.Before, sum.After + unit.After)
        {
            WithoutVehicle = sum.WithoutVehicle + unit.WithoutVehicle,
            WithoutStation = sum.WithoutStation + unit.WithoutStation,
        });
        if (plan.Units.Count > 0) table.Total(Row(findings.Study.Area.Name.In(words.Language), all, people.Sum(), without.Sum(), beyond.Sum()));
        return table.Done();
    }

    static long[] Parts(VehiclePlan plan, Func<UnitExpectation, People> part) => Rounding.LargestRemainder([.. plan.Units.Select(unit => part(unit).Millionths)]);

    static Cell[] Row(string name, UnitExpectation unit, long people, long without, long beyond) =>
        [Cell.Of(name), Cell.Of(unit.People, people), Whole(unit.Weight), Whole(unit.Before), Whole(unit.After), Cell.Of(Share(unit.Before, unit.Weight)), Cell.Of(Share(unit.After, unit.Weight)),
        Cell.Of(unit.WithoutVehicle, without), Cell.Of(unit.WithoutStation, beyond)];

    public static string Share(decimal part, decimal whole) => whole == 0 ? "–" : Figures.Share(part / whole);

    /// <summary>Less than one is not nothing.</summary>
    static Cell LastAdds(decimal number)
    {
        var cell = Whole(number);
        return cell with { Text = Figures.People(new((long)Math.Ceiling(number * 1_000_000)), (long)(cell.Shown ?? 0)) };
    }

    static Cell Whole(decimal number) => new(Number, Figures.Whole((long)Math.Round(number, MidpointRounding.AwayFromZero)), number, Math.Round(number, MidpointRounding.AwayFromZero));
}
