namespace Geo.Present.Tests;

/// <summary>The folder this checkout stands in.</summary>
static class Checkout
{
    public static string Root { get; } = Find();

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Geo.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Geo.sln is in no folder above the tests.");
    }
}
