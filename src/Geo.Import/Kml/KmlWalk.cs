using Geo.Import.Xml;

namespace Geo.Import.Kml;

/// <summary>Goes through a KML text from placemark to placemark, by local names whatever the namespace, and keeps the path of folders.</summary>
sealed class KmlWalk : IDisposable
{
    /// <summary>Elements that hold what could be meant as data and is not read.</summary>
    static readonly HashSet<string> s_told = new(StringComparer.Ordinal) { "NetworkLink", "GroundOverlay", "PhotoOverlay", "Tour", "NetworkLinkControl" };

    readonly List<(int Depth, string Name)> _folders = [];
    readonly Action<string> _tell;
    readonly KmlText _text = new();
    string? _path;
    bool _isInDocument;

    /// <param name="tell">Receives the name of each element that is not read and is worth saying so.</param>
    public KmlWalk(byte[] utf8, Action<string> tell) => (Xml, _tell) = (new(utf8), tell);

    public BoundedXml Xml { get; }

    /// <summary>Local name of the outermost element.</summary>
    public string Root { get; private set; } = "";

    /// <summary>Names of the folders around the current placemark, and of documents within the document, parted by slashes.</summary>
    public string Path => _path ??= string.Join('/', _folders.Select(folder => folder.Name).Where(name => name.Length > 0));

    /// <summary>Moves to the start of the next placemark; false at the end. The last one must have been left at its end.</summary>
    /// <exception cref="System.Xml.XmlException">No XML, or beyond the bounds.</exception>
    public bool Next()
    {
        while (Xml.Step())
        {
            Leave();
            if (!Xml.IsStart) continue;
            if (Root.Length == 0) Root = Xml.Name;
            if (Xml.Name == "Placemark") return true;
            Enter();
        }

        return false;
    }

    public void Dispose() => Xml.Dispose();

    void Leave()
    {
        while (_folders.Count > 0 && Xml.Depth <= _folders[^1].Depth)
        {
            _folders.RemoveAt(_folders.Count - 1);
            _path = null;
        }
    }

    void Enter()
    {
        switch (Xml.Name)
        {
            case "kml":
                break;
            case "Folder":
                Open();
                break;
            case "Document":
                if (_isInDocument) Open();
                _isInDocument = true;
                break;
            case "name" when _folders.Count > 0 && Xml.Depth == _folders[^1].Depth + 1:
                _folders[^1] = (_folders[^1].Depth, _text.Of(Xml).Replace('/', '／'));
                _path = null;
                break;
            default:
                if (s_told.Contains(Xml.Name)) _tell(Xml.Name);
                Xml.PassOver();
                break;
        }
    }

    void Open()
    {
        if (Xml.IsEmpty) return;
        _folders.Add((Xml.Depth, ""));
    }
}
