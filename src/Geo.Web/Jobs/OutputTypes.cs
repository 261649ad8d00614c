namespace Geo.Web.Jobs;

/// <summary>Which of a run's files are handed out, and as what. The run record is not: it names the machine and its user.</summary>
static class OutputTypes
{
    const string Record = "run.json";

    /// <summary>Null for a file that is not handed out.</summary>
    public static string? Find(string name) => name == Record ? null : Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".gpkg" => "application/geopackage+sqlite3",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".geojson" => "application/geo+json",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".csv" => "text/csv; charset=utf-8",
        ".yaml" => "application/yaml",
        _ => null,
    };
}
