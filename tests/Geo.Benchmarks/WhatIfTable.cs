using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Geo.Analyse.Placing;
using Geo.Analyse.WhatIf;
using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Studies;
using Geo.Model.Scenarios;
using Geo.Model.Standards;
using Geo.Model.Supply;

namespace Geo.Benchmarks;

/// <summary>Seeded drags over the demo and Grande Comore: each move asks for the figures of all standards and their gap areas, as a page does while the hand is on the mouse.</summary>
static class WhatIfTable
{
    const int MovesOfADrag = 10;
    const string Written = "../../../shared/data/";

    public static void Print(int moves)
    {
        Console.WriteLine($"{moves} drag moves, figures of all standards and gap areas of all, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores");
        Console.WriteLine();
        Console.WriteLine("| study | demand points | facilities | standards | warm, s | start, ms | p50, ms | p95, ms | max, ms | of these gaps, p95, ms | rows changed, mean | processor, ms/move |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        PrintRow(Checkout.File("data", "demo", "study.yaml"), moves);
        PrintGrandeComore(moves);
        Console.WriteLine();
        Console.WriteLine($"largest memory with both studies: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }

    static void PrintGrandeComore(int moves)
    {
        var data = Environment.GetEnvironmentVariable("GEO_SHARED_DATA") is { Length: > 0 } given ? Path.GetFullPath(given) : Checkout.File("..", "shared", "data");
        if (!Directory.Exists(Path.Combine(data, "grande_comore")))
        {
            Console.WriteLine("Grande Comore: its data is not on this machine.");
            return;
        }

        var study = Path.GetTempFileName();
        File.WriteAllText(study, File.ReadAllText(Checkout.File("data", "studies", "grande-comore.yaml")).Replace(Written, data + "/", StringComparison.Ordinal));
        PrintRow(study, moves);
        File.Delete(study);
    }

    static void PrintRow(string path, int moves)
    {
        var catalogue = StandardCatalogue.Load();
        var travel = TravelPresets.LoadDefaults();
        var study = StudyFile.Read(path, catalogue, travel);
        var data = StudyImport.Read(study, acceptGuess: false, null, CancellationToken.None);
        var standards = study.Standards.Count == 0 ? catalogue
            : [.. catalogue.Where(standard => study.Standards.Contains(standard.Id) || study.Standards.Contains(standard.Citation.Document))];
        var placed = Placement.Place(study, data, CancellationToken.None);
        var watch = Stopwatch.StartNew();
        var warm = WarmStudy.Of(study, data, placed, standards, travel, [], CancellationToken.None);
        var warmSeconds = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var state = warm.Start();
        var startMs = watch.Elapsed.TotalMilliseconds;
        string[] ids = [.. standards.Where(standard => standard.Kind == StandardKind.Reach).Select(standard => standard.Id)];
        Drag(state, ids, seed: 1, Math.Min(moves, 30));

        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var (all, rows) = Drag(state, ids, seed: 2, moves);
        process.Refresh();
        var processorMs = (process.TotalProcessorTime - before).TotalMilliseconds / moves;
        var (figures, _) = Drag(state, [], seed: 2, moves);
        var gaps = all.Zip(figures, (whole, part) => Math.Max(0, whole - part)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {study.Id} | {placed.Demand.Count} | {placed.Facilities.Count} | {standards.Count} | {warmSeconds:0.00} | {startMs:0.0} | {At(all, 0.5):0.0} | {At(all, 0.95):0.0} | {all.Max():0.0} | {At(gaps, 0.95):0.0} | {rows:0} | {processorMs:0.0} |"));
    }

    // One facility after the other, each a little way at a time: a random walk of some hundred metres a move.
    static (List<double> Ms, double Rows) Drag(WhatIfState state, string[] gapsOf, int seed, int moves)
    {
        var random = new Random(seed);
        Facility[] located = [.. state.Placed.Facilities.Where(facility => facility.Place is not null)];
        var (times, rows, dragged, place) = (new List<double>(), 0L, located[0], default(Space.Places.LonLat));
        for (var move = 0; move < moves; move++)
        {
            if (move % MovesOfADrag == 0)
            {
                dragged = located[random.Next(located.Length)];
                place = dragged.PlaceOrThrow;
            }

            place = new(place.Longitude + ((random.NextDouble() - 0.5) * 0.02), place.Latitude + ((random.NextDouble() - 0.5) * 0.02));
            var watch = Stopwatch.StartNew();
            var delta = state.Try(new MoveFacility(dragged.Id, place), gapsOf);
            times.Add(watch.Elapsed.TotalMilliseconds);
            rows += delta.Standards.Sum(change => change.Rows.Rows.Length);
        }

        return (times, rows / (double)moves);
    }

    static double At(List<double> values, double share) => values.Order().ElementAt(Math.Min(values.Count - 1, (int)(share * values.Count)));
}
