namespace Geo.Web.Pages;

/// <summary>The kinds of file a built page consists of; what is not among them is not served.</summary>
static class FileTypes
{
    /// <summary>The media type by the file's ending; null for a kind that is not served.</summary>
    public static string? Find(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" or ".webmanifest" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".txt" => "text/plain; charset=utf-8",
        _ => null,
    };
}
