using Geo.Crash.Tests.Kills;
using Geo.Crash.Tests.Towns;
using Geo.Store.Stores;

namespace Geo.Crash.Tests.Turns;

/// <summary>Two users share a folder, and the import of one was killed, or still runs: its lock is a file that the other may not write to.</summary>
public sealed class LeftLockTests : IDisposable
{
    const UnixFileMode Everyone = (UnixFileMode)0b_111_111_111;
    const UnixFileMode OthersRead = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    const UnixFileMode NobodyElse = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    readonly Town _town = new();

    string Store => _town.PathOf("town.gpkg");

    [Fact]
    public void A_lock_that_a_killed_import_of_another_user_left_is_in_nobodys_way()
    {
        Leave(OthersRead);

        Assert.Equal(0, Import().Code);

        Held.AssertBy(Store, 1);
        Assert.Equal(["facilities.csv", "people.csv", "study.yaml", "town.audit.jsonl", "town.gpkg", "towns.geojson"], Town.Bytes(_town.Folder).Keys.Where(name => !name.StartsWith("import-", StringComparison.Ordinal) && !name.StartsWith("rejected-", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_that_may_not_even_be_read_is_named_with_what_to_do()
    {
        Leave(NobodyElse);

        var (code, error) = Import();

        Assert.Equal(4, code);
        Assert.Contains("The lock town.gpkg.lock beside", error, StringComparison.Ordinal);
        Assert.Contains("→ Make sure that nobody is importing", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public async Task One_that_another_user_still_holds_is_waited_for()
    {
        Share();
        using var first = Importer.StopAt(StoreStep.Drafted, "import", _town.Study, Store, _town.PathOf("first"));
        _town.WritePeople(2);
        var second = Task.Run(Import);

        Assert.False(second.IsCompleted);
        Assert.Equal(0, first.GoOn());
        Assert.Equal(0, (await second).Code);

        Held.AssertBy(Store, 2);
    }

    public void Dispose() => _town.Dispose();

    void Leave(UnixFileMode mode)
    {
        Share();
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllBytes($"{Store}.lock", []);
        File.SetUnixFileMode($"{Store}.lock", mode);
    }

    void Share()
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_town.Folder, Everyone);
    }

    (int Code, string Error) Import() => Shell.StartAsNobody("import", _town.Study, "--store", Store, "--quiet", "--lang", "en");
}
