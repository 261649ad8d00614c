using System.Text;
using Geo.Import.Catalogue;
using Geo.Model.Imports;
using Geo.Sqlite;

namespace Geo.Studies.Diagnosis;

/// <summary>One thing the product needs of a machine.</summary>
/// <param name="Key">Words stand under <c>doctor.&lt;key&gt;-good</c> and <c>doctor.&lt;key&gt;-bad</c>.</param>
/// <param name="Detail">A version, a folder, a message of the system.</param>
public sealed record Check(string Key, bool IsGood, string Detail);

/// <summary>Asks the machine for everything a run needs, by using it.</summary>
public static class Checkup
{
    /// <param name="folder">Where a run would write; it need not be there yet.</param>
    public static IReadOnlyList<Check> Run(string folder) =>
    [
        Try("runtime", () => Environment.Version.Major >= 10 ? Environment.Version.ToString() : throw new PlatformNotSupportedException(Environment.Version.ToString())),
        Try("sqlite", SqliteEngine.Describe),
        Try("encodings", () =>
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030").WebName;
        }),
        Try("catalogue", () => StandardCatalogue.Load().Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Try("folder", () => WriteIn(Standing(folder), folder)),
        Try("space", () => Space(Standing(folder))),
        Try("scratch", () => WriteIn(Path.GetTempPath(), Path.GetTempPath())),
    ];

    static Check Try(string key, Func<string> ask)
    {
        try
        {
            return new(key, true, ask());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or PlatformNotSupportedException or NotSupportedException
            or ArgumentException or DllNotFoundException or TypeInitializationException or BadInputException or InvalidOperationException)
        {
            return new(key, false, fault.InnerException?.Message ?? fault.Message);
        }
    }

    /// <summary>The folder, or where it is still to be made, the one above in which that will happen.</summary>
    static string Standing(string folder)
    {
        var at = Path.GetFullPath(folder);
        while (!Directory.Exists(at) && !File.Exists(at) && Path.GetDirectoryName(at) is { } above) at = above;
        return at;
    }

    static string WriteIn(string folder, string named)
    {
        var probe = Path.Combine(folder, $".geo-{Guid.NewGuid():N}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        return named;
    }

    static string Space(string folder)
    {
        const long Enough = 500_000_000;
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var text = $"{free / 1_000_000} MB";
        return free >= Enough ? text : throw new IOException(text);
    }
}
