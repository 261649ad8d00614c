namespace Geo.Scenes;

/// <summary>The checkout the tests were built from.</summary>
static class Checkout
{
    /// <summary>The folder of Geo.sln, above the test's own program.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(at.FullName, "Geo.sln"))) return at.FullName;
        }

        throw new DirectoryNotFoundException($"No Geo.sln above {folder}.");
    }
}
