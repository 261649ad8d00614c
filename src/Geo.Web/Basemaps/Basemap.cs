using System.Buffers;
using System.Text.RegularExpressions;
using Geo.Import.Tiles;
using Geo.Model.Imports;

namespace Geo.Web.Basemaps;

/// <summary>A base map of the user's own: tiles of another host, which the browser then asks by itself, or a file of tiles that this server hands out.</summary>
public sealed partial class Basemap : IDisposable
{
    const string Option = "--basemap";
    const string Known = "https://…/{z}/{x}/{y}.png, FILE.mbtiles, FILE.pmtiles, tianditu:KEY";
    const string Tianditu = "tianditu:";

    /// <summary>Where this server hands out the tiles of a file.</summary>
    public const string OwnTemplate = "/basemap/{z}/{x}/{y}";

    // What would end a word of the policy, or stand before the path as a placeholder.
    static readonly SearchValues<char> s_unfit = SearchValues.Create("{} ;,'\"<>\\");

    Basemap(IReadOnlyList<string> templates, string credit, string? origin, ITileFile? file) => (Templates, Credit, Origin, File) = (templates, credit, origin, file);

    /// <summary>Addresses of tiles with {z}, {x} and {y}; those of several sheets lie one over the other.</summary>
    public IReadOnlyList<string> Templates { get; }

    /// <summary>Whom the map is owed to; plain text.</summary>
    public string Credit { get; }

    /// <summary>The other host that the page may then ask, <c>https://tiles.example</c>; null for a file.</summary>
    public string? Origin { get; }

    public ITileFile? File { get; }

    /// <param name="text">A template of addresses, the path of a file, or <c>tianditu:KEY</c>.</param>
    /// <param name="credit">Null: what the file says, or the other host's name.</param>
    /// <exception cref="BadInputException">It is none of these, or the file can't be read.</exception>
    public static Basemap Of(string text, string? credit)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith(Tianditu, StringComparison.OrdinalIgnoreCase)) return OfTianditu(text[Tianditu.Length..], credit);
        if (text.Contains("://", StringComparison.Ordinal)) return OfTemplate(text, credit);
        if (Path.GetExtension(text).ToLowerInvariant() is not (".mbtiles" or ".pmtiles")) throw Unknown(text);
        var file = TileFiles.Open(text);
        return new([OwnTemplate], credit ?? (file.Set.Credit.Length > 0 ? file.Set.Credit : Path.GetFileName(text)), null, file);
    }

    public void Dispose() => File?.Dispose();

    static Basemap OfTemplate(string text, string? credit)
    {
        var isWhole = text.Contains("{z}", StringComparison.Ordinal) && text.Contains("{x}", StringComparison.Ordinal) && text.Contains("{y}", StringComparison.Ordinal);
        var plain = text.Replace("{z}", "0", StringComparison.Ordinal).Replace("{x}", "0", StringComparison.Ordinal).Replace("{y}", "0", StringComparison.Ordinal);
        // One host: no placeholder stands before its path.
        if (!isWhole || plain.AsSpan().ContainsAny(s_unfit) || !Uri.TryCreate(plain, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0
            || address.Host.Length == 0 || !text.StartsWith(Host(plain), StringComparison.OrdinalIgnoreCase)) throw Unknown(text);
        return new([text], credit ?? address.Host, address.GetLeftPart(UriPartial.Authority), null);
    }

    /// <summary>Everything before the path, as written.</summary>
    static string Host(string address) => address.IndexOf('/', address.IndexOf("://", StringComparison.Ordinal) + 3) is > 0 and var end ? address[..end] : address;

    /// <summary>天地图 by the user's own key: the vector sheet and its names, in Web Mercator.</summary>
    static Basemap OfTianditu(string key, string? credit)
    {
        if (!Key().IsMatch(key)) throw Unknown(Tianditu);
        const string Host = "https://t0.tianditu.gov.cn";
        string Sheet(string layer) =>
            $"{Host}/{layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER={layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={{z}}&TILEROW={{y}}&TILECOL={{x}}&tk={key}";
        return new([Sheet("vec"), Sheet("cva")], credit ?? "天地图", Host, null);
    }

    static BadInputException Unknown(string text) => new(new Fault(FaultCode.BasemapUnknown, Option, 0, "", text, Known));

    [GeneratedRegex("^[0-9A-Za-z]{16,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
