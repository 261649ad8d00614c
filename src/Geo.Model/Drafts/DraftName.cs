using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Geo.Model.Drafts;

/// <summary>
/// Names of drafts, files or folders on their way to their place: <c>out.part-3f2a9c01-4711-1</c>, with a mark of the machine, the number of the process and the draft's own. So
/// whoever comes later can tell a draft that somebody still writes from one that a killed process left behind.
/// </summary>
/// <remarks>
/// The mark is a hash of the machine's name and id and, on Linux, of the space its process numbers are counted in: a draft of another machine on a shared drive, or of another container, has
/// another mark and is never touched. Within one mark a number belongs to one living process at most, so what is deleted has no owner.
/// </remarks>
public static class DraftName
{
    const string Part = ".part-";

    static readonly string s_mark = Mark();
    static int s_taken;

    /// <summary>A name for a draft of this process. What lies there already is deleted: a predecessor that had this process's number has left it.</summary>
    /// <param name="target">The file or folder; with a separator at its end the draft lies within the folder.</param>
    public static string Take(string target)
    {
        var draft = string.Create(CultureInfo.InvariantCulture, $"{target}{Part}{s_mark}-{Environment.ProcessId}-{Interlocked.Increment(ref s_taken)}");
        Delete(draft);
        return draft;
    }

    /// <summary>Deletes the drafts of a target whose process no longer lives. What can't be deleted stays.</summary>
    public static void Sweep(string target)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(target));
        if (folder is null || !Directory.Exists(folder)) return;
        foreach (var path in Entries(folder, Path.GetFileName(target) + Part).Where(IsAbandoned)) Delete(path);
    }

    /// <summary>Whether a draft's process was one of this machine and no longer lives.</summary>
    public static bool IsAbandoned(string draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var at = draft.LastIndexOf(Part + s_mark + "-", StringComparison.Ordinal);
        if (at < 0) return false;
        var numbers = draft[(at + Part.Length + s_mark.Length + 1)..].Split('-');
        return numbers.Length == 2 && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !Lives(process);
    }

    static void Delete(string path)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            else File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another user's, or gone already: it is in nobody's way.
        }
    }

    static List<string> Entries(string folder, string prefix)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Where(path => Path.GetFileName(path).StartsWith(prefix, StringComparison.Ordinal))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // Another user's process, too, is known by its number, even where nothing else may be learned of it.
    static bool Lives(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return HasMemory(process);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // On Linux the number of a killed process lives on until its parent asks for it, its locks do not: field 23, the size of its memory, is 0 from before they go.
    static bool HasMemory(int process)
    {
        const int AfterName = 20; // field 23, counted from the third, which follows the name in brackets
        var about = Text(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
        var fields = about[(about.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length <= AfterName || fields[AfterName] != "0";
    }

    static string Mark()
    {
        var about = $"{Environment.MachineName}\n{Text("/etc/machine-id")}\n{Link("/proc/self/ns/pid")}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 4));
    }

    static string Text(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : "";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    static string Link(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget ?? "";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
