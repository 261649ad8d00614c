namespace Geo.Import.Kml;

/// <summary>The columns of a KML text, in a fixed order: elements of the placemark that occur, the folder, then data by first appearance.</summary>
/// <remarks>A placemark's own id is a column of another name, because exporters make it up: it must not pass for the code of a unit.</remarks>
sealed class KmlColumns
{
    public const string Folder = "folder";
    public const string PlacemarkId = "placemark_id";

    /// <summary>More are not read: each row would have a cell of each.</summary>
    public const int Most = 4096;

    static readonly string[] s_elements = ["name", "description", "address", "phoneNumber"];

    readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    readonly List<string> _data = [];
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    List<string> _header = [];

    public IReadOnlyList<string> Header => _header;

    public bool IsTooMany => _data.Count > Most;

    public static bool IsElement(string name) => Array.IndexOf(s_elements, name) >= 0;

    /// <summary>Notes that a column occurs.</summary>
    public void See(string name)
    {
        if (!IsTooMany && _seen.Add(name) && !IsElement(name) && name is not (Folder or PlacemarkId)) _data.Add(name);
    }

    /// <summary>After all have been seen.</summary>
    public void Settle()
    {
        _header = [.. s_elements.Append(Folder).Append(PlacemarkId).Where(_seen.Contains), .. _data];
        for (var column = 0; column < _header.Count; column++) _columns.Add(_header[column], column);
    }

    /// <summary>−1 where there is no such column.</summary>
    public int Of(string name) => _columns.GetValueOrDefault(name, -1);
}
