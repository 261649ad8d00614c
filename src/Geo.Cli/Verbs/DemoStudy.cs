namespace Geo.Cli.Verbs;

/// <summary>Where the demo county lies: beside a packed program, in the checkout a program was built from, or below the current folder.</summary>
static class DemoStudy
{
    /// <summary>Null where it is in none of these places.</summary>
    public static string? Find()
    {
        var packed = Path.Combine(AppContext.BaseDirectory, "demo", "study.yaml");
        if (File.Exists(packed)) return packed;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Geo.sln"))) return Existing(Path.Combine(at.FullName, "data", "demo", "study.yaml"));
        }

        return Existing(Path.Combine("data", "demo", "study.yaml"));
    }

    static string? Existing(string path) => File.Exists(path) ? path : null;
}
