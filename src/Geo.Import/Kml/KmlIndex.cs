namespace Geo.Import.Kml;

/// <summary>What a KML text holds, found in a first pass: columns, folders, the number of placemarks, what is not read.</summary>
sealed class KmlIndex
{
    const int MostFolders = 1000;

    readonly SortedDictionary<string, long> _notRead = new(StringComparer.Ordinal);
    readonly List<string> _folders = [];
    readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public KmlColumns Columns { get; } = new();

    public long Placemarks { get; private set; }

    /// <summary>Paths of the folders that hold placemarks, in their order, the first thousand.</summary>
    public IReadOnlyList<string> Folders => _folders;

    /// <summary>Elements not read that could be meant as data, and how many of each.</summary>
    public IReadOnlyDictionary<string, long> NotRead => _notRead;

    /// <summary>Local name of the outermost element.</summary>
    public string Root { get; private set; } = "";

    /// <exception cref="System.Xml.XmlException">No XML, or beyond the bounds.</exception>
    public static KmlIndex Of(byte[] utf8)
    {
        var index = new KmlIndex();
        using var walk = new KmlWalk(utf8, index.Tell);
        var placemark = new Placemark(isOutline: true, (name, _) => index.Columns.See(name), index.Tell);
        while (walk.Next())
        {
            index.Placemarks++;
            if (walk.Path is { Length: > 0 } path) index.See(path);
            placemark.Read(walk.Xml);
        }

        index.Root = walk.Root;
        index.Columns.Settle();
        return index;
    }

    /// <summary>Whether a folder is meant by a name: its path, its own name, or that of a folder around it.</summary>
    public static bool IsIn(string path, string layer) =>
        path == layer || path.StartsWith($"{layer}/", StringComparison.Ordinal) || path.EndsWith($"/{layer}", StringComparison.Ordinal) || path.Contains($"/{layer}/", StringComparison.Ordinal);

    void See(string path)
    {
        Columns.See(KmlColumns.Folder);
        if (_folders.Count < MostFolders && _known.Add(path)) _folders.Add(path);
    }

    void Tell(string element) => _notRead[element] = _notRead.GetValueOrDefault(element) + 1;
}
