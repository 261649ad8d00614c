namespace Geo.Studies.Tests.RealAreas;

/// <summary>The committed studies of real areas, whose data lies beside the checkout or nowhere.</summary>
static class SharedData
{
    const string Written = "../../../shared/data/";

    /// <summary>The full path of a file below the data folder; skips the test where it is absent.</summary>
    public static string Require(string relativePath)
    {
        var path = Path.Combine(Folder(), relativePath);
        if (!File.Exists(path)) Assert.Skip($"{relativePath} is not on this machine.");
        return path;
    }

    /// <summary>A copy of a committed study that names the data where it lies here; skips the test where it is absent.</summary>
    /// <param name="name">File name without its ending, below <c>data/studies</c>.</param>
    /// <param name="needed">A file the study needs, below the data folder.</param>
    public static string Study(string name, string needed, string folder)
    {
        Require(needed);
        var text = File.ReadAllText(Path.Combine(Root(), "data", "studies", $"{name}.yaml"));
        Assert.Contains(Written, text, StringComparison.Ordinal);
        var copy = Path.Combine(folder, $"{name}.yaml");
        File.WriteAllText(copy, text.Replace(Written, Path.GetFullPath(Folder()) + "/", StringComparison.Ordinal));
        return copy;
    }

    static string Folder() => Environment.GetEnvironmentVariable("GEO_SHARED_DATA") is { Length: > 0 } given ? given : Path.Combine(Root(), "..", "shared", "data");

    static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Geo.sln"))) return at.FullName;
        }

        throw new InvalidOperationException($"No Geo.sln above {AppContext.BaseDirectory}.");
    }
}
