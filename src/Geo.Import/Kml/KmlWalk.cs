using System.Xml;
using Geo.Import.Xml;

namespace Geo.Import.Kml;

/// <summary>Goes through a KML text from placemark to placemark, by local names whatever the namespace, and keeps the path of folders.</summary>
sealed class KmlWalk : IDisposable
{
    /// <summary>Elements that hold what could be meant as data and is not read.</summary>
    static readonly HashSet<string> s_told = new(StringComparer.Ordinal) { "NetworkLink", "GroundOverlay", "PhotoOverlay", "Tour", "NetworkLinkControl" };

    readonly List<(int Depth, string Name)> _folders = [];
    readonly Action<string> _tell;
    bool _isInDocument;

    /// <param name="tell">Receives the name of each element that is not read and is worth saying so.</param>
    public KmlWalk(byte[] utf8, Action<string> tell) => (Reader, _tell) = (BoundedXml.Open(utf8), tell);

    public XmlReader Reader { get; }

    /// <summary>Local name of the outermost element.</summary>
    public string Root { get; private set; } = "";

    /// <summary>Names of the folders around the current placemark, and of documents within the document, parted by slashes.</summary>
    public string Path => string.Join('/', _folders.Select(folder => folder.Name).Where(name => name.Length > 0));

    /// <summary>Moves to the start of the next placemark; false at the end. The last one must have been left at its end.</summary>
    /// <exception cref="XmlException">No XML, or beyond the bounds.</exception>
    public bool Next()
    {
        while (Reader.Step())
        {
            while (_folders.Count > 0 && Reader.Depth <= _folders[^1].Depth) _folders.RemoveAt(_folders.Count - 1);
            if (Reader.NodeType != XmlNodeType.Element) continue;
            if (Root.Length == 0) Root = Reader.LocalName;
            if (Reader.LocalName == "Placemark") return true;
            Enter();
        }

        return false;
    }

    public void Dispose() => Reader.Dispose();

    void Enter()
    {
        switch (Reader.LocalName)
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
            case "name" when _folders.Count > 0 && Reader.Depth == _folders[^1].Depth + 1:
                var (depth, name) = (_folders[^1].Depth, new KmlText());
                Reader.Text(name.Add);
                _folders[^1] = (depth, name.ToString().Trim().Replace('/', '／'));
                break;
            default:
                if (s_told.Contains(Reader.LocalName)) _tell(Reader.LocalName);
                Reader.PassOver();
                break;
        }
    }

    void Open()
    {
        if (!Reader.IsEmptyElement) _folders.Add((Reader.Depth, ""));
    }
}
