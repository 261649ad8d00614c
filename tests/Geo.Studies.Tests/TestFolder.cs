namespace Geo.Studies.Tests;

/// <summary>A folder of a test's own, gone afterwards.</summary>
sealed class TestFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("geo-studies-").FullName;

    public string Out => PathOf("out");

    public string PathOf(string name) => Path.Combine(Root, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Names of everything directly below the folder, in order.</summary>
    public string[] Names() => [.. Directory.EnumerateFileSystemEntries(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
