namespace Geo.Import.Servers;

/// <summary>Every key of a server file, mapping by mapping: the reader knows these and no others, and so does the published schema (a test walks both).</summary>
public static class ServerKeys
{
    public static IReadOnlyList<string> Server { get; } = ["geo", "listen", "names", "certificate", "proxy", "store", "users", "sessions", "limits"];

    public static IReadOnlyList<string> Certificate { get; } = ["file", "key", "password_file"];

    public static IReadOnlyList<string> Sessions { get; } = ["idle", "longest", "failures", "locked_for"];

    public static IReadOnlyList<string> Limits { get; } = ["requests_per_second", "requests_at_once", "sign_ins_per_minute", "body_megabytes", "upload_megabytes"];

    /// <summary>The mappings by the names they have under <c>$defs</c> in <c>seeds/schemas/server.schema.json</c>; the root is <c>server</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All => new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["server"] = Server,
        ["certificate"] = Certificate,
        ["sessions"] = Sessions,
        ["limits"] = Limits,
    };
}
