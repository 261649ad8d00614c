using System.Globalization;
using Geo.Benchmarks;
using Geo.Benchmarks.Loads;
using Geo.Benchmarks.Serving;
using Geo.Benchmarks.Siting;

switch (args)
{
    case ["coverage", ..] when args.Length <= 4:
        CoverageTable.Print(Argument(1, 1_000_000), Argument(2, 2_500), Argument(3, 5));
        return 0;
    case ["network", ..] when args.Length <= 3:
        NetworkTable.Print(Argument(1, 514), Argument(2, 9));
        return 0;
    case ["whatif", ..] when args.Length <= 2:
        WhatIfTable.Print(Argument(1, 100));
        return 0;
    case ["serve", ..] when args.Length <= 3:
        ServeTable.Print(Argument(1, 5), Argument(2, 30));
        return 0;
    case ["drag", ..] when args.Length <= 3:
        DragTable.Print(Argument(1, 200), args.Length > 2 ? args[2] : "");
        return 0;
    case ["loads", ..] when args.Length <= 3:
        LoadsTable.Print(Argument(1, 1_000_000), Argument(2, 3));
        return 0;
    case ["province", ..] when args.Length <= 4:
        ProvinceTable.Print(Argument(1, 5_000_000), Argument(2, 30_000), Argument(3, 1_500));
        return 0;
    case ["province-files", var folder, ..] when args.Length <= 5:
        Console.WriteLine(ProvinceFiles.Write(folder, Argument(2, 5_000_000), Argument(3, 30_000), Argument(4, 1_500)));
        return 0;
    case ["surface", ..] when args.Length <= 3:
        SurfaceTable.Print(Argument(1, 4_000), Argument(2, 3));
        return 0;
    case ["store-load", var target, _, var kind]:
        StoreLoad.Print(target, Argument(2, 0), kind == "tree");
        return 0;
}

if (args is ["site", ..] && args.Length <= 3)
{
    SiteTable.Print(Argument(1, 3), args is [_, _, "peers"]);
    return 0;
}

if (args is ["standards", ..] && args.Length <= 5)
{
    CatalogueScene.Print(Argument(1, 100), Argument(2, 1_500), Argument(3, 30_000), Argument(4, 600_000));
    return 0;
}

Console.Error.WriteLine("Usage: standards [standards, 100] [townships, 1500] [facilities, 30000] [villages, 600000]");
Console.Error.WriteLine("Usage: coverage [demand points, 1e6] [facilities, 2500] [runs, 5]");
Console.Error.WriteLine("       network [lines of the town, 514] [runs, 9]: 1733 lines are three million vertices");
Console.Error.WriteLine("       site [runs, 3] [peers: CBC and HiGHS solve a p-median too, for minutes]");
Console.Error.WriteLine("       surface [cells a side, 4000] [runs, 3]: beside GRASS and scikit-image where they are installed");
Console.Error.WriteLine("       whatif [moves, 100]");
Console.Error.WriteLine("       serve [seconds each, 5] [seconds of people, 30]: wrk drives the demo's server");
Console.Error.WriteLine("       drag [moves, 200] [part of a row's name]: geo serve of this checkout's Release build, one process a row");
Console.Error.WriteLine("       loads [demand points, 1e6] [runs, 3]");
Console.Error.WriteLine("       province [demand points, 5e6] [facilities, 30000] [units, 1500]");
Console.Error.WriteLine("       province-files FOLDER [demand points] [facilities] [units]: the files alone");
Console.Error.WriteLine("Where PEERS_WORK names a folder with the compiled w1_limit and w3_limit, the scripts of their peers and peers-work/data, those run too; loads go to PostGIS too where GEO_TEST_POSTGRES names a server.");
return 2;

int Argument(int at, int otherwise) =>
    args.Length > at ? checked((int)double.Parse(args[at], NumberStyles.Float, CultureInfo.InvariantCulture)) : otherwise;
