using System.IO.Compression;

namespace Geo.Import.Tests.GeoPackages;

/// <summary>The files of gdal-kinds.zip (made by gdal-kinds.sh), unpacked to a folder that goes when the tests are done.</summary>
public sealed class GdalKinds : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("geo-gdal-kinds-");

    public GdalKinds() => ZipFile.ExtractToDirectory(System.IO.Path.Combine(AppContext.BaseDirectory, "GeoPackages", "gdal-kinds.zip"), _folder.FullName);

    public string Folder => _folder.FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
