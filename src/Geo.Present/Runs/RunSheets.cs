using System.Globalization;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Runs;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Runs;

/// <summary>Kept runs as tables for the console: all of them, one of them, two of them side by side.</summary>
public static class RunSheets
{
    const int ShownDigits = 12;

    public static Table List(IReadOnlyList<RunHead> runs, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var table = new TableMaker(
            words, "runs", null, ("run", Text), ("study", Text), ("scenario", Text), ("started", Text), ("seconds", Number), ("user", Text), ("host", Text), ("software", Text), ("study-file", Text));
        foreach (var run in runs)
        {
            table.Row(
                Cell.Of(IdOf(run.Id)), Cell.Of(run.StudyId), Cell.Of(run.Scenario ?? ""), Cell.Of(Moment(run)), Cell.Number(run.Duration.Ticks / (decimal)TimeSpan.TicksPerSecond), Cell.Of(run.User), Cell.Of(run.Host),
                Cell.Of(run.Software), Cell.Of(Short(run.StudySha256)));
        }

        return table.Done();
    }

    /// <summary>What one run read, and what it found for the area as a whole.</summary>
    public static IEnumerable<Table> One(StoredRun run, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(run);
        yield return List([run.Head], words);
        yield return Inputs(run, words);
        yield return Figures(run, words);
        if (run.Ratios.Count > 0) yield return Ratios(run, words);
    }

    /// <summary>What differs: sources, figures, supply.</summary>
    public static IEnumerable<Table> Differences(RunComparison comparison, WordTable words)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        yield return List([comparison.First, comparison.Second], words);
        if (comparison.Inputs.Count > 0)
        {
            var table = new TableMaker(words, "changed-inputs", null, ("file", Text), ("first", Text), ("second", Text));
            foreach (var input in comparison.Inputs) table.Row(Cell.Of(input.File), Cell.Of(Short(input.FirstSha256)), Cell.Of(Short(input.SecondSha256)));
            yield return table.Done();
        }

        if (comparison.Figures.Count > 0) yield return Changes(comparison.Figures, words);
        if (comparison.Ratios.Count > 0)
        {
            var table = new TableMaker(
                words, "changed-ratios", null, ("standard", Text), ("unit", Text), ("have-first", Count), ("have-second", Count), ("need-first", Count), ("need-second", Count));
            foreach (var ratio in comparison.Ratios)
            {
                table.Row(
                    Cell.Of(ratio.Standard), Cell.Of(ratio.UnitName), Cell.Count(ratio.First?.Have), Cell.Count(ratio.Second?.Have), Cell.Count(ratio.First?.Need), Cell.Count(ratio.Second?.Need));
            }

            yield return table.Done();
        }
    }

    static Table Inputs(StoredRun run, WordTable words)
    {
        var table = new TableMaker(words, "run-inputs", null, ("file", Text), ("role", Text), ("checksum", Text), ("read", Count), ("accepted", Count), ("repaired", Count), ("rejected", Count));
        foreach (var input in run.Inputs)
        {
            table.Row(
                Cell.Of(input.File), Cell.Of(words.Of("role", input.Role)), Cell.Of(Short(input.Sha256)), Cell.Count(input.Read), Cell.Count(input.Accepted), Cell.Count(input.Repaired),
                Cell.Count(input.Rejected));
        }

        return table.Done();
    }

    static Table Figures(StoredRun run, WordTable words)
    {
        var names = run.Standards.ToDictionary(standard => standard.Standard, standard => standard.Name);
        var table = new TableMaker(words, "run-figures", null, ("standard", Text), ("rule", Text), ("assumption", Text), ("share", CellKind.Share), ("inside", CellKind.People), ("outside", CellKind.People));
        foreach (var figure in run.Figures.Where(figure => figure.UnitId is null && figure.Class is null))
        {
            table.Row(
                Cell.Of(figure.Standard), Cell.Of(names.GetValueOrDefault(figure.Standard)?.In(words.Language) ?? ""), Cell.Of(Measure(figure.Measure, words)),
                Cell.Share(figure.Tally.Share), Whole(figure.Tally.Inside), Whole(figure.Tally.Outside));
        }

        foreach (var standard in run.Standards.Where(standard => standard.Result is RunResult.NotComputable or RunResult.NotApplicable))
        {
            table.Row(
                Cell.Of(standard.Standard), Cell.Of(standard.Name.In(words.Language)), Cell.Of(words.Of("run-result", standard.Result)), Cell.Share(null), Cell.Absent(CellKind.People), Cell.Absent(CellKind.People));
        }

        return table.Done();
    }

    static Table Ratios(StoredRun run, WordTable words)
    {
        var table = new TableMaker(words, "run-ratios", null, ("standard", Text), ("unit", Text), ("people", CellKind.People), ("have", Count), ("need", Count));
        foreach (var ratio in run.Ratios) table.Row(Cell.Of(ratio.Standard), Cell.Of(ratio.UnitName), Whole(ratio.Population), Cell.Count(ratio.Have), Cell.Count(ratio.Need));
        return table.Done();
    }

    static Table Changes(IReadOnlyList<FigureChange> figures, WordTable words)
    {
        var table = new TableMaker(
            words, "changed-figures", null, ("standard", Text), ("assumption", Text), ("unit", Text), ("class", Text), ("share-first", CellKind.Share), ("share-second", CellKind.Share),
            ("outside-first", CellKind.People), ("outside-second", CellKind.People));
        foreach (var figure in figures)
        {
            table.Row(
                Cell.Of(figure.Standard), Cell.Of(Measure(figure.Measure, words)), Cell.Of(figure.UnitName ?? words["reach.area"]), Cell.Of(figure.Class is { } place ? words.Of("class", place) : ""),
                Cell.Share(figure.First?.Share), Cell.Share(figure.Second?.Share), Outside(figure.First), Outside(figure.Second));
        }

        return table.Done();
    }

    static Cell Outside(ReachTally? tally) => tally is null ? Cell.Absent(CellKind.People) : Whole(tally.Outside);

    static Cell Whole(People people) => Cell.Of(people, Tables.Figures.Persons(people));

    /// <summary>A preset goes by its id, as it was kept.</summary>
    static string Measure(string key, WordTable words) => WordTable.Rows.ContainsKey($"measure.{key}") ? words["measure." + key] : key;

    static string Moment(RunHead run) => run.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static string IdOf(long number) => number.ToString(CultureInfo.InvariantCulture);

    static string Short(string? digest) => digest is null ? "–" : digest[..Math.Min(ShownDigits, digest.Length)];
}
