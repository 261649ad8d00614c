namespace Geo.House.Tests;

/// <summary>The checkout the tests run from.</summary>
static class Checkout
{
    public static string Root { get; } = Find();

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Geo.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("Geo.sln is not above the tests.");
    }
}
