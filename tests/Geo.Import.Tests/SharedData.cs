namespace Geo.Import.Tests;

/// <summary>Where the real data lies that is too large, or not ours, to be kept here.</summary>
static class SharedData
{
    /// <summary>The full path of a file below the data folder; skips the test where it is absent.</summary>
    public static string Require(string relativePath)
    {
        var folder = Environment.GetEnvironmentVariable("GEO_SHARED_DATA") ?? BesideCheckout();
        var path = folder is null ? null : Path.Combine(folder, relativePath);
        if (!File.Exists(path)) Assert.Skip($"{relativePath} is not on this machine.");
        return path;
    }

    static string? BesideCheckout()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Geo.sln"))) return Path.Combine(at.FullName, "..", "shared", "data");
        }

        return null;
    }
}
