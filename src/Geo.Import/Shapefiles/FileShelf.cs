using Geo.Import.Archives;
using Geo.Import.Tables;

namespace Geo.Import.Shapefiles;

/// <summary>Files that lie together: in a folder, or in an archive at any depth.</summary>
/// <param name="names">With <c>/</c> between folders.</param>
/// <param name="read">The bytes of the file of one of these names.</param>
/// <param name="sha256">Of the archive; null for a folder, whose files are hashed as they are used.</param>
sealed class FileShelf(IReadOnlyList<string> names, Func<string, byte[]> read, string? sha256)
{
    public IReadOnlyList<string> Names => names;

    public string? Sha256 => sha256;

    /// <param name="file">As the study names the source, for faults.</param>
    public static FileShelf OfFolder(string file, string folder)
    {
        string[] names = [.. Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>().Where(name => !name.StartsWith("._", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        // An empty file beside the shapes says as much as none.
        return new(names, name => Path.Combine(folder, name) is var path && new FileInfo(path).Length == 0 ? [] : FileBytes.Read(file, path).Bytes, null);
    }

    public static FileShelf OfArchive(BoundedZip zip)
    {
        var members = zip.Members.Where(member => !member.IsByTheWay).ToDictionary(member => member.Name, StringComparer.Ordinal);
        return new([.. members.Keys], name => zip.ReadAll(members[name]), zip.Sha256);
    }

    public byte[] Read(string name) => read(name);

    /// <summary>The file of a stem and an ending, in the same capitals if there is one so, else in any; null where there is none.</summary>
    /// <param name="stem">Name with its folders, without its ending.</param>
    /// <param name="ending">With its dot, in small letters.</param>
    public string? Find(string stem, string ending)
    {
        string? near = null;
        foreach (var name in names)
        {
            if (!IsOf(name, ending)) continue;
            var own = StemOf(name);
            if (own == stem) return name;
            if (own.Equals(stem, StringComparison.OrdinalIgnoreCase)) near ??= name;
        }

        return near;
    }

    public static bool IsOf(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    public static string StemOf(string name) => name[..name.LastIndexOf('.')];
}
