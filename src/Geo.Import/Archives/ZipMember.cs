namespace Geo.Import.Archives;

/// <summary>A file inside an archive.</summary>
/// <param name="Name">With <c>/</c> between folders.</param>
/// <param name="Bytes">Unpacked, as the directory declares it; what unpacks to another length is refused.</param>
public sealed record ZipMember(string Name, long Bytes)
{
    /// <summary>The name without its folders.</summary>
    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>Whether macOS wrote it beside the file meant: <c>__MACOSX/…</c>, <c>._…</c>, <c>.DS_Store</c>.</summary>
    public bool IsByTheWay =>
        Name.StartsWith("__MACOSX/", StringComparison.Ordinal) || FileName.StartsWith("._", StringComparison.Ordinal) || FileName == ".DS_Store";
}
