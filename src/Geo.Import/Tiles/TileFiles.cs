using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Sqlite.Reading;

namespace Geo.Import.Tiles;

/// <summary>Opens a file of tiles by its ending, and what the formats have in common.</summary>
public static partial class TileFiles
{
    /// <summary>Deepest zoom that is served: a tile there is some twenty metres wide.</summary>
    public const int MostZoom = 22;

    const int LongestCredit = 300;
    const int MostLayers = 100;

    /// <exception cref="BadInputException">Not there, not a file of tiles, damaged, or of a kind that is not read; its fault says which.</exception>
    public static ITileFile Open(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".mbtiles" => MbTilesFile.Open(path, name),
                ".pmtiles" => PmTilesFile.Open(path, name),
                var other => throw new BadInputException(new Fault(FaultCode.FormatUnknown, name, 0, "", other, "mbtiles, pmtiles")),
            };
        }
        catch (GeoPackageException failure)
        {
            throw Unreadable(name, $"{failure.Fault}");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadInputException(new Fault(FaultCode.FileMissing, name, 0, "", path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(new Fault(FaultCode.FileUnreadable, name, 0, "", failure.Message));
        }
    }

    internal static BadInputException Unreadable(string name, string why) => new(new Fault(FaultCode.TilesUnreadable, name, 0, "", why, "MBTiles 1.3, PMTiles 3: png, jpg, webp, pbf"));

    /// <summary>The text of a credit that may be HTML: it is shown as text, never parsed.</summary>
    internal static string Plain(string? html)
    {
        var text = WebUtility.HtmlDecode(Tags().Replace(html ?? "", "")).Trim();
        text = string.Concat(text.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)));
        return text.Length <= LongestCredit ? text : text[..LongestCredit];
    }

    /// <summary>West, south, east, north as they stand in a text; null where they are no box.</summary>
    internal static BoundingBox? BoxOf(string? text)
    {
        var parts = (text ?? "").Split(',');
        var degrees = new double[4];
        if (parts.Length != 4) return null;
        for (var at = 0; at < 4; at++)
        {
            if (!double.TryParse(parts[at], NumberStyles.Float, CultureInfo.InvariantCulture, out degrees[at])) return null;
        }

        return BoxOf(degrees[0], degrees[1], degrees[2], degrees[3]);
    }

    internal static BoundingBox? BoxOf(double west, double south, double east, double north) =>
        west is >= -180 and <= 180 && east is >= -180 and <= 180 && south is >= -90 and <= 90 && north is >= -90 and <= 90 && west < east && south < north ? new(west, south, east, north) : null;

    /// <summary>The names under <c>vector_layers</c> of what a file says of itself; none where it is not what the specifications describe.</summary>
    internal static IReadOnlyList<string> LayersOf(string? json)
    {
        try
        {
            using var document = JsonDocument.Parse(json is { Length: > 0 } ? json : "{}");
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("vector_layers", out var layers) || layers.ValueKind != JsonValueKind.Array) return [];
            return
            [
                .. layers.EnumerateArray().Where(layer => layer.ValueKind == JsonValueKind.Object).Select(layer => layer.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()! : "")
                    .Where(id => id.Length is > 0 and <= 80).Distinct(StringComparer.Ordinal).Take(MostLayers),
            ];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
