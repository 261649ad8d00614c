using System.Globalization;
using System.Runtime.InteropServices;
using Geo.Model.Studies;

namespace Geo.Benchmarks.Loads;

/// <summary>Demand points into each store, beside GDAL's ogr2ogr with the same points: one table of medians.</summary>
sealed class LoadsTable
{
    readonly Scratch _scratch;
    readonly int _points;
    readonly int _runs;

    LoadsTable(Scratch scratch, int points, int runs) => (_scratch, _points, _runs) = (scratch, points, runs);

    public static void Print(int points, int runs)
    {
        using var scratch = new Scratch();
        var table = new LoadsTable(scratch, points, runs);
        table.WriteSources(DemandRows.Columns(points));
        Console.WriteLine($"{points} demand points, medians of {runs} runs by turns, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {scratch.Server ?? "no PostgreSQL (GEO_TEST_POSTGRES)"}");
        Console.WriteLine();
        Console.WriteLine("| load | Geo, s | rows/s | processor s | MB | ogr2ogr, s | rows/s | processor s | MB | ogr2ogr / Geo |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        if (scratch.Address is { } address) table.PrintServer(address);
        table.PrintFile();
        Console.WriteLine();
        Console.WriteLine("From memory: Geo's rows lie in memory, ogr2ogr reads them from a GeoPackage (its table has its key even without indexes). From CSV: geo import, whole, against ogr2ogr, whole.");
        Console.WriteLine("Processor time is the loading program's own, without the server's. Every load is on the disk when its time ends.");
    }

    void WriteSources(PopulationInput rows)
    {
        DemandRows.WriteCsv(_scratch.PathOf("points.csv"), rows, codes: false);
        DemandRows.WriteGeoPackage(_scratch.PathOf("points.gpkg"), rows, tree: false);
        File.WriteAllText(_scratch.PathOf("study.yaml"), """
            geo: 1
            study: loads-csv
            title: {zh: 装载, en: Loads}
            as_of: 2025-12-31
            sample: true
            area: {code: "990000", name: {zh: 装载, en: Loads}, level: province}
            sources:
              population: {path: points.csv, crs: EPSG:4326}
            """);
    }

    void PrintServer(string address)
    {
        string[] into = ["-f", "PostgreSQL", address.Replace("postgres://", "postgresql://", StringComparison.Ordinal), "-overwrite", "-nln", "peer", "--config", "PG_USE_COPY", "YES", "-lco"];
        List<Cost> bare = [], whole = [], peerBare = [], peerWhole = [], csv = [], peerCsv = [];
        for (var run = 0; run < _runs; run++)
        {
            var (without, with) = Store(address, tree: false);
            bare.Add(without);
            whole.Add(with);
            peerBare.AddPeer([.. into, "SPATIAL_INDEX=NONE", _scratch.PathOf("points.gpkg")]);
            peerWhole.AddPeer([.. into, "SPATIAL_INDEX=GIST", _scratch.PathOf("points.gpkg")]);
            csv.Add(Import(address));
            peerCsv.AddPeer([.. into, "SPATIAL_INDEX=GIST", .. Csv()]);
        }

        PrintRow("from memory into PostGIS, indexes excluded", bare, peerBare);
        PrintRow("from memory into PostGIS, with key and spatial index", whole, peerWhole);
        PrintRow("from CSV into PostGIS, with key and spatial index", csv, peerCsv);
    }

    void PrintFile()
    {
        var target = _scratch.PathOf("target.gpkg");
        string[] into = ["-f", "GPKG", target, "-nln", "peer", "-lco"];
        List<Cost> bare = [], whole = [], peerBare = [], peerWhole = [], csv = [], peerCsv = [];
        for (var run = 0; run < _runs; run++)
        {
            Anew(() => bare.Add(Store(target, tree: false).Whole));
            Anew(() => peerBare.AddPeer([.. into, "SPATIAL_INDEX=NO", _scratch.PathOf("points.gpkg")]));
            Anew(() => whole.Add(Store(target, tree: true).Whole));
            // GDAL's r-tree takes most of a minute: once is enough.
            if (run == 0) Anew(() => peerWhole.AddPeer([.. into, "SPATIAL_INDEX=YES", _scratch.PathOf("points.gpkg")]));
            Anew(() => csv.Add(Import(target)));
            Anew(() => peerCsv.AddPeer([.. into, "SPATIAL_INDEX=NO", .. Csv()]));
        }

        PrintRow("from memory into GeoPackage, indexes excluded", bare, peerBare);
        PrintRow("from memory into GeoPackage, with r-tree (ogr2ogr once)", whole, peerWhole);
        PrintRow("from CSV into GeoPackage, indexes excluded", csv, peerCsv);

        void Anew(Action load)
        {
            File.Delete(target);
            load();
        }
    }

    (Cost Bare, Cost Whole) Store(string target, bool tree) => StoreLoad.Read(MeasuredProcess.Run(
        Environment.ProcessPath!, "store-load", target, _points.ToString(CultureInfo.InvariantCulture), tree ? "tree" : "store").Output);

    Cost Import(string store) => MeasuredProcess.Run(ProductCommand.Path, "import", _scratch.PathOf("study.yaml"), "--store", store, "--out", _scratch.PathOf("account"), "--quiet");

    string[] Csv() =>
        [_scratch.PathOf("points.csv"), "-oo", "X_POSSIBLE_NAMES=longitude", "-oo", "Y_POSSIBLE_NAMES=latitude", "-oo", "AUTODETECT_TYPE=YES", "-oo", "KEEP_GEOM_COLUMNS=NO", "-a_srs", "EPSG:4326"];

    void PrintRow(string load, List<Cost> ours, List<Cost> peers)
    {
        var own = Cost.Median(ours);
        var peer = peers.Count == 0 ? null : Cost.Median(peers);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {load} | {Figures(own)} | {(peer is null ? "– | – | – | –" : Figures(peer))} | {peer?.Seconds / own.Seconds:F1} |"));
    }

    string Figures(Cost cost) => string.Create(CultureInfo.InvariantCulture, $"{cost.Seconds:F2} | {_points / cost.Seconds:N0} | {cost.Processor:F2} | {cost.Megabytes:F0}");
}
