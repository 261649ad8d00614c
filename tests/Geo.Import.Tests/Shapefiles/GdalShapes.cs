using System.IO.Compression;

namespace Geo.Import.Tests.Shapefiles;

/// <summary>The files of gdal-shapes.zip (made by gdal-shapes.sh), unpacked to a folder that goes when the tests are done.</summary>
public sealed class GdalShapes : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("geo-gdal-shapes-");

    public GdalShapes() => ZipFile.ExtractToDirectory(System.IO.Path.Combine(AppContext.BaseDirectory, "Shapefiles", "gdal-shapes.zip"), _folder.FullName);

    public string Folder => _folder.FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
