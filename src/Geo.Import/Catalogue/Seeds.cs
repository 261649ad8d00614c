using System.Text;
using Geo.Model.Imports;

namespace Geo.Import.Catalogue;

/// <summary>What the product starts from: files under <c>seeds/</c>, carried inside the assembly. Each reader takes a path instead.</summary>
static class Seeds
{
    /// <summary>The names of the seeds in a folder (<c>seeds/standards/</c>), ascending.</summary>
    public static IReadOnlyList<string> List(string folder) =>
    [
        .. typeof(Seeds).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string Text(string name)
    {
        using var stream = typeof(Seeds).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no seed {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The text of a file that stands in for a seed.</summary>
    /// <exception cref="BadInputException">The file is missing or cannot be read.</exception>
    public static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadInputException(new Fault(FaultCode.FileMissing, path, 0, "", path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(new Fault(FaultCode.FileUnreadable, path, 0, "", path));
        }
    }
}
