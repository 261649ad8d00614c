using Geo.Model.Drafts;

namespace Geo.Studies;

/// <summary>A file of a store or an output can't be read or written: the disk is full, the medium read-only, the file locked.</summary>
public sealed class StoreException(string path, Exception cause) : Exception(Reason(path, cause.Message), cause)
{
    /// <summary>The file or folder concerned.</summary>
    public string Path { get; } = path;

    public DiskFault Fault { get; } = DiskFaults.Of(cause);

    // Whoever shows the message names the path; the system's own words often name it too, or the draft of it, which nobody asked about.
    static string Reason(string path, string message)
    {
        if (message.StartsWith($"{path}: ", StringComparison.Ordinal)) message = message[(path.Length + 2)..];
        var at = message.IndexOf($"'{path}", StringComparison.Ordinal);
        var end = at < 0 ? -1 : message.IndexOf('\'', at + 1);
        if (end < 0) return message;
        var more = message[(at + 1 + path.Length)..end].TrimStart('/', '\\');
        return more.Length == 0 || more.StartsWith(".part-", StringComparison.Ordinal) ? message[..at].TrimEnd(' ', ':') + message[(end + 1)..] : message;
    }
}
