using System.Text.Json;

namespace Geo.Studies.Outputs;

/// <summary>The files that earlier work left in an output folder, as its own records list them; what no record names is never taken away.</summary>
static class EarlierOutputs
{
    /// <summary>The run record; it lists the files of the run, so that the next run can take away those it no longer makes.</summary>
    public const string RunRecord = "run.json";

    /// <summary>The account of an import; it names the files of rejected rows.</summary>
    public const string ImportRecord = "import-report.json";

    /// <summary>What a run may take away: everything an earlier run or import made.</summary>
    public static IReadOnlyList<string> OfRun(string folder) => [.. Names(folder, RunRecord, Files).Union(OfImport(folder))];

    /// <summary>What an import may take away: rejected rows of an earlier one. The findings of a run stay.</summary>
    public static IReadOnlyList<string> OfImport(string folder) => Names(folder, ImportRecord, RejectedFiles);

    static IEnumerable<string?> Files(JsonElement record) => record.GetProperty("files").EnumerateArray().Select(file => file.GetString());

    static IEnumerable<string?> RejectedFiles(JsonElement record) => record.GetProperty("sources").EnumerateArray()
        .Select(source => source.GetProperty("rejectedFile").GetString())
        .Where(name => name?.StartsWith("rejected-", StringComparison.Ordinal) == true && name.EndsWith(".csv", StringComparison.Ordinal));

    static List<string> Names(string folder, string record, Func<JsonElement, IEnumerable<string?>> read)
    {
        var path = Path.Combine(folder, record);
        if (!File.Exists(path)) return [];
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            // Only plain names of files (".." is a plain name too): a record somebody edited must not reach outside of its folder.
            return [.. read(document.RootElement).OfType<string>().Where(name => name == Path.GetFileName(name) && File.Exists(Path.Combine(folder, name)))];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
