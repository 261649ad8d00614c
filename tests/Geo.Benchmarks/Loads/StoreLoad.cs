using System.Diagnostics;
using System.Globalization;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Studies;
using Geo.Store.Stores;

namespace Geo.Benchmarks.Loads;

/// <summary>One load of rows that are in memory already, in a process of its own so that its memory can be told; prints its figures on one line.</summary>
sealed class StoreLoad(string target, bool tree) : IProgress<StoreStep>
{
    // Methods run interpreted-like at first: a user's program is compiled ahead, this one is not.
    const int WarmUpRows = 200_000;

    TimeSpan _indexing;
    long _rowsDone;

    /// <param name="target">A store's address, or a GeoPackage.</param>
    /// <param name="tree">A GeoPackage of one layer with an r-tree, in place of a store.</param>
    public static void Print(string target, int points, bool tree)
    {
        new StoreLoad(target, tree).Load(DemandRows.Columns(WarmUpRows));
        var rows = DemandRows.Columns(points);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var load = new StoreLoad(target, tree);
        load.Load(rows);
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{seconds} {load._indexing.TotalSeconds} {(process.TotalProcessorTime - before).TotalSeconds} {process.PeakWorkingSet64 / 1048576.0}"));
    }

    /// <summary>The figures of a line printed by <see cref="Print"/>: without the time for indexes, and with it.</summary>
    public static (Cost Bare, Cost Whole) Read(string line)
    {
        double[] numbers = [.. line.Trim().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return (new(numbers[0] - numbers[1], numbers[2], numbers[3]), new(numbers[0], numbers[2], numbers[3]));
    }

    public void Report(StoreStep value)
    {
        if (value == StoreStep.RejectedRowsWritten) _rowsDone = Stopwatch.GetTimestamp();
        if (value == StoreStep.PopulationIndexed) _indexing = Stopwatch.GetElapsedTime(_rowsDone);
    }

    void Load(PopulationInput rows)
    {
        if (tree)
        {
            DemandRows.WriteGeoPackage(target, rows, tree: true);
            return;
        }

        var study = new Study
        {
            Id = "loads",
            Title = LocalText.Same("loads"),
            Folder = ".",
            AsOf = new DateOnly(2025, 12, 31),
            Area = new("990000", LocalText.Same("loads"), UnitLevel.Province),
            Sources = [],
        };
        using var draft = StudyStores.At(target).Draft(study, new('0', 64), new() { Units = new([]), Facilities = [], Population = rows, Reports = [] }, this);
        draft.Publish();
    }
}
