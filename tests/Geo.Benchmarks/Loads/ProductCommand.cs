namespace Geo.Benchmarks.Loads;

/// <summary>The command <c>geo</c> as this checkout's Release build made it.</summary>
static class ProductCommand
{
    public static string Path { get; } = Find();

    static string Find()
    {
        var path = Checkout.File("src", "Geo.Cli", "bin", "Release", "net10.0", "geo");
        return File.Exists(path) ? path : throw new FileNotFoundException("The command is not built: dotnet build -c Release Geo.sln", path);
    }
}
