using System.Globalization;
using Geo.Benchmarks;

if (args is ["coverage", ..] && args.Length <= 4)
{
    CoverageTable.Print(Argument(1, 1_000_000), Argument(2, 2_500), Argument(3, 5));
    return 0;
}

Console.Error.WriteLine("Usage: coverage [demand points, 1e6] [facilities, 2500] [runs, 5]");
Console.Error.WriteLine("Where PEERS_WORK names a folder with the compiled w1_limit and its peers-work/data, that runs too.");
return 2;

int Argument(int at, int otherwise) =>
    args.Length > at ? checked((int)double.Parse(args[at], NumberStyles.Float, CultureInfo.InvariantCulture)) : otherwise;
