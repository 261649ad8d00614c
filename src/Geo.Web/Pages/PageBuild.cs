using System.ComponentModel;
using System.Diagnostics;

namespace Geo.Web.Pages;

/// <summary>Finds the page and, in a checkout where it is missing or older than its sources, builds it from its lock file.</summary>
public static class PageBuild
{
    /// <summary>What the page's build tool asks for.</summary>
    public static Version LeastNode { get; } = new(20, 19);

    const int LinesShown = 12;

    static readonly TimeSpan s_betweenLooks = TimeSpan.FromMilliseconds(200);

    /// <param name="building">Told when a build begins: it takes some seconds.</param>
    public static PageFiles Prepare(Action building, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(building);
        if (CheckoutFolder() is not { } client) return Existing(Path.Combine(AppContext.BaseDirectory, "page"), PageTrouble.NotIncluded, "");
        var built = Path.Combine(client, "dist");
        if (IsFresh(client, built)) return new(built, null, "");
        var node = Run("node", client, cancellation, "--version");
        if (node.Code != 0) return Existing(built, PageTrouble.NodeMissing, $"{LeastNode}");
        var version = node.Output.Trim();
        if (!Version.TryParse(version.TrimStart('v'), out var found) || found < LeastNode) return Existing(built, PageTrouble.NodeTooOld, $"{LeastNode} ({version})");
        building();
        using var alone = Claim(client, cancellation);
        // Another server of this checkout may have built it meanwhile.
        if (IsFresh(client, built)) return new(built, null, "");
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var installed = Run(npm, client, cancellation, "ci", "--no-audit", "--no-fund");
        var made = installed.Code == 0 ? Run(npm, client, cancellation, "run", "build") : installed;
        return made.Code == 0 && File.Exists(Path.Combine(built, "index.html")) ? new(built, null, "") : Existing(built, PageTrouble.BuildFailed, LastLines(made.Output));
    }

    /// <summary>
    /// Waits until no other process builds the page of this checkout: two "npm ci" would delete each other's modules. The system lets go of it when a process ends, however it ends. Null where no file
    /// can be kept there; then nobody waits.
    /// </summary>
    static FileStream? Claim(string client, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(Path.Combine(client, "..", "obj", "page.lock"));
        while (true)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException) when (File.Exists(path))
            {
                cancellation.WaitHandle.WaitOne(s_betweenLooks);
                cancellation.ThrowIfCancellationRequested();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }

    /// <summary>An old page is better than none, and it is said that it is old.</summary>
    static PageFiles Existing(string folder, PageTrouble trouble, string detail)
    {
        if (!File.Exists(Path.Combine(folder, "index.html"))) return new(null, trouble, detail);
        return trouble == PageTrouble.NotIncluded ? new(folder, null, "") : new(folder, trouble, detail);
    }

    /// <summary>The page's sources, where the program runs from a checkout; null elsewhere.</summary>
    static string? CheckoutFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(Path.Combine(at.FullName, "Geo.sln"))) continue;
            var client = Path.Combine(at.FullName, "src", "Geo.Web", "client");
            return File.Exists(Path.Combine(client, "package.json")) ? client : null;
        }

        return null;
    }

    /// <summary>The page's words are built in, so their table is one of its sources.</summary>
    static bool IsFresh(string client, string built)
    {
        var index = new FileInfo(Path.Combine(built, "index.html"));
        if (!index.Exists) return false;
        var words = new FileInfo(Path.Combine(client, "..", "..", "Geo.Present", "Words", "words.csv"));
        return Sources(new(client)).Append(words).Where(file => file.Exists).All(file => file.LastWriteTimeUtc <= index.LastWriteTimeUtc);
    }

    static IEnumerable<FileInfo> Sources(DirectoryInfo client) => client.EnumerateFiles()
        .Concat(client.EnumerateDirectories().Where(folder => folder.Name is not ("node_modules" or "dist")).SelectMany(folder => folder.EnumerateFiles("*", SearchOption.AllDirectories)));

    static (int Code, string Output) Run(string program, string folder, CancellationToken cancellation, params string[] arguments)
    {
        using var process = new Process();
        process.StartInfo = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return (-1, ""); // not on this machine
        }

        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }

    static string LastLines(string output) => string.Join('\n', output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(LinesShown));
}
