using System.Diagnostics;
using System.Globalization;

namespace Geo.Crash.Tests.Media;

/// <summary>A small disk of a test's own, in memory: it can be filled up and made read-only. Mounting needs root on Linux; elsewhere the test is skipped.</summary>
sealed class Disk : IDisposable
{
    /// <param name="kilobytes">Its size.</param>
    public Disk(int kilobytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) Assert.Skip("A disk of one's own needs root on Linux.");
        Folder = Directory.CreateTempSubdirectory("geo-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k"), "geo-test", Folder)) return;
        Directory.Delete(Folder);
        Assert.Skip("This machine does not let a test mount a disk.");
    }

    public string Folder { get; }

    string Ballast => PathOf("ballast");

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Fills it up but for some bytes, whatever is there already.</summary>
    public void Fill(long leave = 0)
    {
        Empty();
        var free = new DriveInfo(Folder).AvailableFreeSpace;
        using var file = File.Create(Ballast);
        file.Write(new byte[free - leave]);
    }

    /// <summary>Takes away what filled it.</summary>
    public void Empty() => File.Delete(Ballast);

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Folder));

    /// <summary>The names of what is on it, the ballast apart.</summary>
    public string[] Names() => [.. Directory.EnumerateFileSystemEntries(Folder).Where(path => path != Ballast).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
