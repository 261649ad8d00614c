using System.Diagnostics;
using System.Globalization;
using Geo.Model.Drafts;

namespace Geo.Model.Tests.Drafts;

public sealed class DraftNameTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-drafts-").FullName;

    string Target => Path.Combine(_folder, "out");

    [Fact]
    public void Drafts_of_one_process_have_names_of_their_own_and_are_not_swept_while_it_lives()
    {
        string[] drafts = [DraftName.Take(Target), DraftName.Take(Target), DraftName.Take(Target + Path.DirectorySeparatorChar)];
        foreach (var draft in drafts) Directory.CreateDirectory(draft);

        DraftName.Sweep(Target);
        DraftName.Sweep(Target + Path.DirectorySeparatorChar);

        Assert.Equal(3, drafts.Distinct().Count());
        Assert.All(drafts, draft => Assert.True(Directory.Exists(draft)));
        Assert.StartsWith(Target + ".part-", drafts[0], StringComparison.Ordinal);
        Assert.Equal(Target, Path.GetDirectoryName(drafts[2]));
    }

    [Fact]
    public void What_a_process_that_has_ended_left_is_swept_files_and_folders()
    {
        var (file, folder) = (OfProcess(Ended(), Target + ".gpkg"), OfProcess(Ended(), Target));
        File.WriteAllText(file, "half");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "report.html"), "half");

        DraftName.Sweep(Target + ".gpkg");
        Assert.False(File.Exists(file));
        Assert.True(Directory.Exists(folder));

        DraftName.Sweep(Target);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void What_another_machine_another_program_or_a_living_process_left_stays()
    {
        using var living = Process.Start(new ProcessStartInfo("sleep", "60"))!; // it is ended below, not waited for
        try
        {
            var dead = Ended();
            string[] names =
            [
                OfProcess(living.Id, Target),
                // Another machine's mark, a number alone, a name somebody chose, another target's.
                $"{Target}.part-00000000-{dead}-1", $"{Target}.part-{dead}", $"{Target}.part-list", OfProcess(dead, Target + "put"), OfProcess(dead, Target) + "-mine",
            ];
            foreach (var name in names) File.WriteAllText(name, "mine");

            DraftName.Sweep(Target);

            Assert.All(names, name => Assert.True(File.Exists(name), name));
        }
        finally
        {
            living.Kill();
            living.WaitForExit();
        }
    }

    [Fact]
    public void A_process_that_has_ended_and_that_nobody_has_asked_for_yet_does_not_live()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "its number lives on there alone");
        // A child that ends, is seen to have ended, and keeps its number as long as its parent lives.
        const string script = "import os, sys\nchild = os.fork()\nif child == 0: os._exit(0)\nos.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)\nprint(child, flush=True)\nsys.stdin.read()";
        using var parent = Process.Start(new ProcessStartInfo("python3", ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var child = int.Parse(parent.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        try
        {
            Assert.True(Directory.Exists($"/proc/{child}"));
            Assert.True(DraftName.IsAbandoned(OfProcess(child, Target)));
            Assert.False(DraftName.IsAbandoned(OfProcess(parent.Id, Target)));
        }
        finally
        {
            parent.StandardInput.Close();
            parent.WaitForExit();
        }
    }

    [Fact]
    public void A_process_of_another_user_counts_as_living()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "process 1 is the system's there");
        Assert.False(DraftName.IsAbandoned(OfProcess(1, Target)));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_drafts() => DraftName.Sweep(Path.Combine(_folder, "none", "out"));

    [Fact]
    public void Folders_made_for_work_that_fails_go_again_and_only_those()
    {
        var deep = Path.Combine(_folder, "a", "b", "c");
        Directory.CreateDirectory(Path.Combine(_folder, "a"));
        using (new NewFolder(deep)) Assert.True(Directory.Exists(deep));
        Assert.Equal([Path.Combine(_folder, "a")], Directory.GetDirectories(_folder, "*", SearchOption.AllDirectories));

        using (var kept = new NewFolder(deep)) kept.Keep();
        Assert.True(Directory.Exists(deep));

        using (new NewFolder(Path.Combine(deep, "d"))) File.WriteAllText(Path.Combine(deep, "d", "theirs.txt"), "mine");
        Assert.True(File.Exists(Path.Combine(deep, "d", "theirs.txt")));
    }

    [Fact]
    public void A_file_in_the_way_of_a_folder_stays()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "mine");
        Assert.ThrowsAny<IOException>(() => new NewFolder(Path.Combine(file, "a")).Dispose());
        Assert.Equal("mine", File.ReadAllText(file));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // As this process would name it, with another's number.
    static string OfProcess(int process, string target)
    {
        var parts = DraftName.Take(target).Split('-');
        return $"{string.Join('-', parts[..^2])}-{process}-1";
    }

    static int Ended()
    {
        using var process = Process.Start(new ProcessStartInfo("true"))!;
        process.WaitForExit();
        return process.Id;
    }
}
