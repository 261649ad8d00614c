namespace Geo.Scenes;

/// <summary>The real data that is too large, or not ours, to be kept here: beside the checkout, or where GEO_SHARED_DATA says.</summary>
static class SharedData
{
    public static string Folder { get; } = Environment.GetEnvironmentVariable("GEO_SHARED_DATA") is { Length: > 0 } given
        ? Path.GetFullPath(given) : Path.GetFullPath(Checkout.File("..", "shared", "data"));

    /// <summary>The full path of a file below the data folder; skips the test where it is absent.</summary>
    public static string Require(string relativePath)
    {
        var path = Path.Combine(Folder, relativePath);
        if (!File.Exists(path)) Assert.Skip($"{relativePath} is not on this machine.");
        return path;
    }
}
