using System.Globalization;
using System.Runtime.InteropServices;
using Geo.Studies.Imports;
using Geo.Studies.Openings;
using Geo.Web.Hosting;

namespace Geo.Benchmarks.Serving;

/// <summary>The demo's server under load: answers a second by wrk, then people who look and drag. Server and load share the machine's processors.</summary>
static class ServeTable
{
    const int Connections = 32;
    const int WarmUpSeconds = 1;

    public static void Print(int secondsEach, int secondsOfPeople)
    {
        using var scratch = new Loads.Scratch();
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = scratch.Folder;
        Console.WriteLine($"The demo served, {Connections} connections, {secondsEach} s each, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores shared with wrk; load of the machine before: {Load()}");
        Console.WriteLine();
        Head();
        var study = Checkout.File("data", "demo", "study.yaml");
        var opened = StudyOpening.Open(new() { StudyPath = study }, null, CancellationToken.None);
        string[] areas = Tiles(8, 14, "service_areas,gaps,units"), everything = Tiles(8, 14);
        // One server at a time: the memory of the table is that of one.
        var kept = Start(opened, ServerOptions.UsualTileCacheBytes);
        Row("small JSON (list of studies)", 10_000, kept.Address, ["/api/studies"], secondsEach, scratch.Folder);
        Row("features, limit 100", 600, kept.Address, ["/ogc/demo/collections/facilities/items?limit=100"], secondsEach, scratch.Folder);
        Row("tiles kept, zooms 8–14", 25_000, kept.Address, everything, secondsEach, scratch.Folder);
        Console.WriteLine();
        PrintPeople(kept.Address, secondsOfPeople);
        Stop(kept);
        Console.WriteLine();
        Head();
        var anew = Start(opened, 0);
        Row("tiles of areas made anew, zooms 8–14", 2_500, anew.Address, areas, secondsEach, scratch.Folder);
        Row("tiles made anew, everything, zooms 8–14", null, anew.Address, everything, secondsEach, scratch.Folder);
        Stop(anew);
        if (scratch.Address is { } store)
        {
            StudyIntake.Import(new() { StudyPath = study, StoreAddress = store, OutFolder = scratch.PathOf("import") }, null, CancellationToken.None);
            var postgis = Start(StudyOpening.Open(new() { StudyPath = study, StoreAddress = store }, null, CancellationToken.None), 0);
            Row("tiles of areas by PostGIS, zooms 8–14", 2_500, postgis.Address, areas, secondsEach, scratch.Folder);
            Row("tiles by PostGIS, everything, zooms 8–14", null, postgis.Address, everything, secondsEach, scratch.Folder);
            Stop(postgis);
        }

        Environment.CurrentDirectory = before;
    }

    static void Head()
    {
        Console.WriteLine("| answers | goal, a second | a second | p50, ms | p99, ms | processor of the server, ms each | memory, MB | not answered well |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
    }

    static void Row(string name, int? goal, Uri address, string[] paths, int seconds, string folder)
    {
        // Every answer once first, then as many as come in a second: what is kept is there, a database has its tables, and code is compiled.
        using (var client = new HttpClient { BaseAddress = address })
        {
            foreach (var path in paths) client.GetByteArrayAsync(path).GetAwaiter().GetResult();
        }

        Wrk.Run(address, paths, Connections, WarmUpSeconds, folder);
        var before = Environment.CpuUsage.TotalTime;
        if (Wrk.Run(address, paths, Connections, seconds, folder) is not { } result)
        {
            Console.WriteLine($"| {name} | | wrk is not on this machine | | | | | |");
            return;
        }

        var processorMs = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / (result.Rate * seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {goal?.ToString("N0", CultureInfo.InvariantCulture) ?? "–"} | {result.Rate:N0} | {result.MedianMs:0.00} | {result.NinetyNineMs:0.00} | {processorMs:0.000} | {Environment.WorkingSet >> 20} | {result.Refused}{(result.IsBroken ? ", broken connections" : "")} |"));
    }

    /// <summary>Memory is taken after a collection at the end of each sixth of the time: what grows then is kept.</summary>
    static void PrintPeople(Uri address, int seconds)
    {
        var load = new ServerLoad(address);
        var heaps = new List<long>();
        for (var part = 0; part < 6; part++)
        {
            load.Run(viewers: 20, planners: 3, TimeSpan.FromSeconds(seconds / 6.0)).GetAwaiter().GetResult();
            heaps.Add(GC.GetTotalMemory(forceFullCollection: true) >> 20);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"20 who look and 3 who drag for {seconds} s: {load.Looks.Count:N0} looks, p50 {ServerLoad.At(load.Looks, 0.5):0.0} ms, p99 {ServerLoad.At(load.Looks, 0.99):0.0} ms; {load.Drags.Count:N0} moves, p50 {ServerLoad.At(load.Drags, 0.5):0.0} ms, p95 {ServerLoad.At(load.Drags, 0.95):0.0} ms, p99 {ServerLoad.At(load.Drags, 0.99):0.0} ms; {load.Errors.Count} errors; heap by sixths {string.Join(", ", heaps)} MB, process {Environment.WorkingSet >> 20} MB"));
        foreach (var error in load.Errors.Take(3)) Console.WriteLine(error);
    }

    static GeoServer Start(OpenedStudy opened, long cacheBytes) =>
        GeoServer.StartAsync(opened, new() { Port = 0, TileCacheBytes = cacheBytes, Log = TextWriter.Null }, CancellationToken.None).GetAwaiter().GetResult();

    static void Stop(GeoServer server)
    {
        server.StopAsync().GetAwaiter().GetResult();
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>The tiles over the county's box, 106.0–107.0 E, 29.9–30.7 N, by the formula of the slippy map.</summary>
    static string[] Tiles(int least, int most, string? layers = null) =>
    [
        .. from zoom in Enumerable.Range(least, most - least + 1)
           from x in Enumerable.Range(Column(zoom, 106.0), Column(zoom, 107.0) - Column(zoom, 106.0) + 1)
           from y in Enumerable.Range(Row(zoom, 30.7), Row(zoom, 29.9) - Row(zoom, 30.7) + 1)
           select string.Create(CultureInfo.InvariantCulture, $"/tiles/demo/{zoom}/{x}/{y}.mvt{(layers is null ? "" : $"?layers={layers}")}"),
    ];

    static int Column(int zoom, double longitude) => (int)Math.Floor((longitude + 180) / 360 * (1 << zoom));

    static int Row(int zoom, double latitude) => (int)Math.Floor((1 - (Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI)) / 2 * (1 << zoom));

    static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
