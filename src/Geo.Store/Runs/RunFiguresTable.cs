using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Runs;
using Geo.Sqlite.Writing;
using Geo.Store.Tables;

namespace Geo.Store.Runs;

/// <summary>The figures of runs: a line for each standard, measure and unit or class.</summary>
static class RunFiguresTable
{
    static readonly LayerPlan s_plan = new(
        "run_figures",
        [
            new("standard", ColumnKind.Text), new("measure", ColumnKind.Text), new("is_headline", ColumnKind.Boolean), new("unit_id", ColumnKind.Text), new("unit_name", ColumnKind.Text),
            new("class", ColumnKind.Text), new("assumption", ColumnKind.Text), new("limits_mm", ColumnKind.Text), new("bands_millionths", ColumnKind.Text),
            new("inside_millionths", ColumnKind.Integer), new("outside_millionths", ColumnKind.Integer), new("unlocated_millionths", ColumnKind.Integer),
            new("unclassified_millionths", ColumnKind.Integer), new("not_concerned_millionths", ColumnKind.Integer), new("twice_millionths", ColumnKind.Integer),
            new("nearest_mean_mm", ColumnKind.Integer), new("nearest_largest_mm", ColumnKind.Integer), new("second_mean_mm", ColumnKind.Integer), new("second_largest_mm", ColumnKind.Integer),
            new("limits_ms", ColumnKind.Text), new("nearest_mean_ms", ColumnKind.Integer), new("nearest_largest_ms", ColumnKind.Integer), new("second_mean_ms", ColumnKind.Integer),
            new("second_largest_ms", ColumnKind.Integer), new("no_way_millionths", ColumnKind.Integer),
        ]);

    public static RunTable Table { get; } = new(s_plan, (run, rows) =>
    {
        foreach (var figure in run.Figures)
        {
            var tally = figure.Tally;
            var isTime = figure.Unit == Impedance.Milliseconds;
            rows.Set(0, figure.Standard).Set(1, figure.Measure).Set(2, figure.IsHeadline).Set(3, figure.UnitId).Set(4, figure.UnitName).Set(5, figure.Class?.ToString())
                .Set(6, figure.Assumption).Set(7, NumberList.Write(isTime ? [] : figure.Limits)).Set(8, NumberList.Write(tally.Bands.Select(band => band.Millionths)))
                .Set(9, tally.Inside.Millionths).Set(10, tally.Outside.Millionths).Set(11, tally.Unlocated.Millionths).Set(12, tally.Unclassified.Millionths)
                .Set(13, tally.NotConcerned.Millionths).Set(14, tally.Twice.Millionths).Set(19, isTime ? NumberList.Write(figure.Limits) : null).Set(24, tally.NoWay.Millionths);
            var (own, other) = isTime ? (20, 15) : (15, 20);
            rows.Set(own, tally.Nearest?.Mean).Set(own + 1, tally.Nearest?.Largest).Set(own + 2, tally.SecondNearest?.Mean).Set(own + 3, tally.SecondNearest?.Largest);
            for (var column = other; column < other + 4; column++) rows.Set(column, (long?)null);
            rows.Add();
        }
    });

    public static List<RunFigure> Read(TableReader tables) => tables.Rows(s_plan, row => new RunFigure(
        row.Text(0), row.Text(1), row.Flag(2), row.TextOrNull(3), row.TextOrNull(4), row.NamedOrNull<UrbanRural>(5), row.TextOrNull(6), NumberList.Read(row.TextOrNull(19) ?? row.Text(7)), TallyOf(row, UnitOf(row)))
    {
        Unit = UnitOf(row),
    });

    static Impedance UnitOf(TableRow row) => row.TextOrNull(19) is null ? Impedance.Millimetres : Impedance.Milliseconds;

    static ReachTally TallyOf(TableRow row, Impedance unit) => new()
    {
        Bands = [.. NumberList.Read(row.Text(8)).Select(millionths => new People(millionths))],
        Outside = new(row.Integer(10)),
        NoWay = new(row.IntegerOrNull(24) ?? 0),
        Unlocated = new(row.Integer(11)),
        Unclassified = new(row.Integer(12)),
        NotConcerned = new(row.Integer(13)),
        Twice = new(row.Integer(14)),
        Nearest = Costs(row, unit == Impedance.Millimetres ? 15 : 20, unit),
        SecondNearest = Costs(row, unit == Impedance.Millimetres ? 17 : 22, unit),
    };

    static CostSummary? Costs(TableRow row, int column, Impedance unit) => row.IntegerOrNull(column) is { } mean ? new(mean, row.Integer(column + 1)) { Unit = unit } : null;
}
