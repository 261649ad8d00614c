using System.IO.Compression;

namespace Geo.Import.Tests.Rasters;

/// <summary>The files of gdal-samples.zip, unpacked to a folder that goes when the tests are done.</summary>
public sealed class GdalSamples : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("geo-gdal-samples-");

    public GdalSamples()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(AppContext.BaseDirectory, "Rasters", "gdal-samples.zip"));
        foreach (var entry in archive.Entries) entry.ExtractToFile(PathOf(entry.Name));
    }

    public IEnumerable<string> Names => _folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
