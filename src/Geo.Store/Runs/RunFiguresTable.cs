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
        ]);

    public static RunTable Table { get; } = new(s_plan, (run, rows) =>
    {
        foreach (var figure in run.Figures)
        {
            var tally = figure.Tally;
            rows.Set(0, figure.Standard).Set(1, figure.Measure).Set(2, figure.IsHeadline).Set(3, figure.UnitId).Set(4, figure.UnitName).Set(5, figure.Class?.ToString())
                .Set(6, figure.Assumption).Set(7, NumberList.Write(figure.LimitsMm)).Set(8, NumberList.Write(tally.Bands.Select(band => band.Millionths)))
                .Set(9, tally.Inside.Millionths).Set(10, tally.Outside.Millionths).Set(11, tally.Unlocated.Millionths).Set(12, tally.Unclassified.Millionths)
                .Set(13, tally.NotConcerned.Millionths).Set(14, tally.Twice.Millionths).Set(15, tally.Nearest?.Mean).Set(16, tally.Nearest?.Largest)
                .Set(17, tally.SecondNearest?.Mean).Set(18, tally.SecondNearest?.Largest).Add();
        }
    });

    public static List<RunFigure> Read(TableReader tables) => tables.Rows(s_plan, row => new RunFigure(
        row.Text(0), row.Text(1), row.Flag(2), row.TextOrNull(3), row.TextOrNull(4), row.NamedOrNull<UrbanRural>(5), row.TextOrNull(6), NumberList.Read(row.Text(7)), TallyOf(row)));

    static ReachTally TallyOf(TableRow row) => new()
    {
        Bands = [.. NumberList.Read(row.Text(8)).Select(millionths => new People(millionths))],
        Outside = new(row.Integer(10)),
        Unlocated = new(row.Integer(11)),
        Unclassified = new(row.Integer(12)),
        NotConcerned = new(row.Integer(13)),
        Twice = new(row.Integer(14)),
        Nearest = Distances(row, 15),
        SecondNearest = Distances(row, 17),
    };

    static CostSummary? Distances(TableRow row, int column) => row.IntegerOrNull(column) is { } mean ? new(mean, row.Integer(column + 1)) : null;
}
