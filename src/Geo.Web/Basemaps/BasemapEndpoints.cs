using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Geo.Import.Tiles;
using Geo.Model.Imports;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Basemaps;

/// <summary>Hands out the tiles of a base map's file, and tells the page of the base map.</summary>
static class BasemapEndpoints
{
    const string Path = "/basemap/{z}/{x}/{y}";

    public static void Map(IEndpointRouteBuilder routes, Basemap? basemap) =>
        routes.MapMethods(Path, Reading.Methods, context => Send(context, basemap?.File));

    /// <summary>What the page needs to draw it; null where there is none.</summary>
    public static void Write(Utf8JsonWriter json, Basemap? basemap)
    {
        if (basemap is null)
        {
            json.WriteNull("basemap");
            return;
        }

        var set = basemap.File?.Set;
        json.WriteStartObject("basemap");
        json.WriteString("kind", set?.Kind == TileKind.Vector ? "vector" : "raster");
        Texts(json, "templates", basemap.Templates);
        json.WriteString("credit", basemap.Credit);
        json.WriteString("origin", basemap.Origin);
        json.WriteNumber("minZoom", set?.LeastZoom ?? 0);
        json.WriteNumber("maxZoom", set?.MostZoom ?? 18);
        json.WriteStartArray("bounds");
        if (set?.Bounds is { } box)
        {
            foreach (var degrees in (double[])[box.West, box.South, box.East, box.North]) json.WriteNumberValue(degrees);
        }

        json.WriteEndArray();
        Texts(json, "layers", set?.Layers ?? []);
        json.WriteEndObject();
    }

    static Task Send(HttpContext context, ITileFile? file)
    {
        RequestQuery.Nothing(context);
        if (file is null || Whole(context, "z") is not { } zoom || Whole(context, "x") is not { } column || Whole(context, "y") is not { } row || zoom > TileFiles.MostZoom || column >> zoom > 0 || row >> zoom > 0)
        {
            throw new ProblemException(ProblemCode.UnknownPath, context.Request.Path.Value ?? "");
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "private, max-age=3600";
        if (Find(file, zoom, column, row) is not { } tile)
        {
            // A hole in a base map is no fault: nothing is drawn there.
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        context.Response.ContentType = file.Set.Kind switch { TileKind.Png => "image/png", TileKind.Jpeg => "image/jpeg", TileKind.Webp => "image/webp", _ => "application/vnd.mapbox-vector-tile" };
        var bytes = tile.Bytes;
        if (tile.Encoding is { } encoding)
        {
            headers.Vary = "Accept-Encoding";
            if (context.Request.Headers.AcceptEncoding.ToString().Contains(encoding, StringComparison.OrdinalIgnoreCase)) headers.ContentEncoding = encoding;
            else bytes = Unpacked(bytes, encoding);
        }

        context.Response.ContentLength = bytes.Length;
        return Reading.Write(context.Response, bytes);
    }

    static Tile? Find(ITileFile file, int zoom, int column, int row)
    {
        try
        {
            return file.Find(zoom, column, row);
        }
        catch (BadInputException)
        {
            return null; // damaged there: a hole like any other
        }
    }

    /// <summary>For whom takes no packed answer. A tile that unpacks to more than any tile holds is cut off.</summary>
    static byte[] Unpacked(byte[] bytes, string encoding)
    {
        const int Longest = 32 << 20;
        using var packed = new MemoryStream(bytes);
        using Stream stream = encoding == "gzip" ? new GZipStream(packed, CompressionMode.Decompress) : new BrotliStream(packed, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = stream.Read(buffer); read > 0 && unpacked.Length < Longest; read = stream.Read(buffer)) unpacked.Write(buffer, 0, read);
        return unpacked.ToArray();
    }

    static int? Whole(HttpContext context, string name) =>
        context.Request.RouteValues[name] is string text && text.Length <= 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
